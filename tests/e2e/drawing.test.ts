import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { builds } from '../../scripts/test-builds.mjs';
import { difference, differences, drawnDiscs, drawnNames, pictureOf, quiet } from './pictures';
import {
	buttonOf,
	drawnLink,
	entry,
	expect,
	expectPlace,
	mapOf,
	open,
	parts,
	screenOf,
	test,
	viewOf,
	whenReady,
	whenStill,
	withoutLiveMap
} from './site';
import { labelOf, mentionOf } from './story';

test.skip(({ isMobile }) => isMobile, 'sizes are set here, faults are the same on every screen');

/** The drawing of one of the frame sizes, whichever is shown. */
const drawingOf = (page: Page) => page.locator(`${parts.drawing} svg`).first();

/** The selected place in the drawing. */
const currentOf = (page: Page) => page.locator(`${parts.drawing} a[aria-current=page]:visible`);

test.describe('the drawing and the live map are one picture', () => {
	// The test's own style tags are what the policy forbids.
	test.use({ bypassCSP: true, reducedMotion: 'reduce' } as object);

	const views = [
		['/', 390, 844],
		['/place/landings', 390, 844],
		['/place/road-by-airport', 768, 1024],
		['/place/coast-road', 1280, 800]
	] as const;
	for (const [path, width, height] of views) {
		test(`${path} at ${width}x${height}`, async ({ page, browser }) => {
			await page.setViewportSize({ width, height });
			await open(page, path);
			const live = await pictureOf(page, 'canvas');
			const drawn = await pictureOf(page, 'drawing');

			const discs = await drawnDiscs(page);
			expect(discs.size).toBeGreaterThan(0);
			for (const [id, disc] of discs) {
				const expected = await screenOf(page, labelOf(id));
				expect(Math.abs(disc.x - expected.x), id).toBeLessThanOrEqual(3);
				expect(Math.abs(disc.y - expected.y), id).toBeLessThanOrEqual(3);
			}
			// Letters are drawn by two engines and dashes begin where each likes: that is well under a
			// fiftieth of the pixels. A line that is elsewhere shows after averaging 6 px squares.
			expect(await difference(page, live, drawn, 1)).toBeLessThan(0.02);
			expect(await difference(page, live, drawn, 6)).toBeLessThan(0.004);
			// Neither does the ground lie elsewhere: its quiet colours are told apart, its letters averaged away.
			expect(await difference(page, live, drawn, 12, quiet)).toBeLessThan(0.01);
			// A name is a small part of the picture: each is compared by itself, as finely as two engines'
			// letters allow, so that one line of it which begins elsewhere is found. Where numerals stand is told by their discs.
			const names = (await drawnNames(page)).filter(({ text }) => /\p{L}/u.test(text));
			const boxes = names.map(({ box }) => box);
			const shares = await differences(browser, live, drawn, 3, boxes);
			const unlike = names.filter((_, index) => shares[index]! > 0.1);
			expect(unlike.map(({ text }) => text)).toEqual([]);
		});
	}
});

/** The frames of a drawing of which the browser has laid anything out, by their classes. */
async function framesLaidOut(page: Page): Promise<string[]> {
	const session = await page.context().newCDPSession(page);
	const { documents, strings } = await session.send('DOMSnapshot.captureSnapshot', {
		computedStyles: []
	});
	const { nodes, layout } = documents[0]!;
	const classOf = (node: number) => {
		const attributes = nodes.attributes![node]!.map((index) => strings[index]!);
		const at = attributes.indexOf('class');
		return at < 0 ? '' : attributes[at + 1]!;
	};
	const frameOf = (node: number): string | undefined => {
		if (node < 0 || classOf(node).startsWith('frame-')) return node < 0 ? undefined : classOf(node);
		return frameOf(nodes.parentIndex![node]!);
	};
	return [...new Set(layout.nodeIndex.map(frameOf))].filter((frame) => frame !== undefined);
}

test('of its frames the browser lays out the one that it shows', async ({ page }) => {
	await withoutLiveMap(page);
	for (const [width, height, frame] of [
		[390, 844, 'frame-1'],
		[1280, 800, 'frame-2']
	] as const) {
		await page.setViewportSize({ width, height });
		await page.goto('/');
		await expect(drawingOf(page)).toBeVisible();
		await expect.poll(() => framesLaidOut(page)).toEqual([frame]);
	}
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the story can be walked on the drawing', async ({ page }) => {
		await page.goto('/');
		for (const id of ['coast-road', 'moroni']) {
			// Its numeral lies on the disc.
			await drawnLink(page, id).locator('circle').click({ force: true });
			await expectPlace(page, id);
		}
		await expect(currentOf(page)).toHaveCount(1);
		await expect(buttonOf(page, 'Dark colours')).toBeHidden();
	});
});

test.describe('where the live map cannot be had', () => {
	test.use({
		expectedComplaints: /WebGL|Failed to load|ERR_FAILED|Worker|dynamically imported/i
	});

	async function expectReadable(page: Page, why: 'unsupported' | 'missing') {
		await expect(page.locator(`[data-map=${why}]`)).toBeVisible();
		const line = {
			unsupported: 'The map cannot move in this browser',
			missing: 'The moving map did not arrive'
		};
		await expect(page.getByText(line[why])).toBeVisible();
		await expect(drawingOf(page)).toBeVisible();
		const mention = mentionOf('most-of-the-works', 'coast-road');
		await page.locator('main').getByRole('link', { name: mention }).click();
		await expectPlace(page, 'coast-road');
		await expect(currentOf(page)).toHaveCount(1);
	}

	test('no WebGL2', async ({ page }) => {
		await page.addInitScript(() => {
			HTMLCanvasElement.prototype.getContext = () => null;
		});
		await page.goto('/');
		await expectReadable(page, 'unsupported');
	});

	test('a worker that does not arrive', async ({ page }) => {
		await page.route('**/workers/**', (route) => route.abort());
		await page.goto('/');
		await expectReadable(page, 'missing');
	});

	test('a chunk that does not arrive', async ({ page }) => {
		// The map's chunk is by far the largest of all files.
		const folder = join(builds.moroni.dir, '_app/immutable/chunks');
		const chunks = readdirSync(folder).filter((name) => name.endsWith('.js'));
		const size = (name: string) => statSync(join(folder, name)).size;
		const [largest] = chunks.toSorted((a, b) => size(b) - size(a));
		await page.route(`**/${largest}`, (route) => route.abort());
		await page.goto('/');
		await expectReadable(page, 'missing');
	});
});

test('lost graphics and a dead worker come back with selection, view and colours; if not, a reload has them', async ({
	page
}) => {
	test.slow();
	type Ours = { workers: Worker[]; statuses: string[]; back: () => void };
	await page.addInitScript(() => {
		const ours = window as unknown as Ours;
		ours.workers = [];
		window.Worker = class extends Worker {
			constructor(url: string | URL, options?: WorkerOptions) {
				super(url, options);
				ours.workers.push(this);
			}
		};
	});
	const lose = () =>
		page.evaluate(() => {
			const context = document.querySelector('canvas')!.getContext('webgl2')!;
			const extension = context.getExtension('WEBGL_lose_context')!;
			(window as unknown as Ours).back = () => extension.restoreContext();
			extension.loseContext();
		});
	const expectStopped = async () => {
		await expect(page.locator('[data-map=lost]')).toBeVisible();
		await expect(page.getByText('The map has stopped')).toBeVisible();
		await expect(drawingOf(page)).toBeVisible();
	};

	await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
	await open(page, '/place/moroni');
	await entry(page, 'coast-road').click();
	await expectPlace(page, 'coast-road');
	await whenStill(page);
	await buttonOf(page, 'Zoom out').click();
	await expect(page).toHaveURL(/#map=/);
	await buttonOf(page, 'Dark colours').click();
	await whenStill(page);
	const before = await mapOf(page).screenshot();
	const expectAsBefore = () =>
		expect
			.poll(async () => difference(page, before, await mapOf(page).screenshot(), 6))
			.toBeLessThan(0.004);
	const view = await viewOf(page);
	await buttonOf(page, 'Light colours').click();

	await lose();
	await expectStopped();
	// What the reader chooses meanwhile holds, and starts no map where none can be drawn.
	await buttonOf(page, 'Dark colours').click();
	await expectStopped();
	await page.evaluate(() => (window as unknown as Ours).back());
	await whenStill(page);
	await expectAsBefore();

	// A phone ends the worker of a page that nobody looks at, and tells nobody.
	await mapOf(page).evaluate((map) => {
		const ours = window as unknown as Ours;
		ours.statuses = [];
		new MutationObserver(() => ours.statuses.push(map.getAttribute('data-map')!)).observe(map, {
			attributeFilter: ['data-map']
		});
		for (const worker of ours.workers) worker.terminate();
		document.dispatchEvent(new Event('visibilitychange'));
	});
	await expect
		.poll(() => page.evaluate(() => (window as unknown as Ours).statuses))
		.toEqual(['lost', 'live']);
	await expectAsBefore();

	await lose();
	await expectStopped();
	await buttonOf(page, 'Reload it').click();
	await whenStill(page);
	await expectPlace(page, 'coast-road');
	expect(await viewOf(page)).toEqual(view);
});

test.describe('a reader who saves data', () => {
	test('is asked before the live map is fetched', async ({ page }) => {
		await withoutLiveMap(page);
		await page.goto('/');
		await whenReady(page);
		await expect(page.locator('[data-map=static]')).toBeVisible();
		await buttonOf(page, 'Load the moving map').click();
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
	await buttonOf(page, 'Light colours').click();
	expect(await ground()).toBe('rgb(251, 249, 244)');
	await expect.poll(async () => (await mapOf(page).screenshot()).equals(dark)).toBe(false);
	await page.reload();
	expect(await ground()).toBe('rgb(251, 249, 244)');
	await whenStill(page);
});
