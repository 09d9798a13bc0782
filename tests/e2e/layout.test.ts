import { expect, mapOf, open, overflowOf, parts, test, whenReady, withoutLiveMap } from './site';
import { ids } from './story';

const paths = ['/', ...ids.map((id) => `/place/${id}`), '/about', '/corrections'];

test.describe('without the live map, for speed', () => {
	test.use({ javaScriptEnabled: false });
	test.skip(({ isMobile }) => isMobile, 'widths are set here');

	test('nothing scrolls sideways, at any width', async ({ page }) => {
		for (const path of paths) {
			await page.goto(path, { waitUntil: 'domcontentloaded' });
			for (const width of [320, 390, 600, 768, 1024, 1280]) {
				// At 320 px as low as a screen of 1280 by 1024 that is zoomed in four times.
				await page.setViewportSize({ width, height: width === 320 ? 256 : 720 });
				expect(await overflowOf(page), `${path} at ${width}`).toBeLessThanOrEqual(0);
			}
		}
	});
});

test('lines beside the map hold 45 to 75 characters', async ({ page, isMobile }) => {
	test.skip(isMobile, 'widths are set here');
	await withoutLiveMap(page);
	for (const width of [768, 1024, 1280, 1920]) {
		await page.setViewportSize({ width, height: 1024 });
		await page.goto('/place/coast-road');
		const counts = await page.locator('blockquote p').evaluateAll((paragraphs) =>
			paragraphs.flatMap((paragraph) => {
				const lines: Record<number, number> = {};
				const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
				const range = document.createRange();
				while (texts.nextNode()) {
					const text = texts.currentNode as Text;
					for (let index = 0; index < text.length; index += 1) {
						range.setStart(text, index);
						range.setEnd(text, index + 1);
						const bottom = Math.round(range.getBoundingClientRect().bottom);
						lines[bottom] = (lines[bottom] ?? 0) + 1;
					}
				}
				// A paragraph's last line is as long as it happens to be.
				return Object.values(lines).slice(0, -1);
			})
		);
		const median = counts.toSorted((a, b) => a - b)[counts.length >> 1];
		expect(median, `at ${width}`).toBeGreaterThanOrEqual(45);
		expect(Math.max(...counts), `at ${width}`).toBeLessThanOrEqual(75);
	}
});

test('text of twice the size is neither cut off nor in the way', async ({ page, isMobile }) => {
	test.skip(isMobile, 'widths are set here');
	await withoutLiveMap(page);
	const session = await page.context().newCDPSession(page);
	await session.send('Page.enable');
	await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
	for (const [width, height] of [
		[360, 640],
		[390, 844],
		[768, 1024],
		[844, 390],
		[1280, 800]
	] as const) {
		await page.setViewportSize({ width, height });
		for (const path of ['/', '/place/coast-road']) {
			await page.goto(path);
			await whenReady(page);
			const found = await page.evaluate(() => {
				const within = (element: Element) => {
					const { left, right } = element.getBoundingClientRect();
					return left >= 0 && right <= innerWidth;
				};
				const boxes = (selector: string) =>
					[...document.querySelectorAll(selector)]
						.map((element) => element.getBoundingClientRect())
						.filter(({ width }) => width > 0);
				const overlap = (a: DOMRect, b: DOMRect) =>
					a.left < b.right - 1 &&
					b.left < a.right - 1 &&
					a.top < b.bottom - 1 &&
					b.top < a.bottom - 1;
				const pieces = [
					...boxes('.top > .title, .top nav > *'),
					...boxes('.map-pane > .controls .controls, .map-pane > .edge > .edge > *')
				];
				return {
					size: getComputedStyle(document.documentElement).fontSize,
					sideways: document.documentElement.scrollWidth - innerWidth,
					cut: [...document.querySelectorAll('.top *, .body *:not(.visually-hidden, noscript *)')]
						.filter((element) => element.getClientRects().length > 0 && !within(element))
						.map((element) => element.textContent),
					overlapping: pieces.filter((a, index) =>
						pieces.some((b, other) => other > index && overlap(a, b))
					)
				};
			});
			expect(found, `${path} at ${width}x${height}`).toEqual({
				size: '32px',
				sideways: 0,
				cut: [],
				overlapping: []
			});
		}
	}
});

test('a first screen holds the map and the start of the text', async ({ page }) => {
	await withoutLiveMap(page);
	for (const path of ['/', '/place/coast-road']) {
		await page.goto(path);
		const text = page.locator(`${parts.body} p:not([role=status], article header p)`).first();
		await expect(text).toBeInViewport({ ratio: 1 });
		const map = (await mapOf(page).boundingBox())!;
		const box = (await text.boundingBox())!;
		// On a phone the sheet leaves half of the map, elsewhere the text stands beside all of it.
		const free = box.y - map.y >= map.height / 2 - 1 || box.x + box.width <= map.x + 1;
		expect(free).toBe(true);
	}
});

test('controls on the map keep out of each other’s way and are large enough', async ({ page }) => {
	await open(page, '/');
	const boxes = await page
		.locator(`${parts.controls}, .edge-line .scale p, .edge-line > p`)
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
	for (const control of await page.locator(`${parts.controls}, main .button, main ol a`).all()) {
		const { height } = (await control.boundingBox())!;
		expect(height).toBeGreaterThanOrEqual(44);
	}
});

test('on paper there are the drawing and its credit, and nothing to press on it', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'paper is the same for every screen');
	await withoutLiveMap(page);
	await page.goto('/place/coast-road');
	await page.emulateMedia({ media: 'print' });
	const map = page.locator(parts.map);
	await expect(map.locator(parts.drawing)).toBeVisible();
	await expect(map.getByRole('link', { name: 'Natural Earth' })).toBeVisible();
	await expect(map.getByRole('button', { name: 'Zoom in' })).toBeHidden();
});
