/** What a page says of itself, and what of that only machines read, as HTML. */
import { escapeXml } from '$lib/markup/xml';

/** What a search engine and a messenger show of a page, beside its title. All addresses are absolute. */
export type Preview = {
	description: string;
	siteName: string;
	picture: { href: string; alt: string };
	/** The same page elsewhere: in other languages, for a consumer of oEmbed, as data. */
	alternates: { href: string; title?: string; hreflang?: string; type?: string }[];
};

/** What a tab shows of a page, and what only machines read of it. */
export type Head = {
	title: string;
	/** The page's one address, absolute and without a view; none where the page has none of its own. */
	canonical?: string;
	/** Whether search engines leave it out. */
	hidden?: boolean;
	/** Made at build alone: a browser that goes on to another page by itself has nobody to show it to. */
	preview?: Preview;
};

/** A head, and the language and region of the page. */
export type PreviewRequest = { head: Head; locale: string };

/** A tag; an attribute without a value is left out. */
function tag(name: string, attributes: Record<string, string | undefined>): string {
	const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
	return `<${name} ${given.map(([key, value]) => `${key}="${escapeXml(value!)}"`).join(' ')}>`;
}

/** The tags of a preview; none of a page that has none. */
export function previewHtml({ head, locale }: PreviewRequest): string {
	const { title, canonical, preview } = head;
	if (!preview) return '';
	const { description, siteName, picture, alternates } = preview;
	const properties = {
		'og:type': 'article',
		'og:site_name': siteName,
		'og:title': title,
		'og:description': description,
		'og:url': canonical,
		'og:locale': locale.replace('-', '_'),
		'og:image': picture.href,
		'og:image:type': 'image/png',
		'og:image:width': '1200',
		'og:image:height': '630',
		'og:image:alt': picture.alt
	};
	return [
		tag('meta', { name: 'description', content: description }),
		...Object.entries(properties).map(([property, content]) => tag('meta', { property, content })),
		tag('meta', { name: 'twitter:card', content: 'summary_large_image' }),
		// The title comes last: WordPress reads a link no further than a ">" in it.
		...alternates.map(({ href, title, hreflang, type }) =>
			tag('link', { rel: 'alternate', type, href, hreflang, title })
		)
	].join('');
}
