/** Where the pages of a site lead on the site itself, to find what leads nowhere: SvelteKit does so for the pages that it makes. */

/** A link, by the page that has it and where it leads, both without the base path. */
export type Link = { page: string; target: string };

const addressIn = /\s(?:href|src)="([^"]*)"/g;
const idIn = /\sid="([^"]*)"/g;

/**
 * The links of a page that stay on the site: to other paths, and to parts of the page itself that it does not have.
 *
 * @param html how it is written here: every address of the site begins with the base path or is a fragment
 */
export function linksOf(page: string, html: string, base: string): Link[] {
	const targets = new Set<string>();
	const parts = new Set<string>();
	for (const [, address = ''] of html.matchAll(addressIn)) {
		if (address.startsWith('#')) parts.add(address);
		else if (address.startsWith(`${base}/`) && !address.startsWith('//')) {
			targets.add(decodeURI(address.slice(base.length).replace(/[?#].*/, '')));
		}
	}
	for (const [, id = ''] of html.matchAll(idIn)) parts.delete(`#${id}`);
	return [...targets, ...[...parts].map((part) => page + part)].map((target) => ({ page, target }));
}

/**
 * Says which links lead nowhere; nothing where all of them lead somewhere.
 *
 * @param files all that the site has, by paths with a slash before them
 */
export function deadLinks(links: Link[], files: Set<string>): string | undefined {
	const isThere = (target: string) =>
		files.has(target) || files.has(target === '/' ? '/index.html' : `${target}.html`);
	const dead = links.filter(({ target }) => !isThere(target));
	if (!dead.length) return undefined;
	const some = dead.slice(0, 10).map(({ page, target }) => `  ${page} leads to ${target}`);
	const more = dead.length - some.length;
	return [
		'Links of the site lead nowhere:',
		...some,
		...(more > 0 ? [`  and ${more} more`] : [])
	].join('\n');
}
