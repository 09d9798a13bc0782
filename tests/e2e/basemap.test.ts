import type { Page } from 'playwright/test';
import { readStory } from '$lib/server/read-story';
import { addressOf, builds } from '../../scripts/test-builds.mjs';
import { answerBasemap, green, refuseBasemap } from './foreign-basemap';
import {
	expect,
	headingOf,
	mapOf,
	open,
	parts,
	press,
	test,
	withoutLiveMap,
	whenStill
} from './site';
import { fixtureRoot } from './story';

/** The two sites that are built with PUBLIC_BASEMAP, naming a style and an archive. */
const sites = { style: addressOf(builds.farNorth), archive: addressOf(builds.onePoint) };

/** The colour of the map's picture at a point in its upper left, far from the story. */
async function cornerColour(page: Page): Promise<number[]> {
	const box = (await mapOf(page).boundingBox())!;
	const clip = { x: box.x + 20, y: box.y + 20, width: 4, height: 4 };
	const picture = (await page.screenshot({ clip })).toString('base64');
	const blank = await page.context().newPage();
	const colour = await blank.evaluate(async (source) => {
		const image = new Image();
		image.src = `data:image/png;base64,${source}`;
		await image.decode();
		const context = document.createElement('canvas').getContext('2d')!;
		context.drawImage(image, 0, 0);
		return [...context.getImageData(1, 1, 1, 1).data].slice(0, 3);
	}, picture);
	await blank.close();
	return colour;
}

/** That colour of our own ground, as the page's drawing has it. */
async function ownColour(page: Page, site: string): Promise<number[]> {
	const context = await page.context().browser()!.newContext({ reducedMotion: 'reduce' });
	const still = await context.newPage();
	await still.setViewportSize(page.viewportSize()!);
	await withoutLiveMap(still);
	await still.goto(site);
	const colour = await cornerColour(still);
	await context.close();
	return colour;
}

test.skip(({ isMobile }) => isMobile, 'the same on every screen');

test('a basemap’s style lies under the story and is credited', async ({ page }) => {
	await answerBasemap(page);
	await page.goto(sites.style);
	await expect(page.locator(parts.map).getByText('Street Survey')).toBeVisible();
	await expect.poll(() => cornerColour(page)).toEqual(green);
	await whenStill(page);
	const [place] = readStory(fixtureRoot(builds.farNorth.story!)).story.places;
	const [lng, lat] = place!.labelPoint;
	await press(page, { lng: lng!, lat: lat! });
	await expect(headingOf(page)).toHaveText(place!.name);
});

test('an archive lies under the story and is credited', async ({ page }) => {
	const own = await ownColour(page, sites.archive);
	await answerBasemap(page);
	await page.goto(sites.archive);
	await expect(page.locator(parts.map).getByText('Archive Survey')).toBeVisible();
	await expect.poll(() => cornerColour(page)).not.toEqual(own);
	await whenStill(page);
});

test.describe('a basemap that does not come', () => {
	test.use({ expectedComplaints: /Our own ground stays|ERR_FAILED|Failed to load/ });

	for (const [kind, site] of Object.entries(sites)) {
		test(`leaves our own ground: ${kind}`, async ({ page }) => {
			const own = await ownColour(page, site);
			await refuseBasemap(page);
			const warned = page.waitForEvent('console', (message) =>
				message.text().includes('Our own ground stays')
			);
			await open(page, site);
			await warned;
			await whenStill(page);
			// The live map fades in over the drawing.
			await expect.poll(() => cornerColour(page)).toEqual(own);
		});
	}
});
