import { readdirSync, statSync } from 'node:fs';
import type { Browser, Page } from 'playwright/test';
import { readStory } from '$lib/server/read-story';
import { expect, ids, mapOf, places, screenOf, test, whenStill } from './site';

const { story } = readStory();

/**
 * How unlike two pictures of one size are: the part of their pixels, 0 to 1, in which any channel differs
 * by more than a quarter of its range, at full size and after averaging squares of `block` pixels.
 */
async function difference(browser: Browser, a: Buffer, b: Buffer, block: number): Promise<number> {
	const page = await browser.newPage();
	const images = [a, b].map((image) => `data:image/png;base64,${image.toString('base64')}`);
	const part = await page.evaluate(
		async ({ images, block }) => {
			const [one, other] = await Promise.all(
				images.map(async (src) => {
					const image = new Image();
					image.src = src;
					await image.decode();
					const canvas = document.createElement('canvas');
					canvas.width = Math.ceil(image.width / block);
					canvas.height = Math.ceil(image.height / block);
					const context = canvas.getContext('2d')!;
					context.imageSmoothingQuality = 'high';
					context.drawImage(image, 0, 0, canvas.width, canvas.height);
					return context.getImageData(0, 0, canvas.width, canvas.height).data;
				})
			);
			let unlike = 0;
			for (let at = 0; at < one!.length; at += 4) {
				const off = [0, 1, 2].map((channel) =>
					Math.abs(one![at + channel]! - other![at + channel]!)
				);
				if (Math.max(...off) > 64) unlike += 1;
			}
			return unlike / (one!.length / 4);
		},
		{ images, block }
	);
	await page.close();
	return part;
}

/** Hides what stands over the map, and one of its two pictures. */
async function pictureOf(page: Page, hidden: '.drawing' | '.canvas'): Promise<Buffer> {
	const shown = hidden === '.canvas' ? '.drawing' : '.canvas';
	const tag = await page.addStyleTag({
		content: `.edge, [role=status] { visibility: hidden !important }
			.map ${hidden} { visibility: hidden !important }
			.map ${shown} { visibility: visible !important; transition: none !important }`
	});
	const picture = await mapOf(page).screenshot();
	await tag.evaluate((element) => (element as Element).remove());
	return picture;
}

test.skip(({ isMobile }) => isMobile, 'sizes are set here, faults are the same on every screen');

test.describe('the drawing and the live map are one picture', () => {
	// The test's own style tags are what the policy forbids.
	test.use({ bypassCSP: true, reducedMotion: 'reduce' } as object);

	for (const [width, height] of [
		[390, 844],
		[768, 1024],
		[1280, 800]
	] as const) {
		for (const path of width === 768 ? ['/place/a16-eurotunnel'] : ['/', '/place/a216']) {
			test(`${path} at ${width}x${height}`, async ({ page, browser }) => {
				await page.setViewportSize({ width, height });
				await page.goto(path);
				await whenStill(page);
				const live = await pictureOf(page, '.drawing');
				const drawn = await pictureOf(page, '.canvas');

				for (const id of ids) {
					const link = page.locator(`.drawing a[href="/place/${id}"]:visible`);
					if ((await link.count()) === 0) continue;
					const disc = link.locator('circle');
					if ((await disc.count()) === 0) continue;
					const box = (await disc.boundingBox())!;
					const [lng, lat] = story.places.find((place) => place.id === id)!.labelPoint;
					const expected = await screenOf(page, { lng: lng!, lat: lat! });
					expect(Math.abs(box.x + box.width / 2 - expected.x), id).toBeLessThanOrEqual(3);
					expect(Math.abs(box.y + box.height / 2 - expected.y), id).toBeLessThanOrEqual(3);
				}
				// Letters are drawn by two engines and dashes begin where each likes: that is well under a
				// fiftieth of the pixels. A line or label that is elsewhere shows after averaging 6 px squares,
				// where the two engines' letters are alike.
				expect(await difference(browser, live, drawn, 1)).toBeLessThan(0.02);
				expect(await difference(browser, live, drawn, 6)).toBeLessThan(0.004);
			});
		}
	}
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the story can be walked on the drawing', async ({ page }) => {
		await page.goto('/');
		for (const id of ['a16-eurotunnel', 'calais'] as const) {
			const disc = page.locator(`.drawing a[href="/place/${id}"]:visible circle`);
			// Its numeral lies on the disc.
			await disc.click({ force: true });
			await expect(page.locator('h1')).toHaveText(places[id].name);
		}
		await expect(page.locator('.drawing a[aria-current=page]:visible')).toHaveCount(1);
		await expect(page.getByRole('button', { name: 'Dark colours' })).toBeHidden();
	});
});

test.describe('where the live map cannot be had', () => {
	test.use({
		expectedComplaints: /WebGL|Failed to load|ERR_FAILED|Worker|dynamically imported/i
	});

	async function expectReadable(page: Page) {
		await expect(page.locator('[data-map=unsupported]')).toBeVisible();
		await expect(page.getByText('The map cannot move in this browser')).toBeVisible();
		await expect(page.locator('.drawing svg').first()).toBeVisible();
		await page.locator('main').getByRole('link', { name: 'the A216 highway' }).click();
		await expect(page.locator('h1')).toHaveText(places.a216.name);
		await expect(page.locator('.drawing a[aria-current=page]:visible')).toHaveCount(1);
	}

	test('no WebGL2', async ({ page }) => {
		await page.addInitScript(() => {
			HTMLCanvasElement.prototype.getContext = () => null;
		});
		await page.goto('/');
		await expectReadable(page);
	});

	test('a worker that does not arrive', async ({ page }) => {
		await page.route('**/workers/**', (route) => route.abort());
		await page.goto('/');
		await expectReadable(page);
	});

	test('a chunk that does not arrive', async ({ page }) => {
		// The map's chunk is by far the largest of all files.
		const chunks = readdirSync('build-site/_app/immutable/chunks').filter((name) =>
			name.endsWith('.js')
		);
		const size = (name: string) => statSync(`build-site/_app/immutable/chunks/${name}`).size;
		const [largest] = chunks.toSorted((a, b) => size(b) - size(a));
		await page.route(`**/${largest}`, (route) => route.abort());
		await page.goto('/');
		await expectReadable(page);
	});
});

test('a lost graphics context comes back with the selection shown', async ({ page }) => {
	test.slow();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('/place/a216');
	await whenStill(page);
	const before = await mapOf(page).screenshot();
	await page.evaluate(() => {
		const canvas = document.querySelector('canvas')!;
		const extension = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
		(window as unknown as { back: () => void }).back = () => extension.restoreContext();
		extension.loseContext();
	});
	await expect(page.locator('[data-map=lost]')).toBeVisible();
	await expect(page.locator('.drawing svg').first()).toBeVisible();
	await page.evaluate(() => (window as unknown as { back: () => void }).back());
	await whenStill(page);
	await expect
		.poll(async () =>
			difference(page.context().browser()!, before, await mapOf(page).screenshot(), 6)
		)
		.toBeLessThan(0.004);
});

test.describe('a reader who saves data', () => {
	test('is asked before the live map is fetched', async ({ page }) => {
		await page.addInitScript(() => {
			Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
		});
		await page.goto('/');
		await expect(page.locator('[data-map=static]')).toBeVisible();
		await page.getByRole('button', { name: 'Load the moving map' }).click();
		await whenStill(page);
	});
});

test('light and dark follow the system, can be switched and are remembered', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
	await page.goto('/');
	const ground = () =>
		page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	expect(await ground()).toBe('rgb(21, 25, 28)');
	await whenStill(page);
	const dark = await mapOf(page).screenshot();
	await page.getByRole('button', { name: 'Light colours' }).click();
	expect(await ground()).toBe('rgb(251, 249, 244)');
	await expect.poll(async () => (await mapOf(page).screenshot()).equals(dark)).toBe(false);
	await page.reload();
	expect(await ground()).toBe('rgb(251, 249, 244)');
	await whenStill(page);
});
