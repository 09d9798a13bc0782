/** SvelteKit's server of a site whose code is made, asked for one page after the other as when it prerenders. */
import { join, resolve } from 'node:path';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { codeFolder, type MadeCode } from '../code.mjs';

/** Parameters of a route, by name. */
type Entry = Record<string, string | undefined>;

/** Something that a site has, at an address without the base path, which begins with a slash. */
export type Listed = {
	address: string;
	isPage: boolean;
	/** The route that has it, and its parameters there. */
	route: string;
	params: Entry;
};

/** A page, and its data as browsers ask for it. */
export type Page = { html: Uint8Array; data: Uint8Array };

/** What a page is made from beside its address and the code: its data, and what the server says. */
export type Sources = { data: string; beside: string };

/** A site's server. */
export interface SiteServer {
	/** All that the site has, of pages without their data; what is of one place comes together. */
	addresses: () => Promise<Listed[]>;
	/**
	 * What is at an address that is no page's. Its endpoint alone is asked: nothing else has a say in it, and there are
	 * thousands.
	 *
	 * @throws {Error} for what it does not answer well
	 */
	file: (listed: Listed) => Promise<Uint8Array>;
	/** A page, rendered. */
	page: (listed: Listed) => Promise<Page>;
	/** What a page is made from, without the page; nothing for one that is made anew each time. */
	sources: (listed: Listed) => Promise<Sources | undefined>;
}

/** A file, as an endpoint makes it. */
type Made = string | Uint8Array;

type Entries = (() => Entry[] | Promise<Entry[]>) | undefined;

/** What loads and endpoints are asked with: the site's need to know no more. */
type Asking = { params: Entry; route: { id: string } };

/** What is used of a page's server code. Names that begin with `_` are the site’s own. */
type Node = {
	server?: {
		entries?: Entries;
		load?: (asking: Asking) => unknown;
		_madeFrom?: (asking: Asking) => string | undefined;
	};
};

/** What is used of SvelteKit's manifest. */
type Manifest = {
	_: {
		matchers: () => Promise<object>;
		nodes: (() => Promise<Node>)[];
		routes: {
			id: string;
			page: { layouts: (number | undefined)[]; leaf: number } | null;
			endpoint:
				| (() => Promise<{
						entries?: Entries;
						GET?: (asking: Asking) => Response | Promise<Response>;
						/** The same, without an answer around it. */
						_file?: (asking: Asking) => Made | Promise<Made>;
				  }>)
				| null;
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

/** What data may hold for SvelteKit and not for JSON: maps, sets and their like, as `devalue` writes them. */
const beyondJson = /\["[A-Z]\w+"[,\]]/;

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

	const routes = new Map(manifest._.routes.map((route) => [route.id, route]));
	const askingFor = ({ params, route }: Listed): Asking => ({ params, route: { id: route } });

	return {
		async addresses() {
			const { routes, nodes } = manifest._;
			const listed = routes.map(async ({ id, page, endpoint }) => {
				const entries = page
					? (await nodes[page.leaf]!()).server?.entries
					: (await endpoint!()).entries;
				const all = entries ? await entries() : [{}];
				return all.map((params) => ({
					...{ address: pathOf(id, params), isPage: page !== null, route: id, params },
					order: `${params.place ?? ''} ${pathOf(id, { ...params, lang: undefined })}`
				}));
			});
			const all = (await Promise.all(listed)).flat();
			return all.toSorted((a, b) => (a.order < b.order ? -1 : Number(a.order > b.order)));
		},
		async file(listed) {
			const { GET, _file } = await routes.get(listed.route)!.endpoint!();
			const made = await _file?.(askingFor(listed));
			if (made !== undefined) return typeof made === 'string' ? Buffer.from(made) : made;
			const response = await GET?.(askingFor(listed));
			if (!response?.ok) throw new Error(`${listed.address} is not answered.`);
			return Buffer.from(await response.arrayBuffer());
		},
		async sources(listed) {
			const { layouts, leaf } = routes.get(listed.route)!.page!;
			const asking = askingFor(listed);
			const data: unknown[] = [];
			let beside: string | undefined;
			for (const index of [...layouts, leaf]) {
				if (index === undefined) continue;
				const { server } = await manifest._.nodes[index]!();
				data.push(await server?.load?.(asking));
				beside ??= server?._madeFrom?.(asking);
			}
			return beside === undefined ? undefined : { data: JSON.stringify(data), beside };
		},
		async page({ address }) {
			const dependencies: Asked['prerendering']['dependencies'] = new Map();
			const response = await server.respond(new Request(origin + base + encodeURI(address)), {
				getClientAddress: () => {
					throw new Error('Pages are the same for whoever reads them.');
				},
				prerendering: { dependencies, remote_responses: new Map() },
				read: (file) => readFileSync(join(folder, file))
			});
			if (response.status !== 200) throw new Error(`${address} is answered ${response.status}.`);
			const data = dependencies.get(base + dataOf(address))?.body;
			if (data === undefined || data === null) throw new Error(`${address} has no data.`);
			if (beyondJson.test(String(data))) {
				throw new Error(
					`The data of ${address} is more than JSON can say: changes would go unseen.`
				);
			}
			return { html: Buffer.from(await response.arrayBuffer()), data: Buffer.from(data) };
		}
	};
}
