import {
	buttonOf,
	entry,
	expect,
	expectPlace,
	headingOf,
	listOf,
	mapOf,
	open,
	test,
	viewOf,
	whenStill,
	withoutLiveMap
} from './site';
import { addressOf, builds } from '../../scripts/test-builds.mjs';
import { fixtureRoot, ids, mentionOf, placeOf, scenes, story } from './story';
import { readStory } from '$lib/server/read-story';

const passages = story.passages.length;
const view = { zoom: 12.5, lat: -11.72, lng: 43.25 };
const hash = `#map=${view.zoom}/${view.lat}/${view.lng}`;

// Addresses are the same on every screen; how they look on a phone is the sheet's and the layout's business.
test.skip(({ isMobile }) => isMobile, 'addresses are the same on every screen');

test('the overview shows title, standfirst, every passage and every place', async ({ page }) => {
	await page.goto('/');
	await expect(headingOf(page)).toHaveText(story.title);
	await expect(page.getByText(story.standfirst, { exact: true })).toBeVisible();
	await expect(page.locator('blockquote[cite][id]')).toHaveCount(passages);
	await expect(listOf(page).locator('.place-link')).toHaveCount(ids.length);
	await whenStill(page);
});

// A road in parts, and a name without a shape; hard.test.ts opens every place of other stories.
for (const id of ['coast-road', 'channel']) {
	test(`/place/${id} opens with the place selected and framed at the first frame`, async ({
		page
	}) => {
		const views: (string | null)[] = [];
		await page.exposeFunction('sawView', (view: string | null) => views.push(view));
		await page.addInitScript(() => {
			new MutationObserver((changes) => {
				for (const { target } of changes) {
					const { sawView } = window as unknown as { sawView: (view: string | null) => void };
					sawView((target as Element).getAttribute('data-view'));
				}
			}).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-view'] });
		});
		await page.goto(`/place/${id}`);
		await expectPlace(page, id);
		await expect(listOf(page).locator('[aria-current=page]')).toContainText(placeOf(id).name);
		await whenStill(page);
		const last = await mapOf(page).getAttribute('data-view');
		expect(new Set(views.filter(Boolean))).toEqual(new Set(last ? [last] : []));
	});
}

test('a link with a view opens at that view', async ({ page }) => {
	await open(page, `/place/coast-road${hash}`);
	expect(await viewOf(page)).toEqual(view);
	await expectPlace(page, 'coast-road');
});

test('a bad hash is ignored', async ({ page }) => {
	await open(page, '/place/coast-road');
	const framed = await viewOf(page);
	// Which hashes are bad is the unit tests' business; here, that a page survives one.
	await page.goto('/about');
	await open(page, '/place/coast-road#map=99/1/2%E0%A4%A');
	expect(await viewOf(page)).toEqual(framed);
});

test('moving the map writes the view by replacing, and a reload opens it', async ({ page }) => {
	await open(page, '/');
	const entries = await page.evaluate(() => history.length);
	await buttonOf(page, 'Zoom in').click();
	await expect(page).toHaveURL(/#map=/);
	await whenStill(page);
	expect(await page.evaluate(() => history.length)).toBe(entries);
	const moved = await viewOf(page);
	await page.reload();
	await whenStill(page);
	expect(await viewOf(page)).toEqual(moved);
});

test('a wheel writes the view too', async ({ page }) => {
	await open(page, '/');
	await mapOf(page).hover();
	await page.mouse.wheel(0, -300);
	await expect(page).toHaveURL(/#map=/);
});

test('Back restores the view that the reader had moved to', async ({ page }) => {
	await open(page, '/');
	await buttonOf(page, 'Zoom in').click();
	await expect(page).toHaveURL(/#map=/);
	const moved = await viewOf(page);
	await entry(page, 'coast-road').click();
	await expectPlace(page, 'coast-road');
	await expect.poll(() => viewOf(page)).not.toEqual(moved);
	await page.goBack();
	await expect.poll(() => viewOf(page)).toEqual(moved);
});

test('Back and Forward step through selections', async ({ page }) => {
	await open(page, '/');
	for (const id of ['moroni', 'coast-road', 'port']) {
		await entry(page, id).click();
		await expectPlace(page, id);
	}
	await page.goBack();
	await expectPlace(page, 'coast-road');
	await page.goBack();
	await expectPlace(page, 'moroni');
	await page.goForward();
	await expectPlace(page, 'coast-road');
	await expect(page).toHaveURL(/\/place\/coast-road$/);
	await whenStill(page);
});

test('moving between places asks for nothing but the ground there, and keeps the one map', async ({
	page
}) => {
	await open(page, '/');
	await entry(page, 'moroni').click();
	await whenStill(page);
	const requests: string[] = [];
	page.on('request', (request) => {
		// A browser may ask for the tab's icon again whenever the address changes.
		if (/\/favicon\.svg$|\/ground\/.*\.mvt$/.test(request.url())) return;
		requests.push(request.url());
	});
	for (const id of ['market', 'north-road', 'airport']) {
		await entry(page, id).click();
		await expectPlace(page, id);
		await whenStill(page);
	}
	expect(requests).toEqual([]);
	await expect(page.locator('canvas')).toHaveCount(1);
});

test.describe('an address that is not there', () => {
	test.use({ expectedComplaints: /404/ });

	for (const path of ['/place/nowhere', '/nowhere', '/place/coast-road/deeper']) {
		test(`${path} answers 404 and lists the places`, async ({ page }) => {
			await withoutLiveMap(page);
			const response = await page.goto(path);
			expect(response!.status()).toBe(404);
			await expect(headingOf(page)).toHaveText('There is no such page');
			await expect(listOf(page).locator('a')).toHaveCount(ids.length);
			await page.getByRole('link', { name: placeOf('coast-road').name }).click();
			await expect(page).toHaveURL(/\/place\/coast-road$/);
			await expectPlace(page, 'coast-road');
		});
	}
});

test('works under a base path', async ({ page }) => {
	const site = addressOf(builds.longNames);
	const { story } = readStory(fixtureRoot('long-names'));
	const [first] = story.places;
	await open(page, `${site}/`);
	await entry(page, first!.id).click();
	await expect(page).toHaveURL(`${site}/place/${first!.id}`);
	await whenStill(page);
	await page.getByRole('link', { name: story.title }).click();
	await expect(page).toHaveURL(`${site}/`);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('titles and descriptions are unique', async ({ page }) => {
		const seen = new Set<string>();
		for (const path of ['/', ...ids.map((id) => `/place/${id}`)]) {
			await page.goto(path);
			seen.add(await page.title());
			seen.add((await page.locator('meta[name=description]').getAttribute('content'))!);
		}
		expect(seen.size).toBe(2 * (ids.length + 1));
	});

	test('every page reads in full and leads to the others', async ({ page }) => {
		await page.goto('/');
		await expect(page.locator('blockquote')).toHaveCount(passages);
		const mention = mentionOf('most-of-the-works', 'coast-road');
		await page.getByRole('link', { name: mention }).click();
		await expectPlace(page, 'coast-road');
		await expect(page.locator('blockquote')).toHaveCount(passages);
		const { number } = placeOf('coast-road');
		const next = scenes.find((scene) => scene.number === number! + 1)!;
		await page.getByRole('link', { name: new RegExp(`^Next ${next.number}`) }).click();
		await expectPlace(page, next.id);
	});
});
