import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readMessages } from '../../scripts/messages';
import { addressOf, builds } from '../../scripts/test-builds.mjs';
import { expect, test } from './site';
import { ids, story } from './story';

const languages = [...readMessages('messages').keys()];

test.skip(({ isMobile }) => isMobile, 'files are the same on every screen');

const address = addressOf(builds.moroni);
const build = builds.moroni.dir;
const read = (file: string) => readFileSync(join(build, file), 'utf8');
const prefix = (language: string) => (language === 'en' ? '' : `${language}/`);

/** Every page of the story in every language, as its address and its file. */
const pages = languages.flatMap((language) => [
	{
		path: language === 'en' ? '/' : `/${language}`,
		file: `${language === 'en' ? 'index' : language}.html`,
		id: undefined,
		language
	},
	...ids.map((id) => ({
		path: `/${prefix(language)}place/${id}`,
		file: `${prefix(language)}place/${id}.html`,
		id,
		language
	}))
]);

/** The content of a page's meta tags and the targets of its links, by name, property or rel. */
function headOf(html: string) {
	const [head = ''] = html.split('</head>');
	const attribute = (tag: string, name: string) =>
		new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&');
	const metas = (head.match(/<meta [^>]*>/g) ?? []).map(
		(tag) =>
			[attribute(tag, 'property') ?? attribute(tag, 'name'), attribute(tag, 'content')] as const
	);
	const links = (head.match(/<link [^>]*>/g) ?? []).map((tag) => ({
		rel: attribute(tag, 'rel'),
		href: attribute(tag, 'href'),
		type: attribute(tag, 'type'),
		hreflang: attribute(tag, 'hreflang')
	}));
	return {
		title: /<title>(.*?)<\/title>/.exec(head)?.[1] ?? '',
		meta: Object.fromEntries(metas) as Record<string, string>,
		links
	};
}

test('every page says what it is: unique title and description, one address, a picture of its own', () => {
	const seen = { titles: new Set(), descriptions: new Set(), pictures: new Set() };
	for (const { path, file, language } of pages) {
		const { title, meta, links } = headOf(read(file));
		expect(meta['og:title'], file).toBe(title);
		expect(meta['og:description'], file).toBe(meta.description);
		expect(links.find(({ rel }) => rel === 'canonical')?.href, file).toBe(address + path);
		expect(meta['og:url']).toBe(address + path);
		expect(meta['og:locale']).toMatch(new RegExp(`^${language}_`));
		expect(meta['og:image:alt']).toBeTruthy();
		expect(meta['twitter:card']).toBe('summary_large_image');
		expect([meta['og:image:width'], meta['og:image:height']]).toEqual(['1200', '630']);
		const picture = join(build, new URL(meta['og:image']!).pathname);
		expect(statSync(picture).size, picture).toBeLessThan(300_000);
		// A PNG names its size in its first bytes.
		const bytes = readFileSync(picture);
		expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
		seen.titles.add(title);
		seen.descriptions.add(meta.description);
		seen.pictures.add(meta['og:image']);
		for (const type of ['application/json+oembed', 'application/geo+json']) {
			const alternate = links.find((link) => link.type === type)!;
			JSON.parse(read(new URL(alternate.href!).pathname));
		}
		const translations = links.filter(({ hreflang }) => hreflang);
		if (languages.length > 1) {
			expect(translations.map(({ hreflang }) => hreflang)).toEqual([...languages, 'x-default']);
		}
	}
	for (const set of Object.values(seen)) expect(set.size).toBe(pages.length);
});

test('what machines are told: a page about a place, based on an article, with its quotations', () => {
	for (const { path, file, id } of pages) {
		const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(read(file))!;
		const said = JSON.parse(json);
		expect(said['@type']).toBe('WebPage');
		expect(said['@id']).toBe(address + path);
		expect(said.mainEntity['@type']).toBe(id ? 'Place' : 'Map');
		expect(said.isBasedOn['@type']).toBe('NewsArticle');
		expect(said.isBasedOn.inLanguage).toBe(story.article.language);
		expect(said.hasPart.length).toBeGreaterThan(0);
		for (const part of said.hasPart) {
			expect(part['@type']).toBe('Quotation');
			expect(part.spokenByCharacter?.name ?? part.creator?.name).toBeTruthy();
		}
		expect(json).not.toContain('ClaimReview');
	}
});

test('the sitemap lists every page there is, and robots.txt leads to it', () => {
	const sitemap = read('sitemap.xml');
	const listed = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc!);
	for (const { path } of pages) expect(listed).toContain(address + path);
	for (const language of languages) expect(listed).toContain(`${address}/${prefix(language)}time`);
	// Beside these how we know and what was corrected.
	expect(listed).toHaveLength(pages.length + 3 * languages.length);
	expect(read('robots.txt')).toContain(`Sitemap: ${address}/sitemap.xml`);
});

test('the manifest’s icons are there and as large as they say', () => {
	expect(headOf(read('index.html')).links).toContainEqual(
		expect.objectContaining({ rel: 'manifest', href: '/manifest.webmanifest' })
	);
	const { icons, start_url } = JSON.parse(read('manifest.webmanifest'));
	expect(start_url).toBe('/');
	for (const { src, sizes } of icons) {
		const bytes = readFileSync(join(build, src));
		if (src.endsWith('.svg')) continue;
		expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
	}
});
