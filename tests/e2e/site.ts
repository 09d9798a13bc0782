/**
 * The site under test. Every test gets a page that fails on a page error, a console error or warning,
 * a request to another origin or a breach of the content security policy.
 */
import { expect, test as base, type Page } from 'playwright/test';
import { toScreen } from '$lib/geo/mercator';
import type { LngLat } from '$lib/geo/lng-lat';
import { fromHash } from '$lib/geo/view-hash';

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

/** Facts of the shipped story that journeys walk by; positions are `[lng, lat]` degrees. */
export const places = {
	calais: { number: 1, name: 'Calais' },
	'new-jungle': { number: 2, name: '“New Jungle” camp' },
	a216: { number: 3, name: 'A216 to the port' },
	'a16-eurotunnel': { number: 4, name: 'A16 by the Eurotunnel' },
	a16: { number: 5, name: 'A16, spot unknown' },
	port: { number: undefined, name: 'Port of Calais' },
	eurotunnel: { number: undefined, name: 'Eurotunnel terminal' },
	'english-channel': { number: undefined, name: 'English Channel' }
} as const;

export const ids = Object.keys(places) as (keyof typeof places)[];

/** Keeps the live map away: a journey that does not need it is done in a fraction of the time. */
export async function withoutLiveMap(page: Page): Promise<void> {
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
	});
}

/** The element that tells what the map is doing. */
export const mapOf = (page: Page) => page.locator('[data-map]');

/** A place's entry in the list of all places. */
export const entry = (page: Page, id: keyof typeof places) =>
	page.locator(`main ol a[href$="/place/${id}"]`);

/** Waits until the map is live, complete and at rest. */
export async function whenStill(page: Page): Promise<void> {
	await expect(page.locator('[data-map=live]:not([data-moving])')).toBeVisible();
}

/** The camera as the page tells it. */
export async function viewOf(page: Page) {
	return fromHash((await mapOf(page).getAttribute('data-view')) ?? '')!;
}

/** Where a position is on the screen now, in CSS pixels of the viewport. */
export async function screenOf(page: Page, position: LngLat) {
	const box = (await mapOf(page).boundingBox())!;
	const point = toScreen(position, await viewOf(page), box);
	return { x: box.x + point.x, y: box.y + point.y };
}

/** Clicks, or taps on a phone, where a position is, so many CSS pixels off it. */
export async function press(page: Page, position: LngLat, off = { x: 0, y: 0 }): Promise<void> {
	const { x, y } = await screenOf(page, position);
	const touch = await page.evaluate(() => matchMedia('(pointer: coarse)').matches);
	if (touch) await page.touchscreen.tap(x + off.x, y + off.y);
	else await page.mouse.click(x + off.x, y + off.y);
}
