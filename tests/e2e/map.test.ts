import { closestZoom } from '$lib/geo/closest-zoom';
import { fromHash } from '$lib/geo/view-hash';
import {
	buttonOf,
	chooserOf,
	entry,
	expect,
	expectPlace,
	extentOf,
	hashNear,
	headingOf,
	mapOf,
	open,
	overviewLink,
	parts,
	press,
	screenOf,
	test,
	viewOf,
	whenStill
} from './site';
import { emptySpot, spotInArea, spotOnBoth, spotOnLine } from './spots';
import { geometryOf, ids, labelOf, placeOf, scenes, story } from './story';

test.beforeEach(async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
});

test.describe('a press on the map selects', () => {
	test('a line', async ({ page }) => {
		const spot = spotOnLine('coast-road', 'moroni');
		await open(page, `/${hashNear(spot, 13)}`);
		await press(page, spot);
		await expectPlace(page, 'coast-road');
		await expect(page).toHaveURL(/\/place\/coast-road$/);
	});

	test('an area, and the smaller of two', async ({ page }) => {
		const spot = spotInArea('market', ['moroni']);
		await open(page, `/${hashNear(spot, 14)}`);
		await press(page, spot);
		await expectPlace(page, 'market');
	});

	test('nothing on the empty map, and takes the selection away without moving', async ({
		page,
		isMobile
	}) => {
		test.skip(isMobile, 'the same on every screen');
		await open(page, '/place/port');
		const before = await viewOf(page);
		await press(page, emptySpot(await extentOf(page, 60)));
		await expect(headingOf(page)).toHaveText(story.title);
		await whenStill(page);
		const after = await viewOf(page);
		expect(after.zoom).toBeCloseTo(before.zoom, 1);
		expect(after.lng).toBeCloseTo(before.lng, 3);
	});

	test('after asking which of several scenes is meant', async ({ page }) => {
		await open(page, '/place/road-by-airport');
		await press(page, spotOnBoth('road-by-airport', 'north-road'));
		const chooser = chooserOf(page);
		await expect(chooser.getByRole('link')).toHaveCount(2);
		await chooser.getByRole('link', { name: placeOf('north-road').name }).click();
		await expectPlace(page, 'north-road');
		await expect(chooser).toBeHidden();
	});
});

test('a pointer that comes to nothing has the map draw nothing', async ({ page, isMobile }) => {
	test.skip(isMobile, 'a finger does not hover');
	await page.addInitScript(() => {
		const { drawElements } = WebGL2RenderingContext.prototype;
		Object.assign(window, { drawn: 0 });
		WebGL2RenderingContext.prototype.drawElements = function (...of) {
			(window as unknown as { drawn: number }).drawn += 1;
			drawElements.apply(this, of);
		};
	});
	/** How much has been drawn, once there was time to draw it. */
	const drawn = () =>
		page.evaluate(async () => {
			for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
			return (window as unknown as { drawn: number }).drawn;
		});
	await open(page, '/');
	await whenStill(page);
	const { x, y } = await screenOf(page, emptySpot(await extentOf(page, 60)));
	const before = await drawn();
	expect(before).toBeGreaterThan(0);
	for (const step of [0, 1, 2, 3]) await page.mouse.move(x + step, y);
	expect(await drawn()).toBe(before);
	// Straight from the map to the list, what is pointed at there is lit.
	await entry(page, 'port').hover();
	await expect.poll(drawn).toBeGreaterThan(before);
	await expect(entry(page, 'port')).toHaveClass(/highlighted/);
});

test('a page without script is loaded anew from one whose map is alive', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'the same on every screen');
	for (const [name, heading] of [
		['About', 'How we know'],
		['Corrections', 'Corrections']
	] as const) {
		await open(page, '/');
		await page.getByRole('link', { name, exact: true }).first().click();
		await expect(headingOf(page)).toHaveText(heading);
	}
});

test('the question goes away with Escape', async ({ page, isMobile }) => {
	test.skip(isMobile, 'the same on every screen');
	await open(page, '/place/road-by-airport');
	await press(page, spotOnBoth('road-by-airport', 'north-road'));
	await expect(chooserOf(page)).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(chooserOf(page)).toBeHidden();
});

test('names, points, lines and areas of the setting are selected, too', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'the same on every screen');
	const settings = ids.filter((id) => placeOf(id).role === 'setting');
	expect(new Set(settings.map((id) => geometryOf(id)?.type)).size).toBe(7);
	await open(page, '/');
	for (const id of settings) {
		const shape = geometryOf(id);
		const spot = shape?.type.endsWith('LineString')
			? spotOnLine(id)
			: shape?.type.endsWith('Polygon')
				? spotInArea(id, ids)
				: labelOf(id);
		const hash = hashNear(spot, 13, 0);
		await page.evaluate((view) => location.assign(view), hash);
		await expect.poll(() => viewOf(page)).toEqual(fromHash(hash));
		await whenStill(page);
		// At rest, a map may still have to draw what its worker cut for this zoom.
		await expect(async () => {
			await press(page, spot);
			await expect(headingOf(page)).toHaveText(placeOf(id).name, { timeout: 2000 });
		}).toPass({ timeout: 20_000 });
	}
});

test('a finger may miss a line by 15 px, a mouse may not', async ({ page }, { project }) => {
	const spot = spotOnLine('coast-road', 'moroni');
	await open(page, `/place/port${hashNear(spot, 14)}`);
	await press(page, spot, { x: 15, y: 0 });
	await expectPlace(page, project.name === 'phone' ? 'coast-road' : 'moroni');
});

test('the camera holds the whole place, and comes no closer than its precision', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'the sheet’s journeys look at what a phone shows');
	await open(page, '/');
	for (const { id, bounds, precisionMetres, labelPoint } of story.places) {
		await entry(page, id).click();
		await expectPlace(page, id);
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
	await open(page, '/#map=0/0/-120');
	const [west, south, east, north] = story.maxBounds;
	const view = await viewOf(page);
	expect(view.lng).toBeGreaterThan(west);
	expect(view.lng).toBeLessThan(east);
	expect(view.lat).toBeGreaterThan(south);
	expect(view.lat).toBeLessThan(north);
	await overviewLink(page).click();
	await whenStill(page);
	for (const { id } of scenes) {
		const box = (await mapOf(page).boundingBox())!;
		const { x, y } = await screenOf(page, labelOf(id));
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
		['/', overviewLink(page)],
		['/place/coast-road', entry(page, 'coast-road')]
	] as const) {
		await open(page, path);
		const framed = await viewOf(page);
		await buttonOf(page, 'Zoom in').click();
		await expect(page).toHaveURL(/#map=/);
		await link.click();
		await expect.poll(() => viewOf(page)).toEqual(framed);
		await expect(page).not.toHaveURL(/#map=/);
	}
});

test('keyboard and buttons move the map', async ({ page, isMobile }) => {
	test.skip(isMobile, 'the same on every screen');
	await open(page, '/');
	const start = await viewOf(page);
	await page.getByRole('region', { name: /^Map of/ }).focus();
	await page.keyboard.press('ArrowRight');
	await expect.poll(async () => (await viewOf(page)).lng).toBeGreaterThan(start.lng);
	await page.keyboard.press('+');
	await expect.poll(async () => (await viewOf(page)).zoom).toBeGreaterThan(start.zoom);
	await whenStill(page);
	const closer = await viewOf(page);
	await buttonOf(page, 'Zoom out').click();
	await expect.poll(async () => (await viewOf(page)).zoom).toBeLessThan(closer.zoom);
	await buttonOf(page, 'Move the map').click();
	let before = await viewOf(page);
	for (const [way, along] of [
		['north', (a: typeof before, b: typeof before) => b.lat > a.lat],
		['east', (a: typeof before, b: typeof before) => b.lng > a.lng],
		['south', (a: typeof before, b: typeof before) => b.lat < a.lat],
		['west', (a: typeof before, b: typeof before) => b.lng < a.lng]
	] as const) {
		await whenStill(page);
		before = await viewOf(page);
		await buttonOf(page, `Move ${way}`).click();
		await expect.poll(async () => along(before, await viewOf(page)), way).toBe(true);
	}
	await expect(page.locator(parts.scale).filter({ visible: true })).toHaveText(
		/^[\d.]+ (m|km|ft|mi)$/
	);
});

test('without reduced motion the camera slides, with it it jumps', async ({ page, isMobile }) => {
	test.skip(isMobile, 'there the sheet gives way at the same time');
	for (const reducedMotion of ['reduce', 'no-preference'] as const) {
		await page.emulateMedia({ reducedMotion });
		await open(page, '/');
		const { zoom } = await viewOf(page);
		await page.evaluate(() => {
			const map = document.querySelector('[data-map]')!;
			const state = window as unknown as { views: Set<string | null> };
			state.views = new Set();
			new MutationObserver(() => state.views.add(map.getAttribute('data-view'))).observe(map, {
				attributeFilter: ['data-view']
			});
		});
		await entry(page, 'market').click();
		await expectPlace(page, 'market');
		await expect.poll(async () => (await viewOf(page)).zoom).toBeGreaterThan(zoom + 2);
		await whenStill(page);
		const views = await page.evaluate(
			() => (window as unknown as { views: Set<string> }).views.size
		);
		if (reducedMotion === 'reduce') expect(views).toBe(1);
		else expect(views).toBeGreaterThan(1);
	}
});
