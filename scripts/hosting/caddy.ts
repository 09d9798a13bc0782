/** The site as Caddy serves it: a snippet for a site's block. */
import { block, headersFor, slashTooMany, spellings } from './hosting';
import type { Headers, Hosting, Rule } from './hosting';

const headerLines = (headers: Headers) =>
	Object.entries(headers).map(([name, value]) => `${name} "${value}"`);

const pathsOf = ({ pages, folders }: Rule) =>
	[...pages.flatMap(spellings), ...folders.map((folder) => `${folder}*`)].join(' ');

/** The page for what is not there below one root, with the headers of that page and of no other. */
function missing(root: string, hosting: Hosting): string {
	const page = `${root}404.html`;
	const headers = { ...headersFor(page, hosting), 'Content-Type': 'text/html; charset=utf-8' };
	return block(`handle ${root === '/' ? '' : `${hosting.base}${root}*`}`.trim(), [
		`rewrite * ${page}`,
		block('header', headerLines(headers)),
		'file_server {\n\tprecompressed br gzip\n}'
	]);
}

/**
 * The snippet.
 *
 * @param hosting
 * @param types media types by the endings of files
 */
export function caddySnippet(hosting: Hosting, types: Record<string, string>): string {
	const { base, roots, everywhere, rules, otherwise } = hosting;
	const site = base ? `@site path ${base} ${base}/*\nhandle @site` : 'handle';
	const inside = [
		...(base ? [`rewrite ${base} ${base}/`, `uri strip_prefix ${base}`] : []),
		block('header', headerLines({ ...everywhere, ...otherwise })),
		// Caddy itself says so only of what it sends packed.
		block('header', ['Vary Accept-Encoding', 'defer']),
		`@slash path_regexp ${slashTooMany}`,
		block('route @slash', ['uri strip_suffix /', `redir * ${base}{uri} 301`]),
		...rules.flatMap((rule, index) => [
			`@rule${index} path ${pathsOf(rule)}`,
			block(`header @rule${index}`, headerLines(rule.headers))
		]),
		...Object.entries(types).flatMap(([ending, type]) => [
			`@${ending} path *.${ending}`,
			`header @${ending} Content-Type "${type}"`
		]),
		'try_files {path} {path}.html',
		'file_server {\n\tprecompressed br gzip\n\thide _headers _host\n}'
	];
	return [
		`# This site in Caddy 2.6 or later. Copy its folder to the server, and say in the site's block where it is:
#
#     root * /srv/site
#     import /srv/site/_host/Caddyfile
`,
		block(site, [block('route', inside)]),
		block(
			'handle_errors',
			[...roots].reverse().map((root) => missing(root, hosting))
		),
		''
	].join('\n');
}
