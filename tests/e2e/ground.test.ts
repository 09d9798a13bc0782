/** The ground below the live map: plain files of the site, few at a time, and no map lost for want of one. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright/test';
import sirv from 'sirv';
import { readStory } from '$lib/server/read-story';
import { addressOf, builds, hostAddress as host, type Build } from '../../scripts/test-builds.mjs';
import { bytesOf, groundRequests, type Asked } from './ground-requests';
import { difference, pictureOf, quiet } from './pictures';
import { expect, mapOf, open, parts, test, viewOf, whenStill } from './site';
import { fixtureRoot } from './story';
import { brotliWeight } from './weight';

/** The builds of the fixture stories. */
const fixtures = Object.values(builds).filter(({ story }) => story !== undefined);

const kB = 1000;

/** What a phone may have to fetch of the ground. */
const budget = { requests: 10, firstView: 120 * kB, pan: 60 * kB };

/** A place with land all around. */
const inland = '/place/market';

/** Tiles that came, each from the site itself. */
function expectCome(asked: Asked[], site: string): void {
	expect(asked.length).toBeGreaterThan(0);
	for (const { url, status, zoom } of asked) {
		expect(status, url).toBe(200);
		expect(url.startsWith(`${site}/ground/`), url).toBe(true);
		expect(zoom, url).toBeGreaterThanOrEqual(0);
	}
}

/** Has each page fetch everything anew: a browser that is intercepted keeps nothing. */
async function withoutCache(page: Page): Promise<void> {
	await page.route('**/ground/**', (route) => route.continue());
}

test.describe('on a phone', () => {
	test.skip(({ isMobile }) => !isMobile, 'the least of screens, of which these are the budgets');
	test.use({ reducedMotion: 'reduce' } as object);

	// What each place's view takes is counted in tests/server/ground-budget.test.ts; here, that a page takes no more.
	test('a place is live after few and small requests, none of them in vain', async ({ page }) => {
		await withoutCache(page);
		const ground = groundRequests(page);
		await open(page, inland);
		const asked = await ground.since();
		expectCome(asked, addressOf(builds.moroni));
		expect(asked.length).toBeLessThanOrEqual(budget.requests);
		expect(bytesOf(asked)).toBeLessThanOrEqual(budget.firstView);
	});

	for (const build of fixtures.filter((each) => each !== builds.moroni)) {
		test(`so is the whole story of ${build.story}`, async ({ page }) => {
			const site = addressOf(build);
			const ground = groundRequests(page);
			await open(page, `${site}/`);
			const asked = await ground.since();
			expectCome(asked, site);
			expect(asked.length).toBeLessThanOrEqual(budget.requests);
			expect(bytesOf(asked)).toBeLessThanOrEqual(budget.firstView);
		});
	}

	test('a pan by one screen asks for little', async ({ page }) => {
		const ground = groundRequests(page);
		await open(page, inland);
		await ground.settled();
		const before = ground.count();
		const from = await viewOf(page);
		const { width } = (await mapOf(page).boundingBox())!;
		await page.getByRole('region', { name: /^Map of/ }).focus();
		// MapLibre's own step is 100 px a key.
		for (let moved = 0; moved < width; moved += 100) {
			const { lng } = await viewOf(page);
			await page.keyboard.press('ArrowRight');
			await expect.poll(async () => (await viewOf(page)).lng).toBeGreaterThan(lng);
		}
		await whenStill(page);
		await ground.settled();
		const across = ((await viewOf(page)).lng - from.lng) * ((512 * 2 ** from.zoom) / 360);
		expect(across).toBeGreaterThanOrEqual(width);
		const asked = await ground.since(before);
		expectCome(asked, addressOf(builds.moroni));
		expect(bytesOf(asked)).toBeLessThanOrEqual(budget.pan);
	});
});

test.describe('on any screen', () => {
	test.skip(({ isMobile }) => isMobile, 'the same on every screen');

	test.describe('a tile that does not come', () => {
		test.use({ expectedComplaints: /net::ERR_/ });
		// The test's own style tags are what the policy forbids.
		test.use({ bypassCSP: true, reducedMotion: 'reduce' } as object);

		test('leaves the map live on coarser ground, and comes once the browser is online again', async ({
			page,
			context
		}) => {
			const ground = groundRequests(page);
			await open(page, inland);
			await ground.settled();
			const whole = await pictureOf(page, 'canvas');
			const closest = Math.max(...(await ground.since()).map(({ zoom }) => zoom));

			const closestTiles = `**/ground/*/${closest}/**`;
			await page.route(closestTiles, (route) => route.abort());
			let before = ground.count();
			await page.reload();
			await whenStill(page);
			await ground.settled();
			const without = await ground.since(before);
			const lost = without.filter(({ zoom }) => zoom === closest);
			expect(lost.length).toBeGreaterThan(0);
			expect(lost.every(({ status }) => status === undefined)).toBe(true);
			const coarser = without.filter(({ zoom }) => zoom < closest);
			expectCome(coarser, addressOf(builds.moroni));
			await expect(mapOf(page)).toHaveAttribute('data-map', 'live');
			await expect(page.locator(parts.map).getByRole('status')).toBeEmpty();
			// Coasts are a little coarser; with no tiles at all there would be sea instead of land.
			const coarse = await pictureOf(page, 'canvas');
			expect(await difference(page, whole, coarse, 6, quiet)).toBeLessThan(0.05);

			await page.unroute(closestTiles);
			before = ground.count();
			await context.setOffline(true);
			await context.setOffline(false);
			await expect.poll(() => ground.count()).toBeGreaterThan(before);
			await ground.settled();
			const again = await ground.since(before);
			const wanted = new Set(lost.map(({ url }) => url));
			const got = again.filter(({ url, status }) => wanted.has(url) && status === 200);
			expect(new Set(got.map(({ url }) => url))).toEqual(wanted);
			await expect
				.poll(async () => difference(page, whole, await pictureOf(page, 'canvas'), 1, quiet))
				.toBe(0);
		});

		test('nor does the map hang on all of them', async ({ page }) => {
			await open(page, inland);
			const whole = await pictureOf(page, 'canvas');
			await page.route('**/ground/**', (route) => route.abort());
			await page.reload();
			await whenStill(page);
			await expect(page.locator(parts.map).getByRole('status')).toBeEmpty();
			// The measure of the test above is not blind: this is what it would find.
			const bare = await pictureOf(page, 'canvas');
			expect(await difference(page, whole, bare, 6, quiet)).toBeGreaterThan(0.3);
		});
	});

	test.describe('hosts that have their own way with packed files', () => {
		test.use({ bypassCSP: true, reducedMotion: 'reduce' } as object);

		const ways: [string, number, (packed: Buffer) => [OutgoingHttpHeaders, Buffer]][] = [
			['serves them unpacked, and of no type', 4188, (packed) => [{}, gunzipSync(packed)]],
			[
				'says that they are packed, so that the browser unpacks them',
				4189,
				(packed) => [{ 'content-encoding': 'gzip', 'content-type': 'text/plain' }, packed]
			]
		];
		for (const [way, port, answer] of ways) {
			test(`one ${way}`, async ({ page }) => {
				const { dir } = builds.moroni;
				const files = sirv(dir, { extensions: ['html'] });
				const server = createServer((request, response) => {
					const { pathname } = new URL(request.url!, 'http://localhost');
					if (!pathname.startsWith('/ground/')) return files(request, response);
					const [headers, body] = answer(readFileSync(join(dir, pathname)));
					response.writeHead(200, headers).end(body);
				});
				await new Promise<void>((ready) => server.listen(port, ready));
				try {
					await open(page, inland);
					const usual = await pictureOf(page, 'canvas');
					const ground = groundRequests(page);
					await open(page, `http://localhost:${port}${inland}`);
					expectCome(await ground.since(), `http://localhost:${port}`);
					const here = await pictureOf(page, 'canvas');
					expect(await difference(page, usual, here, 1, quiet)).toBe(0);
				} finally {
					server.closeAllConnections();
					server.close();
				}
			});
		}
	});

	test('under a base path', async ({ page }) => {
		const site = addressOf(builds.longNames);
		const ground = groundRequests(page);
		await open(page, `${site}/fr`);
		expect(new URL(site).pathname).not.toBe('/');
		expectCome(await ground.since(), site);
	});

	test('in a frame without an origin of its own', async ({ page }) => {
		const site = addressOf(builds.moroni);
		const ground = groundRequests(page);
		const query = new URLSearchParams({
			...{ src: `${site}/embed/coast-road`, width: '480', height: '480' },
			sandbox: 'allow-scripts'
		});
		await page.goto(`${host}/frame?${query}`);
		await page.locator('iframe').scrollIntoViewIfNeeded();
		const frame = page.frameLocator('iframe');
		await expect(frame.locator('[data-map=live]:not([data-moving])')).toBeVisible();
		expectCome(await ground.since(), site);
	});
});

test.describe('without script', () => {
	test.skip(({ isMobile }) => isMobile, 'the same on every screen');
	test.use({ javaScriptEnabled: false });

	for (const build of fixtures) {
		test(`the drawing of ${build.story} shows land`, async ({ page }) => {
			await page.goto(`${addressOf(build)}/`);
			const land = page.locator(`${parts.drawing} use[fill="var(--land)"]:visible`);
			await expect(land.first()).toBeVisible();
			const box = (await mapOf(page).boundingBox())!;
			const lands = await Promise.all((await land.all()).map((each) => each.boundingBox()));
			const inSight = lands.filter(
				(each) =>
					each &&
					each.x < box.x + box.width &&
					each.y < box.y + box.height &&
					each.x + each.width > box.x &&
					each.y + each.height > box.y
			);
			expect(inSight.length).toBeGreaterThan(0);
		});
	}
});

/** The pages of a build that have a map, with their drawing. */
function drawingsOf({ dir }: Build): { page: string; drawing: string }[] {
	return readdirSync(dir, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.html'))
		.flatMap((name) => {
			const html = readFileSync(join(dir, name), 'utf8');
			const [drawing] = /<svg role="group".*?<\/svg><\/svg>/s.exec(html) ?? [];
			return drawing ? [{ page: name, drawing }] : [];
		});
}

for (const build of fixtures) {
	test(`each drawing of ${build.story} weighs at most 14 kB brotli`, ({ isMobile }) => {
		test.skip(isMobile, 'bytes are the same on every screen');
		const { places } = readStory(fixtureRoot(build.story!)).story;
		const drawings = drawingsOf(build);
		// Two languages at least, each with the whole and its places as pages and as embeds.
		expect(drawings.length).toBeGreaterThanOrEqual(2 * 2 * (places.length + 1));
		for (const { page, drawing } of drawings) {
			expect(brotliWeight(drawing, 14 * kB), page).toBeLessThanOrEqual(14 * kB);
		}
	});
}
