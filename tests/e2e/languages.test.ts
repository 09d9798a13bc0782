import type { Page } from 'playwright/test';
import { expect, mapOf, places, test, viewOf, whenStill, withoutLiveMap } from './site';

/** The site in a language made for tests: longer words, in brackets, from right to left. */
const pseudo = 'http://localhost:4181/calais/ar-XB';

const overflowOf = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('a page in French says so, and its passages that they are not', async ({ page }) => {
	await withoutLiveMap(page);
	await page.goto('/fr/place/a216');
	await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('A216 vers le port');
	for (const passage of await page.locator('blockquote').all()) {
		await expect(passage).toHaveAttribute('lang', 'en');
	}
	await expect(page.locator('#most-of-the-clip')).toContainText('the bulk of the clip was filmed');
	await expect(page.locator('article time').first()).toHaveText('5 mai [2015], vers 08:00');
});

test('the language switch keeps the place and the view', async ({ page, isMobile }) => {
	test.skip(isMobile, 'the same on every screen');
	await page.goto('/place/a216#map=12.5/50.96/1.88');
	await whenStill(page);
	await page.getByRole('link', { name: 'Français' }).click();
	await expect(page).toHaveURL(/\/fr\/place\/a216#map=12\.5\/50\.96\/1\.88$/);
	await whenStill(page);
	expect(await viewOf(page)).toEqual({ zoom: 12.5, lat: 50.96, lng: 1.88 });
	await expect(mapOf(page).getByRole('region')).toHaveAttribute(
		'aria-label',
		/^Carte\s:\sLes lieux de la vidéo de Calais$/
	);
	await page.getByRole('link', { name: /^Suivante / }).click();
	await expect(page).toHaveURL(/\/fr\/place\/a16-eurotunnel$/);
	await page.getByRole('link', { name: 'English', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(places['a16-eurotunnel'].name);
});

test.describe('from right to left, in longer words', () => {
	test('nothing scrolls sideways or is cut, at any width', async ({ page, isMobile }) => {
		test.skip(isMobile, 'widths are set here');
		await withoutLiveMap(page);
		for (const width of [320, 390, 768, 1280]) {
			await page.setViewportSize({ width, height: 800 });
			for (const path of ['', '/place/a216', '/about', '/embed/a216']) {
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
		await page.goto(`${pseudo}/place/a216`);
		const text = (await page.locator('#words').boundingBox())!;
		const map = (await mapOf(page).boundingBox())!;
		expect(text.x).toBeGreaterThanOrEqual(map.x + map.width);
	});

	test('every word of the interface comes from the messages', async ({ page, isMobile }) => {
		test.skip(isMobile, 'the same on every screen');
		await withoutLiveMap(page);
		for (const path of ['/place/a216', '/embed/a216', '/about']) {
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
