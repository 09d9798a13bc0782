/**
 * The site under test. Every test gets a page that fails on a page error, a console error or warning,
 * a request to another origin or a breach of the content security policy.
 */
import { expect, test as base, type Page } from 'playwright/test';
import type { Bounds, LngLat } from '$lib/geo/lng-lat';
import { fromScreen, toScreen } from '$lib/geo/mercator';
import { fromHash, toHash } from '$lib/geo/view-hash';
import { placeOf } from './story';

type Fixtures = {
	/** Console messages that a test expects; everything else of that kind fails it. */
	expectedComplaints: RegExp;
	complaints: string[];
};

export const test = base.extend<Fixtures>({
	expectedComplaints: [/(?!)/, { option: true }],
	complaints: [
		async ({ page, expectedComplaints }, use) => {
			const complaints: string[] = [];
			const origins = new Set<string>();
			page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
			page.on('console', (message) => {
				if (!['error', 'warning'].includes(message.type())) return;
				// The test browser's own compositor, which runs without a GPU, reads the map back.
				if (/GPU stall due to ReadPixels/.test(message.text())) return;
				complaints.push(message.text());
			});
			page.on('request', (request) => {
				const url = new URL(request.url());
				if (url.protocol.startsWith('http')) origins.add(url.origin);
			});
			await page.addInitScript(() => {
				addEventListener('securitypolicyviolation', (event) =>
					console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)
				);
			});
			await use(complaints);
			const unexpected = complaints.filter((complaint) => !expectedComplaints.test(complaint));
			expect(unexpected).toEqual([]);
			expect([...origins].every((origin) => origin.startsWith('http://localhost:418'))).toBe(true);
			expect(await page.context().cookies()).toEqual([]);
		},
		{ auto: true }
	]
});

export { expect };

/** The page's own parts, by what finds them. */
export const parts = {
	map: '#_map',
	text: '#_text',
	places: '#_places',
	body: '#_body',
	drawing: '.drawing',
	canvas: '.canvas',
	shell: '.shell',
	sheet: '.sheet',
	/** The sheet's button. */
	handle: '.handle',
	/** What stands over the map at its lower edge. */
	edge: '.edge',
	/** The buttons that move the map, each. */
	controls: '.controls .controls > *',
	scale: '.scale p',
	header: '.top'
};

/** Keeps the live map away: a journey that does not need it is done in a fraction of the time. */
export async function withoutLiveMap(page: Page): Promise<void> {
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
	});
}

/** Waits until a page that was opened {@link withoutLiveMap} takes presses. */
export async function whenReady(page: Page): Promise<void> {
	await expect(page.getByRole('button', { name: 'Load the moving map' })).toBeVisible();
}

/** The element that tells what the map is doing. */
export const mapOf = (page: Page) => page.locator('[data-map]');

/** The page's one heading: the place's name or the story's title. */
export const headingOf = (page: Page) => page.getByRole('heading', { level: 1 });

/** The list of all places. */
export const listOf = (page: Page) => page.locator('main .all-places');

/** A place's entry in the list of all places. */
export const entry = (page: Page, id: string) => listOf(page).locator(`a[href$="/place/${id}"]`);

/** A place's link in the drawing, where that is what is shown. */
export const drawnLink = (page: Page, id: string, pages = 'place') =>
	page.locator(`${parts.drawing} a[href$="/${pages}/${id}"]:visible`);

/** The link that frames the whole story. */
export const overviewLink = (page: Page) => page.getByRole('link', { name: 'Show all places' });

/** The question which of several places a press meant. */
export const chooserOf = (page: Page) => page.getByRole('group', { name: 'Which place?' });

/** The button with a name, or part of one. */
export const buttonOf = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Waits until a place's page is shown. */
export async function expectPlace(page: Page, id: string): Promise<void> {
	await expect(headingOf(page)).toHaveText(placeOf(id).name);
}

/** Waits until the map is live, complete and at rest. */
export async function whenStill(page: Page): Promise<void> {
	// A map without a GPU may take its time on a machine that has other work.
	await expect(page.locator('[data-map=live]:not([data-moving])')).toBeVisible({ timeout: 60_000 });
}

/** Opens a page and waits for its map. */
export async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await whenStill(page);
}

/** The camera as the page tells it. */
export async function viewOf(page: Page) {
	return fromHash((await mapOf(page).getAttribute('data-view')) ?? '')!;
}

/** Where a position is on the screen now, in CSS pixels of the viewport. */
export async function screenOf(page: Page, position: LngLat) {
	const box = (await mapOf(page).boundingBox())!;
	const view = await viewOf(page);
	// On a map across the antimeridian a longitude is on that side of it which is nearer.
	const lng = position.lng + 360 * Math.round((view.lng - position.lng) / 360);
	const point = toScreen({ ...position, lng }, view, box);
	return { x: box.x + point.x, y: box.y + point.y };
}

/** The extent of what the map shows now, so many CSS pixels inside its edges. */
export async function extentOf(page: Page, inset = 0): Promise<Bounds> {
	const { width, height } = (await mapOf(page).boundingBox())!;
	const view = await viewOf(page);
	const topLeft = fromScreen({ x: inset, y: inset }, view, { width, height });
	const bottomRight = { x: width - inset, y: height - inset };
	const { lng, lat } = fromScreen(bottomRight, view, { width, height });
	return [topLeft.lng, lat, lng, topLeft.lat];
}

/** A view's hash that has a position so many CSS pixels above the middle, where no sheet covers it. */
export function hashNear(position: LngLat, zoom: number, above = 200): string {
	const size = { width: 0, height: 0 };
	return toHash({ ...fromScreen({ x: 0, y: above }, { ...position, zoom }, size), zoom });
}

/** Clicks, or taps on a phone, where a position is, so many CSS pixels off it. */
export async function press(page: Page, position: LngLat, off = { x: 0, y: 0 }): Promise<void> {
	const { x, y } = await screenOf(page, position);
	const touch = await page.evaluate(() => matchMedia('(pointer: coarse)').matches);
	if (touch) await page.touchscreen.tap(x + off.x, y + off.y);
	else await page.mouse.click(x + off.x, y + off.y);
}

/** How far the page can be scrolled sideways, CSS pixels. */
export const overflowOf = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Waits until the sheet stands still. */
export async function settled(page: Page): Promise<void> {
	let before = -1;
	await expect
		.poll(async () => {
			const { y } = (await page.locator(parts.sheet).boundingBox())!;
			const still = y === before;
			before = y;
			return still;
		})
		.toBe(true);
}
