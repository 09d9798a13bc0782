import { addressOf, builds } from '../../scripts/test-builds.mjs';
import { readStory } from '$lib/server/read-story';
import {
	expect,
	expectPlace,
	headingOf,
	mapOf,
	open,
	overflowOf,
	overviewLink,
	parts,
	test,
	viewOf,
	whenStill,
	withoutLiveMap
} from './site';
import { fixtureRoot, french, placeOf, scenes, story, textOf } from './story';

/** The site in a language made for tests: longer words, in brackets, from right to left. */
const pseudo = `${addressOf(builds.longNames)}/ar-XB`;
const [long] = readStory(fixtureRoot(builds.longNames.story!)).story.places;
const longPath = `/place/${long!.id}`;

const road = placeOf('coast-road');
const next = scenes.find(({ number }) => number === road.number! + 1)!;
const view = { zoom: 12.5, lat: -11.72, lng: 43.25 };
const hash = `#map=${view.zoom}/${view.lat}/${view.lng}`;

test('a page in French says so, and its passages that they are not', async ({ page }) => {
	await withoutLiveMap(page);
	await page.goto(`/fr/place/${road.id}`);
	await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
	await expect(headingOf(page)).toHaveText(placeOf(road.id, french).name);
	for (const passage of await page.locator('blockquote').all()) {
		await expect(passage).toHaveAttribute('lang', story.article.language);
	}
	await expect(page.locator('#most-of-the-works')).toContainText(textOf('most-of-the-works'));
	await expect(page.locator('article time').first()).toHaveText('5 mars [2019], vers 08:00');
});

test('a browser that translates the page before it is alive does not take its words away', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'the same on every screen');
	await page.addInitScript(() =>
		document.addEventListener('readystatechange', () => (document.documentElement.lang = 'fr'))
	);
	await open(page, `/place/${road.id}`);
	await expect(overviewLink(page)).toBeVisible();
});

test('an article written from right to left is read so, whatever stands around it', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'the same on every screen');
	await withoutLiveMap(page);
	for (const path of ['/', `/fr/place/${road.id}`]) {
		await page.goto(path);
		await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
		for (const passage of await page.locator('blockquote p').all()) {
			await expect(passage).toHaveCSS('direction', 'rtl');
		}
		await expect(page.locator('figcaption').first()).toHaveCSS('direction', 'ltr');
	}
});

test('the language switch keeps the place and the view', async ({ page, isMobile }) => {
	test.skip(isMobile, 'the same on every screen');
	await open(page, `/place/${road.id}${hash}`);
	await page.getByRole('link', { name: 'Français' }).click();
	await page.waitForURL(`**/fr/place/${road.id}${hash}`);
	await whenStill(page);
	expect(await viewOf(page)).toEqual(view);
	await expect(mapOf(page).getByRole('region')).toHaveAttribute(
		'aria-label',
		new RegExp(`^Carte\\s:\\s${french.title}$`)
	);
	await page.getByRole('link', { name: /^Suivante / }).click();
	await expect(page).toHaveURL(new RegExp(`/fr/place/${next.id}$`));
	await page.getByRole('link', { name: 'English', exact: true }).click();
	await expectPlace(page, next.id);
});

test.describe('from right to left, in longer words', () => {
	test('nothing scrolls sideways or is cut, at any width', async ({ page, isMobile }) => {
		test.skip(isMobile, 'widths are set here');
		await withoutLiveMap(page);
		for (const width of [320, 390, 768, 1280]) {
			await page.setViewportSize({ width, height: 800 });
			for (const path of ['', longPath, '/about', `/embed/${long!.id}`]) {
				await page.goto(pseudo + path);
				await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
				expect(await overflowOf(page), `${path} at ${width}`).toBeLessThanOrEqual(0);
				const cut = await page
					.locator('button:visible, header a:visible')
					.evaluateAll((all) =>
						all
							.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
							.map(({ textContent }) => textContent)
					);
				expect(cut, `${path} at ${width}`).toEqual([]);
			}
		}
	});

	test('the panel stands on the right, the map beside it', async ({ page, isMobile }) => {
		test.skip(isMobile, 'a phone has a sheet');
		await withoutLiveMap(page);
		await page.goto(pseudo + longPath);
		const text = (await page.locator(parts.body).boundingBox())!;
		const map = (await mapOf(page).boundingBox())!;
		expect(text.x).toBeGreaterThanOrEqual(map.x + map.width);
	});

	test('every word of the interface comes from the messages', async ({ page, isMobile }) => {
		test.skip(isMobile, 'the same on every screen');
		await withoutLiveMap(page);
		for (const path of [longPath, `/embed/${long!.id}`, '/about']) {
			await page.goto(pseudo + path);
			const bare = await page
				.locator('button, nav a, h2, label, summary, [role=status]')
				.evaluateAll((all) =>
					all
						.flatMap((element) => [element.textContent!.trim(), element.getAttribute('aria-label')])
						.filter((text): text is string => Boolean(text) && !/\[.*\]/s.test(text!))
				);
			// A language is called by its own name in every language.
			expect(
				bare.filter((text) => !['English', 'Français'].includes(text)),
				path
			).toEqual([]);
		}
	});
});
