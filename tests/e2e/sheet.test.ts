import type { Page } from 'playwright/test';
import type { Point } from '$lib/geo/lng-lat';
import {
	entry,
	expect,
	expectPlace,
	hashNear,
	mapOf,
	open,
	parts,
	press,
	screenOf,
	settled,
	test,
	whenStill,
	withoutLiveMap
} from './site';
import { spotOnLine } from './spots';
import { labelOf, mentionOf, placeOf, scenes } from './story';

test.skip(({ isMobile }) => !isMobile, 'a sheet is for phones');
test.use({ reducedMotion: 'reduce' } as object);

const road = placeOf('coast-road');
const path = `/place/${road.id}`;
/** The scene after it. */
const next = scenes.find(({ number }) => number === road.number! + 1)!;

const shell = (page: Page) => page.locator(parts.shell);
const handle = (page: Page) => page.locator(parts.handle);
const text = (page: Page) => page.locator(parts.text);

/** Presses the handle until the sheet has come to a rest. */
async function bringTo(page: Page, rest: 'peek' | 'half' | 'full'): Promise<void> {
	// Until then no script listens.
	await expect(shell(page)).toHaveAttribute('data-snap', /./);
	while ((await shell(page).getAttribute('data-snap')) !== rest) {
		const before = await shell(page).getAttribute('data-snap');
		// By keyboard: a full sheet's handle may be under a finger's way for a moment.
		await handle(page).focus();
		await page.keyboard.press('Enter');
		await expect(shell(page)).not.toHaveAttribute('data-snap', before!);
	}
	await settled(page);
}

/** How much of the map the sheet leaves, CSS pixels from the map's upper edge. */
async function freeMap(page: Page): Promise<{ top: number; height: number }> {
	const map = (await mapOf(page).boundingBox())!;
	const sheet = (await page.locator(parts.sheet).boundingBox())!;
	return {
		top: map.y,
		height: Math.max(sheet.y, (await text(page).boundingBox())!.y) - map.y
	};
}

/** Where a place's anchor is now, from the map's upper left. */
async function anchorOf(page: Page, id: string) {
	const box = (await mapOf(page).boundingBox())!;
	const { x, y } = await screenOf(page, labelOf(id));
	return { x: x - box.x, y: y - box.y };
}

async function expectInSight(page: Page, id: string): Promise<void> {
	await whenStill(page);
	const { width } = page.viewportSize()!;
	await expect
		.poll(async () => {
			const { height } = await freeMap(page);
			const { x, y } = await anchorOf(page, id);
			// Half a pixel is rounding.
			return x >= 23.5 && x <= width - 23.5 && y >= 23.5 && y <= height - 23.5;
		})
		.toBe(true);
}

test('opens at half, and its handle says what it does and does it', async ({ page }) => {
	await withoutLiveMap(page);
	await page.goto(path);
	await expect(shell(page)).toHaveAttribute('data-snap', 'half');
	const entries = await page.evaluate(() => history.length);
	const { height } = (await mapOf(page).boundingBox())!;
	expect((await freeMap(page)).height).toBeCloseTo(height / 2, -1);
	for (const [name, expanded, rest] of [
		['Show all the text', 'true', 'full'],
		['Show the map', 'true', 'peek'],
		['Show more text', 'false', 'half']
	] as const) {
		const button = page.getByRole('button', { name });
		await expect(button).toHaveAttribute('aria-expanded', expanded);
		await button.click();
		await expect(shell(page)).toHaveAttribute('data-snap', rest);
		await settled(page);
	}
	// A rest is no place to come back to.
	expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('is all that scrolls: the page is as high as the window', async ({ page }) => {
	await withoutLiveMap(page);
	for (const each of ['/', path]) {
		await page.goto(each);
		await expect(shell(page)).toHaveAttribute('data-snap', 'half');
		const more = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
		expect(more, each).toBe(0);
	}
});

test('at peek it still names the place, how certain it is and its first words', async ({
	page
}) => {
	await withoutLiveMap(page);
	for (const [width, height] of [
		[360, 640],
		[390, 844]
	] as const) {
		await page.setViewportSize({ width, height });
		// Going where one is reloads, and a reload keeps the text where it was.
		await page.goto('about:blank');
		await page.goto(path);
		await bringTo(page, 'peek');
		await expect(page.locator('article h1')).toBeInViewport({ ratio: 1 });
		await expect(page.getByText(`drawn to within ${road.precisionMetres} metres`)).toBeInViewport({
			ratio: 1
		});
		expect((await freeMap(page)).height).toBeGreaterThan(height * 0.6);
	}
});

test('Escape lowers it step by step and no further', async ({ page }) => {
	await withoutLiveMap(page);
	await page.goto(path);
	await bringTo(page, 'full');
	for (const rest of ['half', 'peek', 'peek']) {
		await page.keyboard.press('Escape');
		await expect(shell(page)).toHaveAttribute('data-snap', rest);
		await settled(page);
	}
});

/** A finger that goes down at a point of the screen, moves straight to another and lets go. */
async function draw(page: Page, from: Point, to: Point): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Point) =>
		session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
	await touch('touchStart', from);
	for (let part = 0.1; part <= 1; part += 0.1) {
		await touch('touchMove', {
			x: from.x + (to.x - from.x) * part,
			y: from.y + (to.y - from.y) * part
		});
	}
	await touch('touchEnd');
}

test('a finger drags it up, reads on, and drags it down again', async ({ page }) => {
	await withoutLiveMap(page);
	await page.goto(path);
	await expect(shell(page)).toHaveAttribute('data-snap', 'half');
	await draw(page, { x: 195, y: 700 }, { x: 195, y: 400 });
	await expect(shell(page)).toHaveAttribute('data-snap', 'full');
	await settled(page);
	const { height } = await freeMap(page);
	await draw(page, { x: 195, y: 700 }, { x: 195, y: 300 });
	await settled(page);
	// The words move on under the sheet's edge, which stays where it is.
	expect((await freeMap(page)).height).toBe(height);
	await expect(page.locator('article h1')).not.toBeInViewport();
	await text(page).evaluate((text) => text.scrollTo({ top: 0, behavior: 'instant' }));
	await expect(shell(page)).toHaveAttribute('data-snap', 'peek');
	await draw(page, { x: 195, y: 760 }, { x: 195, y: 500 });
	await expect(shell(page)).toHaveAttribute('data-snap', 'half');
});

for (const [width, height] of [
	[360, 640],
	[390, 844]
] as const) {
	test(`the selected place is in sight at every rest, ${width}x${height}`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await page.goto(path);
		await expectInSight(page, road.id);
		for (const rest of ['full', 'peek', 'half'] as const) {
			await bringTo(page, rest);
			await expectInSight(page, road.id);
			await page.getByRole('link', { name: /^Next scene/ }).click();
			await expectPlace(page, next.id);
			await settled(page);
			await expectInSight(page, next.id);
			await page.goBack();
			await expectPlace(page, road.id);
		}
	});
}

test('a place chosen on the map opens it at half; one chosen in its text gives way to the map', async ({
	page
}) => {
	const spot = spotOnLine(road.id);
	await open(page, `/${hashNear(spot, 13)}`);
	await bringTo(page, 'peek');
	await whenStill(page);
	await press(page, spot);
	await expectPlace(page, road.id);
	await expect(shell(page)).toHaveAttribute('data-snap', 'half');
	await expectInSight(page, road.id);
	await bringTo(page, 'full');
	await entry(page, 'port').click();
	await expectPlace(page, 'port');
	await expect(shell(page)).toHaveAttribute('data-snap', 'half');
	await expectInSight(page, 'port');
	await page.goBack();
	await expectPlace(page, road.id);
});

test('what the reader has moved stays, unless the sheet would cover the place', async ({
	page
}) => {
	await open(page, path);
	await bringTo(page, 'peek');
	await whenStill(page);
	await page.getByRole('button', { name: 'Move the map' }).click();
	await page.getByRole('button', { name: 'Move north' }).click();
	await page.getByRole('button', { name: 'Move north' }).click();
	await whenStill(page);
	const moved = await anchorOf(page, road.id);
	await bringTo(page, 'half');
	await expectInSight(page, road.id);
	expect((await anchorOf(page, road.id)).x).toBeCloseTo(moved.x, 0);
});

test('a finger drawn sideways walks the scenes, one drawn upwards does not', async ({ page }) => {
	await open(page, path);
	await expect(shell(page)).toHaveAttribute('data-snap', 'half');
	const { y } = (await page.locator('article blockquote').first().boundingBox())!;
	await draw(page, { x: 300, y: y + 20 }, { x: 120, y: y + 30 });
	await expectPlace(page, next.id);
	await expect(page.getByText(`${next.number} of ${scenes.length}`)).toBeVisible();
	await settled(page);
	await draw(page, { x: 120, y: y + 20 }, { x: 320, y: y + 10 });
	await expectPlace(page, road.id);
});

test('held across, the text is a panel beside the map and the place stays in sight', async ({
	page
}) => {
	await page.goto(path);
	await expectInSight(page, road.id);
	await page.setViewportSize({ width: 844, height: 390 });
	await expect(shell(page)).not.toHaveAttribute('data-snap');
	const map = (await mapOf(page).boundingBox())!;
	expect(map.height).toBeCloseTo(390, 0);
	expect(map.x).toBeGreaterThan(280);
	await whenStill(page);
	await expect
		.poll(async () => {
			const { x, y } = await anchorOf(page, road.id);
			return x >= 24 && x <= map.width - 24 && y >= 24 && y <= map.height - 24;
		})
		.toBe(true);
	await page.setViewportSize({ width: 390, height: 844 });
	await expectInSight(page, road.id);
});

test('going back, the text is where it was left', async ({ page }) => {
	await open(page, '/');
	await bringTo(page, 'full');
	const link = page
		.locator('#closed-for-a-week')
		.getByRole('link', { name: mentionOf('closed-for-a-week', 'north-road') });
	await link.scrollIntoViewIfNeeded();
	const scrolled = await text(page).evaluate((text) => text.scrollTop);
	await link.click();
	await expectPlace(page, 'north-road');
	await page.goBack();
	await expect.poll(() => text(page).evaluate((text) => text.scrollTop)).toBe(scrolled);
	await expect(link).toBeInViewport();
});
