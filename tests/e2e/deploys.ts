/** A host of one's own, on which one version of a site can follow another, or which is out of reach. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import type { Build } from '../../scripts/test-builds.mjs';
import { test } from './site';

/** The files of a site by their paths, such as `/place/market.html`. */
export type Site = Map<string, Buffer>;

/** A site as it was built. */
export function siteOf({ dir }: Build): Site {
	const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter(
		(file) => file.isFile() && !/\.(br|gz)$/.test(file.name)
	);
	return new Map(
		files.map((file) => {
			const path = join(file.parentPath, file.name);
			return [path.slice(dir.length), readFileSync(path)];
		})
	);
}

const digestOf = (content: Buffer) => createHash('sha256').update(content).digest('base64');

/** How the list of what is kept begins the worker: see `scripts/offline-copy.mjs`. */
const list = /^const toKeep = (.*);\n/;

/** The paths that the site's worker keeps. */
export const keptOf = (site: Site) => Object.keys(listOf(site).files);

function listOf(site: Site): { bytes: number; files: Record<string, string> } {
	const [, json = ''] = list.exec(site.get('/service-worker.js')!.toString())!;
	return JSON.parse(json);
}

/** A page whose policy allows its own scripts, as it allowed those of the page that it was made from. */
function withPolicy(page: string, from: string): string {
	const scripts = (html: string) =>
		[...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code]) => digestOf(Buffer.from(code!)));
	const now = scripts(page);
	return scripts(from).reduce((text, hash, index) => text.replace(hash, now[index]!), page);
}

/**
 * The next version of a site, as a build would make it: other names for its scripts and styles, another
 * version, and one text that has changed wherever it stood.
 */
export function nextVersion(site: Site, before: string, after: string): Site {
	const { version } = JSON.parse(site.get('/_app/version.json')!.toString());
	// Names end in a hash, of eight characters; the next version's end in the same, backwards.
	const hashes = new Set(
		[...site.keys()].flatMap(
			(path) => /^\/_app\/immutable\/.*?([\w-]{8})\.(js|css)$/.exec(path)?.[1] ?? []
		)
	);
	const hash = new RegExp(
		[...hashes].map((each) => `(?<![\\w-])${each}(?=\\.(js|css))`).join('|'),
		'g'
	);
	const renamed = (text: string) => text.replace(hash, (each) => [...each].reverse().join(''));
	const next = (text: string) =>
		renamed(text).replaceAll(version, `${version}1`).replaceAll(before, after);
	const changed: Site = new Map(
		[...site].map(([path, content]) => {
			if (!/\.(html|js|css|json)$/.test(path)) return [path, content];
			return [renamed(path), Buffer.from(withPolicy(next(content.toString()), content.toString()))];
		})
	);
	const worker = changed.get('/service-worker.js')!.toString();
	const files = Object.fromEntries(
		keptOf(changed).map((path) => {
			const content = changed.get(path) ?? changed.get(`${path || '/index'}.html`)!;
			return [path, digestOf(content)];
		})
	);
	const id = digestOf(Buffer.from(JSON.stringify(files)))
		.replaceAll(/\W/g, '')
		.slice(0, 12);
	changed.set(
		'/service-worker.js',
		Buffer.from(
			worker.replace(
				list,
				() => `const toKeep = ${JSON.stringify({ ...listOf(changed), id, files })};\n`
			)
		)
	);
	return changed;
}

const types: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.geojson': 'application/geo+json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.webmanifest': 'application/manifest+json'
};

/** A host with one site on it. */
export class Host {
	site: Site;
	readonly #path: string;
	readonly #server: Server;
	// As the ports of the other test servers begin, and one for each of the tests that run at a time.
	readonly #port = 41840 + test.info().parallelIndex;

	/** @param path the site's base path */
	constructor(site: Site, path = '') {
		this.site = site;
		this.#path = path;
		this.#server = createServer((request, response) => {
			const { pathname } = new URL(request.url!, 'http://localhost');
			const path = decodeURI(pathname.slice(this.#path.length)).replace(/\/$/, '');
			const name = [path, `${path || '/index'}.html`].find((each) => this.site.has(each));
			response.writeHead(name ? 200 : 404, {
				'cache-control': 'no-cache',
				'content-type': types[extname(name ?? '.html')] ?? 'application/octet-stream'
			});
			response.end(this.site.get(name ?? '/404.html'));
		});
	}

	/** The site's address, without a slash at its end. */
	get address(): string {
		return `http://localhost:${this.#port}${this.#path}`;
	}

	/** Is there from now on. */
	async open(): Promise<void> {
		await new Promise<void>((ready) => this.#server.listen(this.#port, ready));
	}

	/** Cannot be reached any more. */
	async close(): Promise<void> {
		this.#server.closeAllConnections();
		if (this.#server.listening) await new Promise((done) => this.#server.close(done));
	}
}
