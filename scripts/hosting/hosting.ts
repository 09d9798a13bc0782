/**
 * What a host is to send with each file of a build: the one source of the headers. The `_headers` file, the snippets
 * for nginx and Caddy, and `npm run preview` are written or served from it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, pagesOf, type Page } from './pages';

/** Headers by their names. */
export type Headers = Record<string, string>;

/** The headers of some paths, beside those that go with everything. */
export type Rule = {
	/** Pages by their addresses, without `.html`. */
	pages: string[];
	/** Folders with a slash at both ends: all that is in them. */
	folders: string[];
	headers: Headers;
};

/** How a site is to be served. Its paths begin with a slash and leave out the base path. */
export type Hosting = {
	/** The base path, without a slash at its end. */
	base: string;
	/** The folders that have a `404.html` of their own, with a slash at both ends, the site's own first. */
	roots: string[];
	everywhere: Headers;
	/** No path is in two of them. */
	rules: Rule[];
	/** What goes with all that no rule is about. */
	otherwise: Headers;
};

/** What this site never asks a browser for, whatever a script in it may want. */
const unused = [
	...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid'],
	...['magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb']
];

const everywhere: Headers = {
	// All of it is public, and a frame without an origin of its own fetches as a stranger.
	'Access-Control-Allow-Origin': '*',
	'X-Content-Type-Options': 'nosniff',
	// Whoever follows a link does not tell where from: an address says which place was read about.
	'Referrer-Policy': 'no-referrer',
	'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
	'Strict-Transport-Security': 'max-age=31536000'
};

/** Asked for anew each time, and answered in a line where it is the same: so no two states of a site are mixed. */
const fresh: Headers = { 'Cache-Control': 'no-cache' };

/** Named after its content: another content has another name. */
const forEver: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** May be shown by any site: embeds, what they load, pictures and downloads. */
const shared: Headers = { 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** A page that no other site shows, nor keeps a hold of. */
const alone: Headers = {
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin'
};

/** What a file may do that is a worker's script, or a picture that is opened by itself. */
const own: Headers = {
	'Content-Security-Policy':
		"default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'unsafe-inline'"
};

const otherwise: Headers = { ...own, ...fresh, ...shared };

/** The policy that a page carries itself, and what only a header can say: who may frame it. */
function headersOfPage({ policy, embed }: Page): Headers {
	// An embed leaves it out: `*` would still refuse a frame in a page that has no origin or is a file.
	if (embed) return { 'Content-Security-Policy': policy, ...fresh, ...shared };
	return { 'Content-Security-Policy': `${policy}; frame-ancestors 'none'`, ...alone, ...fresh };
}

/** Pages of a folder that have rules of their own at the most: a host reads a hundred rules in all. */
const mostUnlike = 20;

/**
 * A policy that holds for all pages of a folder: the hashes of their scripts are left to the page itself, whose own
 * policy allows no others. A browser keeps to both.
 */
const forAll = (policy: string) =>
	policy.replace(/script-src [^;]*/, (sources) =>
		[
			...sources.split(' ').filter((source) => !source.startsWith("'sha256-")),
			"'unsafe-inline'"
		].join(' ')
	);

/** One rule for pages with equal headers: a folder whose pages are all alike, or are many, is one path. */
function rulesOf(pages: Page[], roots: string[]): Rule[] {
	const rules = new Map<string, Rule>();
	const ruleOf = (headers: Headers) => {
		const key = JSON.stringify(headers);
		const rule = rules.get(key) ?? { pages: [], folders: [], headers };
		rules.set(key, rule);
		return rule;
	};
	for (const folder of new Set(pages.map((page) => page.folder))) {
		const inside = pages.filter((page) => page.folder === folder);
		const [first] = inside;
		const common = forAll(first!.policy);
		const alike = inside.every(({ policy }) => policy === first!.policy);
		const nearlyAlike =
			inside.length > mostUnlike && inside.every(({ policy }) => forAll(policy) === common);
		if ((alike || nearlyAlike) && !roots.includes(folder)) {
			const policy = alike ? first!.policy : common;
			ruleOf(headersOfPage({ ...first!, policy })).folders.push(folder);
		} else {
			for (const page of inside) ruleOf(headersOfPage(page)).pages.push(page.path);
		}
	}
	return [...rules.values()];
}

/** The ground's folders, each named after what is in it. */
function groundFolders(dir: string): string[] {
	return readdirSync(join(dir, 'ground'), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => `/ground/${name}/`);
}

/**
 * How a build is to be served.
 *
 * @param dir the folder that it was written to
 * @param files what is in it
 * @throws {Error} where a page in it carries no policy
 */
export function hostingOf(dir: string, files = filesIn(dir)): Hosting {
	const manifest = JSON.parse(readFileSync(join(dir, 'manifest.webmanifest'), 'utf8'));
	const { pages, roots } = pagesOf(dir, files);
	const folders = ['/_app/immutable/', ...groundFolders(dir)];
	return {
		// The site itself knows where it stands: its manifest says so.
		base: String(manifest.scope).replace(/\/$/, ''),
		roots,
		everywhere,
		rules: [
			...rulesOf(pages, roots),
			{ pages: [], folders, headers: { ...own, ...forEver, ...shared } }
		],
		otherwise
	};
}

/** The addresses that lead to a page, without the base path. */
export const spellings = (page: string): string[] =>
	page === '/' ? ['/', '/index', '/index.html'] : [page, `${page}.html`];

/** All headers of a path, which begins with a slash and leaves out the base path. */
export function headersFor(path: string, { everywhere, rules, otherwise }: Hosting): Headers {
	const rule = rules.find(
		({ pages, folders }) =>
			pages.some((page) => spellings(page).includes(path)) ||
			folders.some((folder) => path.startsWith(folder))
	);
	return { ...everywhere, ...(rule?.headers ?? otherwise) };
}

/** The folder whose `404.html` answers for a path: the nearest above it. */
export function rootOf(path: string, { roots }: Hosting): string {
	return roots.findLast((root) => path.startsWith(root)) ?? '/';
}

/**
 * An address with a slash too many at its end, as a regular expression whose group is the address without it. It
 * takes no more than addresses here are made of: what is sent on must not lead to another site, as `/\\example.org` does.
 */
export const slashTooMany = '^((?:/[\\w.~-]+)+)/$';

/** A block of a host's configuration: its head, and what is in it, of one line or several each. */
export function block(head: string, inside: string[]): string {
	const lines = inside.flatMap((each) => each.split('\n'));
	return `${head} {\n${lines.map((line) => `\t${line}`).join('\n')}\n}`;
}
