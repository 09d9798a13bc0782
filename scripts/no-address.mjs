/** A site that was not told where it will stand. */

/** Where `npm run preview` serves the site: its address until it is given one. */
export const previewAddress = 'http://localhost:4173';

/** Says what will point to the wrong place. */
export function warnOfNoAddress() {
	console.warn(
		`PUBLIC_SITE_URL is not set: link previews, embed codes and the sitemap will point to ${previewAddress}. ` +
			'Before the site goes online, build it with its address, as in PUBLIC_SITE_URL=https://maps.example.org npm run build'
	);
}
