import { closestZoom } from '$lib/geo/camera';
import { readStory } from '$lib/server/read-story';
import { entry, expect, mapOf, places, press, screenOf, test, viewOf, whenStill } from './site';

const { story } = readStory();
const heading = 'h1';

test.beforeEach(async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
});

test.describe('a click on the map selects', () => {
	test('a line', async ({ page }) => {
		await page.goto('/#map=13/50.93/1.9');
		await whenStill(page);
		await press(page, { lng: 1.90502, lat: 50.94478 });
		await expect(page.locator(heading)).toHaveText(places.a216.name);
		await expect(page).toHaveURL(/\/place\/a216$/);
	});

	test('an area, and the smaller of two', async ({ page }) => {
		await page.goto('/#map=14/50.962/1.9056');
		await whenStill(page);
		await press(page, { lng: 1.9075, lat: 50.9691 });
		await expect(page.locator(heading)).toHaveText(places['new-jungle'].name);
	});

	test('a label, even of a place without a shape', async ({ page, isMobile }) => {
		test.skip(isMobile, 'the same on every screen');
		await page.goto('/');
		await whenStill(page);
		const [lng, lat] = story.places.find(({ id }) => id === 'english-channel')!.labelPoint;
		await press(page, { lng: lng!, lat: lat! });
		await expect(page.locator(heading)).toHaveText(places['english-channel'].name);
	});

	test('nothing on the empty map, and takes the selection away without moving', async ({
		page,
		isMobile
	}) => {
		test.skip(isMobile, 'the same on every screen');
		await page.goto('/place/port');
		await whenStill(page);
		const before = await viewOf(page);
		await press(page, { lng: 1.86, lat: 50.9785 });
		await expect(page.locator(heading)).toHaveText('The places in the Calais video');
		await whenStill(page);
		const after = await viewOf(page);
		expect(after.zoom).toBeCloseTo(before.zoom, 1);
		expect(after.lng).toBeCloseTo(before.lng, 3);
	});

	test('after asking which of several scenes is meant', async ({ page }) => {
		await page.goto('/place/a16-eurotunnel');
		await whenStill(page);
		await press(page, { lng: 1.80363, lat: 50.92978 });
		const chooser = page.getByRole('group', { name: 'Which place?' });
		await expect(chooser.getByRole('link')).toHaveCount(2);
		await chooser.getByRole('link', { name: places.a16.name }).click();
		await expect(page.locator(heading)).toHaveText(places.a16.name);
		await expect(chooser).toBeHidden();
	});
});

test('the question goes away with Escape', async ({ page, isMobile }) => {
	test.skip(isMobile, 'the same on every screen');
	await page.goto('/place/a16-eurotunnel');
	await whenStill(page);
	await press(page, { lng: 1.80363, lat: 50.92978 });
	const chooser = page.getByRole('group', { name: 'Which place?' });
	await expect(chooser).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(chooser).toBeHidden();
});

test('a finger may miss a line by 15 px, a mouse may not', async ({ page }, { project }) => {
	await page.goto('/place/port#map=13/50.935/1.9');
	await whenStill(page);
	await press(page, { lng: 1.90502, lat: 50.94478 }, { x: 15, y: 0 });
	const expected = project.name === 'phone' ? places.a216.name : places.calais.name;
	await expect(page.locator(heading)).toHaveText(expected);
});

test('the camera holds the whole place, and comes no closer than its precision', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'the sheet’s journeys look at what a phone shows');
	await page.goto('/');
	await whenStill(page);
	for (const { id, name, bounds, precisionMetres, labelPoint } of story.places) {
		await entry(page, id as keyof typeof places).click();
		await expect(page.locator(heading)).toHaveText(name);
		await whenStill(page);
		const box = (await mapOf(page).boundingBox())!;
		const [west, south, east, north] = bounds;
		const topLeft = await screenOf(page, { lng: west, lat: north });
		const bottomRight = await screenOf(page, { lng: east, lat: south });
		expect(topLeft.x, id).toBeGreaterThan(box.x);
		expect(topLeft.y, id).toBeGreaterThan(box.y);
		expect(bottomRight.x, id).toBeLessThan(box.x + box.width);
		expect(bottomRight.y, id).toBeLessThan(box.y + box.height);
		const { zoom } = await viewOf(page);
		expect(zoom, id).toBeLessThanOrEqual(closestZoom(precisionMetres, labelPoint[1]!) + 0.01);
	}
});

test('the map cannot be lost', async ({ page, isMobile }) => {
	test.skip(isMobile, 'the same on every screen');
	await page.goto('/#map=0/0/-120');
	await whenStill(page);
	const [west, south, east, north] = story.maxBounds;
	const view = await viewOf(page);
	expect(view.lng).toBeGreaterThan(west);
	expect(view.lng).toBeLessThan(east);
	expect(view.lat).toBeGreaterThan(south);
	expect(view.lat).toBeLessThan(north);
	await page.getByRole('link', { name: 'Show all places' }).click();
	await whenStill(page);
	for (const { labelPoint } of story.places.filter(({ number }) => number)) {
		const box = (await mapOf(page).boundingBox())!;
		const { x, y } = await screenOf(page, { lng: labelPoint[0]!, lat: labelPoint[1]! });
		expect(x).toBeGreaterThan(box.x);
		expect(x).toBeLessThan(box.x + box.width);
		expect(y).toBeGreaterThan(box.y);
		expect(y).toBeLessThan(box.y + box.height);
	}
});

test('"show all places" and a place’s own link frame anew what the reader has moved', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'the sheet’s journeys look at what a phone shows');
	for (const [path, link] of [
		['/', page.getByRole('link', { name: 'Show all places' })],
		['/place/a216', entry(page, 'a216')]
	] as const) {
		await page.goto(path);
		await whenStill(page);
		const framed = await viewOf(page);
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await expect(page).toHaveURL(/#map=/);
		await link.click();
		await expect.poll(() => viewOf(page)).toEqual(framed);
		await expect(page).not.toHaveURL(/#map=/);
	}
});

test('keyboard and buttons move the map', async ({ page, isMobile }) => {
	test.skip(isMobile, 'the same on every screen');
	await page.goto('/');
	await whenStill(page);
	const start = await viewOf(page);
	await page.getByRole('region', { name: /^Map of/ }).focus();
	await page.keyboard.press('ArrowRight');
	await expect.poll(async () => (await viewOf(page)).lng).toBeGreaterThan(start.lng);
	await page.keyboard.press('+');
	await expect.poll(async () => (await viewOf(page)).zoom).toBeGreaterThan(start.zoom);
	await whenStill(page);
	const closer = await viewOf(page);
	await page.getByRole('button', { name: 'Zoom out' }).click();
	await expect.poll(async () => (await viewOf(page)).zoom).toBeLessThan(closer.zoom);
});

test('without reduced motion the camera slides, with it it jumps', async ({ page, isMobile }) => {
	test.skip(isMobile, 'there the sheet gives way at the same time');
	for (const reducedMotion of ['reduce', 'no-preference'] as const) {
		await page.emulateMedia({ reducedMotion });
		await page.goto('/');
		await whenStill(page);
		await page.evaluate(() => {
			const map = document.querySelector('[data-map]')!;
			const state = window as unknown as { views: Set<string | null> };
			state.views = new Set();
			new MutationObserver(() => state.views.add(map.getAttribute('data-view'))).observe(map, {
				attributeFilter: ['data-view']
			});
		});
		await entry(page, 'new-jungle').click();
		await expect(page.locator(heading)).toHaveText(places['new-jungle'].name);
		await expect.poll(async () => (await viewOf(page)).zoom).toBeGreaterThan(13);
		await whenStill(page);
		const views = await page.evaluate(
			() => (window as unknown as { views: Set<string> }).views.size
		);
		if (reducedMotion === 'reduce') expect(views).toBe(1);
		else expect(views).toBeGreaterThan(1);
	}
});

test('the scale bar tells the truth', async ({ page, isMobile }) => {
	test.skip(isMobile, 'the same on every screen');
	await page.goto('/');
	await whenStill(page);
	await expect(page.locator('.scale p').filter({ visible: true })).toHaveText(/^\d+ (m|km)$/);
});
