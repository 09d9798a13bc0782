/** The `_headers` file that Netlify and Cloudflare Pages read. */
import type { Headers, Hosting } from './hosting';

/** How much Cloudflare Pages reads of it. */
const most = { rules: 100, characters: 2000 };

/**
 * A path by path list. A host sends with a file what every path that fits says, so no two that fit say the same
 * header. Hosts of this kind ask for all that is not said to be kept anew each time, as {@link Hosting} does.
 *
 * @throws {Error} where a host would not read all of it
 */
export function headersFile({ base, everywhere, rules }: Hosting): string {
	const block = (path: string, headers: Headers) =>
		[base + path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join(
			'\n'
		);
	const blocks = [
		block('/*', everywhere),
		...rules.flatMap(({ pages, folders, headers }) =>
			[...pages, ...folders.map((folder) => `${folder}*`)].map((path) => block(path, headers))
		)
	];
	const longest = Math.max(
		...blocks.flatMap((each) => each.split('\n')).map((line) => line.length)
	);
	if (blocks.length > most.rules || longest > most.characters) {
		throw new Error(
			`_headers has ${blocks.length} rules and a line of ${longest} characters; hosts read ${most.rules} and ${most.characters}.`
		);
	}
	return `${blocks.join('\n')}\n`;
}
