/** SvelteKit's server of a site whose code is made, asked for one page after the other as when it prerenders. */
import { join, resolve } from 'node:path';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { madeFromHeader } from '$lib/server/made-from-header';
import { codeFolder, type MadeCode } from '../code.mjs';

/** A page, the data that it is made from, and what the server says that it is made from beside that. */
export type Page = { html: Uint8Array; data: Uint8Array; beside: string | null };

/** A site's server. Addresses are without the base path, and begin with a slash. */
export interface SiteServer {
	/** All that the site has, of pages without their data; what is of one place comes together. */
	addresses: () => Promise<{ address: string; isPage: boolean }[]>;
	/**
	 * What is at an address that is no page's.
	 *
	 * @throws {Error} for what it does not answer well
	 */
	file: (address: string) => Promise<Buffer>;
	/** A page, rendered. */
	page: (address: string) => Promise<Page>;
	/** What a page is made from, without the page. */
	sources: (address: string) => Promise<Omit<Page, 'html'>>;
}

/** Parameters of a route, by name. */
type Entry = Record<string, string | undefined>;
type Entries = (() => Entry[] | Promise<Entry[]>) | undefined;

/** What is used of SvelteKit's manifest. */
type Manifest = {
	_: {
		matchers: () => Promise<object>;
		nodes: (() => Promise<{ server?: { entries?: Entries } }>)[];
		routes: {
			id: string;
			page: { leaf: number } | null;
			endpoint: (() => Promise<{ entries?: Entries }>) | null;
		}[];
	};
};

/** What SvelteKit's prerenderer asks its server with. */
type Asked = {
	getClientAddress: () => never;
	prerendering: {
		dependencies: Map<string, { response: Response; body: string | Uint8Array | null }>;
		remote_responses: Map<string, unknown>;
	};
	read: (file: string) => Buffer;
};

type Server = {
	init: (from: { env: NodeJS.ProcessEnv }) => Promise<void>;
	respond: (request: Request, asked: Asked) => Promise<Response>;
};

/** The path of a route with some parameters; groups have no name in it. */
function pathOf(id: string, entry: Entry): string {
	const segments = id
		.split('/')
		.filter((segment) => !/^\(.*\)$/.test(segment))
		.map((segment) =>
			segment.replace(/\[\[?(\w+)(?:=\w+)?\]\]?/g, (_, name: string) => entry[name] ?? '')
		);
	return `/${segments.filter(Boolean).join('/')}`;
}

/** The address of a page's data. */
export const dataOf = (address: string) => `${address === '/' ? '' : address}/__data.json`;

/**
 * Starts the server, in this process.
 *
 * @param code what was made, in its folder
 */
export async function siteServer({ origin, base }: MadeCode): Promise<SiteServer> {
	const folder = resolve(codeFolder(), 'server');
	const load = (file: string) => import(pathToFileURL(join(folder, file)).href);
	const internal = await load('internal.js');
	internal.set_building();
	internal.set_prerendering();
	const { manifest } = (await load('manifest-full.js')) as { manifest: Manifest };
	const { Server } = (await load('index.js')) as { Server: new (of: Manifest) => Server };
	// It asks for them with every request.
	const matchers = await manifest._.matchers();
	manifest._.matchers = async () => matchers;
	const server = new Server(manifest);
	await server.init({ env: process.env });

	const ask = async (address: string) => {
		const dependencies: Asked['prerendering']['dependencies'] = new Map();
		const response = await server.respond(new Request(origin + base + encodeURI(address)), {
			getClientAddress: () => {
				throw new Error('Pages are the same for whoever reads them.');
			},
			prerendering: { dependencies, remote_responses: new Map() },
			read: (file) => readFileSync(join(folder, file))
		});
		if (response.status !== 200) throw new Error(`${address} is answered ${response.status}.`);
		return { response, dependencies, body: Buffer.from(await response.arrayBuffer()) };
	};

	return {
		async addresses() {
			const { routes, nodes } = manifest._;
			const listed = routes.map(async ({ id, page, endpoint }) => {
				const entries = page
					? (await nodes[page.leaf]!()).server?.entries
					: (await endpoint!()).entries;
				const all = entries ? await entries() : [{}];
				return all.map((entry) => ({
					address: pathOf(id, entry),
					isPage: page !== null,
					order: `${entry.place ?? ''} ${pathOf(id, { ...entry, lang: undefined })}`
				}));
			});
			const all = (await Promise.all(listed)).flat();
			return all.toSorted((a, b) => (a.order < b.order ? -1 : Number(a.order > b.order)));
		},
		file: async (address) => (await ask(address)).body,
		async sources(address) {
			const { response, body } = await ask(dataOf(address));
			return { data: body, beside: response.headers.get(madeFromHeader) };
		},
		async page(address) {
			const { response, body, dependencies } = await ask(address);
			const data = dependencies.get(base + dataOf(address))?.body;
			if (data === undefined || data === null) throw new Error(`${address} has no data.`);
			const beside = response.headers.get(madeFromHeader);
			return { html: body, data: Buffer.from(data), beside };
		}
	};
}
