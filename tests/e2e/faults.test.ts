/** Faults that readers could meet, each with a journey that was red before it was fixed. */
import type { Page } from 'playwright/test';
import {
	buttonOf,
	entry,
	expect,
	expectPlace,
	listOf,
	mapOf,
	open,
	overviewLink,
	parts,
	press,
	test,
	viewOf,
	whenReady,
	whenStill,
	withoutLiveMap
} from './site';
import { spotOnBoth } from './spots';
import { ids, scenes } from './story';

const [first, second] = scenes as [(typeof scenes)[0], (typeof scenes)[0]];

/** Keeps every value that an attribute of the map has from now on. */
async function recordViews(page: Page): Promise<() => Promise<string[]>> {
	await mapOf(page).evaluate((map) => {
		const state = window as unknown as { views: string[] };
		state.views = [];
		new MutationObserver(() => state.views.push(map.getAttribute('data-view')!)).observe(map, {
			attributeFilter: ['data-view']
		});
	});
	return () => page.evaluate(() => (window as unknown as { views: string[] }).views);
}

test.describe('on a wide screen', () => {
	test.skip(({ isMobile }) => isMobile, 'the same on every screen');

	test('another place is framed at once, not by way of the one before', async ({ page }) => {
		await open(page, `/place/${first.id}`);
		await buttonOf(page, 'Zoom in').click();
		await expect(page).toHaveURL(/#map=/);
		await whenStill(page);
		const views = await recordViews(page);
		await entry(page, second.id).click();
		await expectPlace(page, second.id);
		await expect.poll(async () => (await views()).length).toBeGreaterThan(0);
		await whenStill(page);
		const last = await mapOf(page).getAttribute('data-view');
		expect(new Set(await views())).toEqual(new Set([last]));
	});

	test('a view is never written to the address of another place', async ({ page }) => {
		await page.addInitScript(() => {
			const state = window as unknown as { written: string[] };
			state.written = [];
			const replace = history.replaceState.bind(history);
			history.replaceState = (data, unused, url) => {
				if (String(url ?? '').includes('#map=')) state.written.push(location.pathname);
				replace(data, unused, url);
			};
		});
		await open(page, `/place/${first.id}`);
		// Two at once: the second view waits for its turn to be written while the reader goes on.
		await buttonOf(page, 'Zoom in').click();
		await buttonOf(page, 'Zoom in').click();
		await entry(page, second.id).click();
		await expectPlace(page, second.id);
		await whenStill(page);
		await expect(page).not.toHaveURL(/#map=/);
		await overviewLink(page).click();
		await whenStill(page);
		await buttonOf(page, 'Zoom in').click();
		await expect(page).toHaveURL(/#map=/);
		const written = await page.evaluate(() => (window as unknown as { written: string[] }).written);
		expect(written).not.toContain(`/place/${second.id}`);
	});

	test('a wheel that the embed leaves to its page is no move of the reader', async ({ page }) => {
		await page.setViewportSize({ width: 900, height: 600 });
		await open(page, '/embed');
		const fresh = await viewOf(page);
		await page.setViewportSize({ width: 480, height: 480 });
		await open(page, `/embed/${first.id}`);
		await mapOf(page).hover();
		await page.mouse.wheel(0, 200);
		await overviewLink(page).click();
		await whenStill(page);
		await page.setViewportSize({ width: 900, height: 600 });
		await expect.poll(() => viewOf(page)).toEqual(fresh);
	});

	test('the chooser gives the focus back', async ({ page }) => {
		const spot = spotOnBoth('road-by-airport', 'north-road');
		await open(page, `/#map=15/${spot.lat}/${spot.lng}`);
		await press(page, spot);
		const chooser = page.getByRole('group', { name: 'Which place?' });
		await expect(chooser.getByRole('link').first()).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(chooser).toBeHidden();
		await expect(page.getByRole('region', { name: /^Map of/ })).toBeFocused();
	});

	test('thirty places later there is one map, and no more memory is held', async ({ page }) => {
		test.slow();
		await page.addInitScript(() => {
			const state = window as unknown as { contexts: Set<unknown> };
			state.contexts = new Set();
			const getContext = HTMLCanvasElement.prototype.getContext as (...of: unknown[]) => unknown;
			HTMLCanvasElement.prototype.getContext = function (
				this: HTMLCanvasElement,
				...of: unknown[]
			) {
				const context = getContext.apply(this, of);
				if (String(of[0]).startsWith('webgl')) state.contexts.add(context);
				return context;
			} as typeof HTMLCanvasElement.prototype.getContext;
		});
		const shown = async (id: string) => {
			await expectPlace(page, id);
			await whenStill(page);
		};
		/** A place by the list, the next one by the arrow, and back: three selections. */
		const round = async (index: number) => {
			const [here, next] = [0, 1].map((step) => scenes[(index + step) % scenes.length]!.id);
			await entry(page, here!).click();
			await shown(here!);
			await page.getByRole('link', { name: /^Next scene/ }).click();
			await shown(next!);
			await page.goBack();
			await shown(here!);
		};
		const session = await page.context().newCDPSession(page);
		const held = async () => {
			await session.send('HeapProfiler.collectGarbage');
			return (await session.send('Runtime.getHeapUsage')).usedSize;
		};

		await open(page, `/place/${second.id}`);
		// What is kept of each place once it was shown is kept for good, and no leak.
		for (const id of ids) {
			await entry(page, id).click();
			await shown(id);
		}
		const rounds = scenes.slice(0, -1).map((_, index) => index);
		for (const index of rounds) await round(index);
		const limit = (await held()) * 1.05;
		for (let index = 0; index < 10; index += 1) await round(rounds[index % rounds.length]!);
		// Caches fill and empty again as one goes on; what leaks only grows.
		let further = 0;
		const heldFurtherOn = async () => {
			const now = await held();
			if (now >= limit) await round(rounds[further++ % rounds.length]!);
			return now;
		};
		await expect.poll(heldFurtherOn, { timeout: 60_000 }).toBeLessThan(limit);
		await expect(page.locator('canvas')).toHaveCount(1);
		const contexts = () =>
			page.evaluate(() => (window as unknown as { contexts: Set<unknown> }).contexts.size);
		expect(await contexts()).toBe(1);
	});

	test.describe('a mistake of ours in the live map', () => {
		test.use({ expectedComplaints: /a mistake of ours/ });

		test('leaves the reader the drawing, and is heard of', async ({ page, complaints }) => {
			await page.addInitScript(() => {
				const original = window.matchMedia.bind(window);
				window.matchMedia = (query) => {
					if (query.includes('pointer: coarse')) throw new Error('a mistake of ours');
					return original(query);
				};
			});
			await page.goto('/');
			await expect(page.locator('[data-map=unsupported]')).toBeVisible();
			await expect(page.locator(`${parts.drawing} svg`).first()).toBeVisible();
			expect(complaints.join()).toContain('a mistake of ours');
		});
	});
});

test('the sheet’s observers last from snap point to snap point', async ({ page, isMobile }) => {
	test.skip(!isMobile, 'a panel has no snap points');
	await page.addInitScript(() => {
		const state = window as unknown as { observers: number };
		state.observers = 0;
		window.ResizeObserver = class extends ResizeObserver {
			constructor(callback: ResizeObserverCallback) {
				super(callback);
				state.observers += 1;
			}
		};
	});
	await withoutLiveMap(page);
	await page.goto('/');
	await whenReady(page);
	const observers = () =>
		page.evaluate(() => (window as unknown as { observers: number }).observers);
	const before = await observers();
	for (const snap of ['full', 'peek', 'half']) {
		await page.locator(parts.handle).click();
		await expect(page.locator(parts.shell)).toHaveAttribute('data-snap', snap);
	}
	expect(await observers()).toBe(before);
});

test('what a finger presses most is 44 px each way', async ({ page, isMobile }) => {
	test.skip(!isMobile, 'a mouse is finer');
	await withoutLiveMap(page);
	await page.goto(`/place/${second.id}`);
	await whenReady(page);
	const targets = page.locator(
		`${parts.header} :is(a, button), ${parts.handle}, article header a, ${parts.controls}`
	);
	expect(await targets.count()).toBeGreaterThan(8);
	for (const target of await targets.all()) {
		const { width, height } = (await target.boundingBox())!;
		const what = await target.evaluate((element) => element.outerHTML.slice(0, 80));
		expect(width, what).toBeGreaterThanOrEqual(43.5);
		expect(height, what).toBeGreaterThanOrEqual(43.5);
	}
});

test('the embed’s links keep 24 px each', async ({ page, isMobile }) => {
	test.skip(isMobile, 'the wide embed has them one above the other');
	await withoutLiveMap(page);
	await page.goto(`/embed/${first.id}`);
	await whenReady(page);
	for (const link of await page.locator('footer a').all()) {
		expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(24);
	}
});

for (const [width, height] of [
	[360, 740],
	[768, 1024],
	[1280, 800]
] as const) {
	test(`a selected place’s name is whole and clear of the buttons at ${width}x${height}`, async ({
		page,
		isMobile
	}) => {
		test.skip(isMobile !== width < 700, 'sizes are set here');
		await withoutLiveMap(page);
		await page.setViewportSize({ width, height });
		for (const id of ids) {
			await page.goto(`/place/${id}`);
			await whenReady(page);
			await expect(listOf(page)).toBeVisible();
			const map = (await mapOf(page).boundingBox())!;
			const controls = (await page.locator('.controls .controls').boundingBox())!;
			const name = page.locator(`${parts.drawing} a[aria-current]:visible text`);
			for (const text of await name.all()) {
				const box = (await text.boundingBox())!;
				expect(box.x, id).toBeGreaterThanOrEqual(map.x);
				expect(box.x + box.width, id).toBeLessThanOrEqual(map.x + map.width);
				const apart =
					box.x + box.width <= controls.x ||
					box.x >= controls.x + controls.width ||
					box.y + box.height <= controls.y ||
					box.y >= controls.y + controls.height;
				expect(apart, `${id} and the buttons`).toBe(true);
			}
		}
	});
}
