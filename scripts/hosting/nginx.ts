/** The site as nginx serves it: a snippet for a `server` block. */
import { block, rootOf, slashTooMany, spellings } from './hosting';
import type { Headers, Hosting, Rule } from './hosting';

const escaped = (path: string) => path.replace(/[.+*?()[\]{}|^$\\]/g, '\\$&');

/** Where the site's folder is, as the server's owner says it: several sites of one server have several. */
export const folderVariable = ({ base }: Hosting) => `$site${base.replace(/\W/g, '_')}`;

/** The variable that holds what a header says of some paths only. */
const variableOf = (header: string) => `$${header.toLowerCase().replaceAll('-', '_')}`;

/** The headers that not all paths have, or not alike. */
function varying({ rules, otherwise }: Hosting): string[] {
	const all = [otherwise, ...rules.map(({ headers }) => headers)];
	return [...new Set(all.flatMap((headers) => Object.keys(headers)))];
}

/** All headers are said once: a location that said one would not have those around it. */
function headerLines(hosting: Hosting): string[] {
	const all = [
		...Object.entries(hosting.everywhere).map(([name, value]) => [name, `"${value}"`]),
		...varying(hosting).map((name) => [name, variableOf(name)])
	];
	return all.map(([name, value]) => `add_header ${name} ${value} always;`);
}

/** Gives each header that varies its value; one that is empty is not sent. */
const valueLines = (headers: Headers, hosting: Hosting) =>
	varying(hosting).map((name) => `set ${variableOf(name)} "${headers[name] ?? ''}";`);

/** How the file of an address is found: the folder knows no base path, and pages' addresses no ending. */
const lookup = ({ base }: Hosting) => [
	`rewrite ^${escaped(base)}/?$ /index.html break;`,
	...(base ? [`rewrite ^${escaped(base)}(/.*)$ $1 break;`] : []),
	'try_files $uri $uri.html =404;'
];

/** The paths of a rule below one root, as a regular expression; none where it has none there. */
function pathsOf({ pages, folders }: Rule, root: string, hosting: Hosting): string | undefined {
	const here = (path: string) => rootOf(path, hosting) === root;
	const paths = [
		...pages.filter(here).flatMap((page) => spellings(page).map((each) => `${escaped(each)}$`)),
		...folders.filter(here).map(escaped)
	];
	return paths.length > 0 ? `^${escaped(hosting.base)}(?:${paths.join('|')})` : undefined;
}

/** What is below one root, which has a page of its own for what is not there. */
function locationsBelow(root: string, hosting: Hosting): string[] {
	const { base, rules, otherwise } = hosting;
	return [
		`error_page 404 ${base}${root}404.html;`,
		...valueLines(otherwise, hosting),
		...lookup(hosting),
		block(`location ~ "^${escaped(base)}${slashTooMany.slice(1)}"`, [
			...valueLines(otherwise, hosting),
			`rewrite "${slashTooMany}" $1 permanent;`
		]),
		...rules.flatMap((rule) => {
			const paths = pathsOf(rule, root, hosting);
			if (!paths) return [];
			return [
				block(`location ~ "${paths}"`, [...valueLines(rule.headers, hosting), ...lookup(hosting)])
			];
		})
	];
}

/**
 * The snippet. Brotli is left to the server's owner: nginx without its module would not start.
 *
 * @param hosting
 * @param types media types by the endings of files
 */
export function nginxSnippet(hosting: Hosting, types: Record<string, string>): string {
	const { base, roots } = hosting;
	const [site = '/', ...languages] = roots;
	const folder = folderVariable(hosting);
	const typeLines = Object.entries(types).map(([ending, type]) => `"${type}" ${ending};`);
	return [
		`# This site in nginx 1.11.8 or later. Copy its folder to the server, and say in the server's block where it is:
#
#     set ${folder} /srv/site;
#     brotli_static on;  # if nginx has the module, in Debian libnginx-mod-http-brotli-static
#     include /srv/site/_host/nginx.conf;
`,
		...(base ? [block(`location = ${base}`, [`rewrite ^ ${base}/ last;`])] : []),
		block(`location ^~ ${base}/`, [
			`root ${folder};`,
			...['gzip_static on;', 'gzip_vary on;', 'charset off;', 'absolute_redirect off;'],
			block('types', typeLines),
			'default_type application/octet-stream;',
			...headerLines(hosting),
			// What is written for hosts is not for readers.
			block(`location ~ "^${escaped(base)}/(?:_host/|_headers$)"`, ['return 404;']),
			...locationsBelow(site, hosting),
			...languages.map((root) => block(`location ^~ ${base}${root}`, locationsBelow(root, hosting)))
		]),
		''
	].join('\n');
}
