import { expect, ids, mapOf, test, whenStill, withoutLiveMap } from './site';

const paths = ['/', ...ids.map((id) => `/place/${id}`), '/about'];

test.describe('without the live map, for speed', () => {
	test.use({ javaScriptEnabled: false });
	test.skip(({ isMobile }) => isMobile, 'widths are set here');

	test('nothing scrolls sideways, at any width', async ({ page }) => {
		for (const path of paths) {
			await page.goto(path, { waitUntil: 'domcontentloaded' });
			for (const width of [320, 390, 600, 768, 1024, 1280]) {
				// At 320 px as low as a screen of 1280 by 1024 that is zoomed in four times.
				await page.setViewportSize({ width, height: width === 320 ? 256 : 720 });
				const overflow = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth
				);
				expect(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0);
			}
		}
	});
});

test('a first screen holds the map and the start of the text', async ({ page }) => {
	await withoutLiveMap(page);
	for (const path of ['/', '/place/a216']) {
		await page.goto(path);
		const text = page.locator('#words p:not([role=status], article header p)').first();
		await expect(text).toBeInViewport({ ratio: 1 });
		const map = (await mapOf(page).boundingBox())!;
		const words = (await text.boundingBox())!;
		// On a phone the sheet leaves half of the map, elsewhere the text stands beside all of it.
		const free = words.y - map.y >= map.height / 2 - 1 || words.x + words.width <= map.x + 1;
		expect(free).toBe(true);
	}
});

test('controls on the map keep out of each other’s way and are large enough', async ({ page }) => {
	await page.goto('/');
	await whenStill(page);
	const boxes = await page
		.locator('.controls .controls > *, .edge .scale p, .edge > p')
		.filter({ visible: true })
		.evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().toJSON()));
	expect(boxes).toHaveLength(6);
	for (const [index, a] of boxes.entries()) {
		for (const b of boxes.slice(index + 1)) {
			const overlap =
				a.left < b.right - 1 &&
				b.left < a.right - 1 &&
				a.top < b.bottom - 1 &&
				b.top < a.bottom - 1;
			expect(overlap).toBe(false);
		}
	}
	for (const control of await page
		.locator('.controls .controls > *, main .button, main ol a')
		.all()) {
		const { height } = (await control.boundingBox())!;
		expect(height).toBeGreaterThanOrEqual(44);
	}
});
