/** The story that the project ships with, whichever it is: nothing here knows what is in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStory } from '$lib/server/read-story';
import { plainText } from '$lib/story/plain-text';
import { readMessages } from '../../scripts/messages';
import { addressOf, builds } from '../../scripts/test-builds.mjs';
import {
	drawnLink,
	entry,
	expect,
	headingOf,
	listOf,
	open,
	test,
	whenReady,
	whenStill,
	withoutLiveMap
} from './site';

const site = addressOf(builds.shipped);
const { dir } = builds.shipped;
const { story } = readStory(process.cwd());

test.skip(({ isMobile }) => isMobile, 'the same on every screen');

test('the live map opens, and every place in the list has a page', async ({ page }) => {
	await open(page, `${site}/`);
	await expect(headingOf(page)).toHaveText(story.title);
	await expect(listOf(page).locator('.place-link')).toHaveCount(story.places.length);
	for (const { id, name } of story.places) {
		await entry(page, id).click();
		await expect(headingOf(page)).toHaveText(name);
		await whenStill(page);
	}
});

test('every place has a passage that names it, and a mark on the drawing', async ({ page }) => {
	await withoutLiveMap(page);
	for (const { id, name } of story.places) {
		await page.goto(`${site}/place/${id}`);
		await whenReady(page);
		await expect(headingOf(page)).toHaveText(name);
		const mentions = page.locator(`article blockquote a[href$="/place/${id}"]`);
		expect(await mentions.count(), id).toBeGreaterThan(0);
		await expect(drawnLink(page, id)).toHaveAttribute('aria-current', 'page');
	}
});

test('every language of the interface has the whole story', async ({ page }) => {
	await withoutLiveMap(page);
	for (const language of readMessages('messages').keys()) {
		await page.goto(language === 'en' ? `${site}/` : `${site}/${language}`);
		await expect(page.locator('html')).toHaveAttribute('lang', language);
		await expect(page.locator('blockquote[cite][id]')).toHaveCount(story.passages.length);
	}
});

/** Runs of five words, by which a text is known to quote another. */
function runsOf(text: string): string[] {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return words.slice(4).map((_, index) => words.slice(index, index + 5).join(' '));
}

/** Every text of a page's head and of what machines read of it, other than its passages. */
function textsOf(file: string): string[] {
	const text = readFileSync(file, 'utf8');
	if (!file.endsWith('.html')) {
		return Object.values(JSON.parse(text)).filter((value) => typeof value === 'string');
	}
	const [head = ''] = text.split('</head>');
	const metas = [...head.matchAll(/<meta [^>]*content="([^"]*)"/g)].map(([, content]) => content!);
	const drawn = text.match(/(?<=<(title|desc) id="_drawing[^>]*>)[^<]*/g) ?? [];
	const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(text) ?? [];
	if (!json) return [...metas, ...drawn];
	const { name, description, mainEntity } = JSON.parse(json);
	return [...metas, ...drawn, name, description, mainEntity.name, mainEntity.description ?? ''];
}

test('what quotes the article outside its passages says in the same breath whose words they are', () => {
	const quoted = new Set(story.passages.flatMap(({ inlines }) => runsOf(plainText(inlines))));
	const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
		/\.html$|oembed.*\.json$|webmanifest$/.test(name)
	);
	const texts = files.flatMap((name) => textsOf(join(dir, name)));
	const quoting = texts.filter((text) => runsOf(text).some((run) => quoted.has(run)));
	// The rule is not idle: descriptions of places do quote.
	expect(quoting.length).toBeGreaterThanOrEqual(story.places.length);
	expect(quoting.filter((text) => !text.includes(story.article.publication))).toEqual([]);
});
