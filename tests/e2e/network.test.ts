/** What a page loads fails, comes too late, in part, or as something else: text and drawing stay. */
import { chromium, type Page, type Route } from 'playwright/test';
import { chromiumOptions } from '../../scripts/browser';
import { addressOf, builds } from '../../scripts/test-builds.mjs';
import { Host, nextVersion, siteOf } from './deploys';
import {
	buttonOf,
	drawnLink,
	entry,
	expect,
	expectPlace,
	headingOf,
	mapOf,
	parts,
	test,
	viewOf,
	whenReady,
	whenStill,
	withoutLiveMap
} from './site';
import { placeOf } from './story';

test.skip(({ isMobile }) => isMobile, 'the same on every screen');
// The browser complains of each of these faults in words of its own.
test.use({ expectedComplaints: /^(?!policy)/ });

const first = 'market';
const second = 'coast-road';
const path = `/place/${first}`;

const faults: Record<'failed' | 'in part' | 'something else', (route: Route) => Promise<void>> = {
	failed: (route) => route.abort(),
	'in part': async (route) => {
		const response = await route.fetch();
		const body = await response.body();
		const headers = { ...response.headers(), 'cache-control': 'no-store' };
		await route.fulfill({ response, headers, body: body.subarray(0, body.length / 2) });
	},
	// As the networks of hotels answer, and hosts that have a page for everything.
	'something else': (route) =>
		route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><p>Hello.</p>' })
};
const kinds = Object.keys(faults) as (keyof typeof faults)[];

/** The scripts that the page names itself. */
async function ownFiles(page: Page): Promise<string[]> {
	const html = await (await page.request.get(path)).text();
	return [...html.matchAll(/<link href="([^"]+)" rel="modulepreload"/g)].map(([, href]) => href!);
}

/** What it loads besides, until its map is live: what may be of use later, and what the map needs. */
async function otherFiles(page: Page): Promise<{ later: string[]; ofMap: string[] }> {
	const own = await ownFiles(page);
	const asked = new Set<string>();
	page.on('request', (request) => asked.add(new URL(request.url()).pathname));
	await withoutLiveMap(page);
	await page.goto(path);
	await whenReady(page);
	const files = () =>
		[...asked].filter((file) => /\.(js|css|geojson)$/.test(file) && !own.includes(file));
	const later = files();
	await buttonOf(page, 'Load the moving map').click();
	await whenStill(page);
	return { later, ofMap: files().filter((file) => !later.includes(file)) };
}

/** Opens the page with one of its files at fault, and lets go of it again. */
async function openWith(page: Page, file: string, fault: (route: Route) => unknown) {
	await page.route(`**${file}`, fault);
	await page.goto(path, { waitUntil: 'commit' });
	// What is asked for early may be on its way still, when the page has long been ready without it.
	return () => page.unrouteAll({ behavior: 'wait' });
}

/** The text is there to read, and the drawing where there is no live map. */
async function expectReadable(page: Page, what: string): Promise<void> {
	await expect(headingOf(page), what).toHaveText(placeOf(first).name);
	await expect(entry(page, second), what).toBeVisible();
}

const drawing = (page: Page) => page.locator(`${parts.drawing} svg`).first();
const reload = (page: Page) => page.locator(parts.map).getByText('Reload it');

test('each script of the page itself', async ({ page }) => {
	const own = await ownFiles(page);
	expect(own.length).toBeGreaterThan(0);
	for (const [index, file] of own.entries()) {
		const kind = kinds[index % kinds.length]!;
		const mend = await openWith(page, file, faults[kind]);
		const line = page.getByText('Part of this page did not arrive');
		await expect(line, `${file} ${kind}`).toBeVisible();
		await expectReadable(page, `${file} ${kind}`);
		await expect(drawing(page), `${file} ${kind}`).toBeVisible();
		await mend();
	}
	// What was missing may come the next time.
	const mend = await openWith(page, own[0]!, faults.failed);
	await expect(reload(page)).toBeVisible();
	await mend();
	await reload(page).click();
	await whenStill(page);
	await expect(reload(page)).toBeHidden();
});

test('each file of the map, and of what comes after the page', async ({ page, context }) => {
	const still = await context.newPage();
	const { later, ofMap } = await otherFiles(still);
	expect(later.length).toBeGreaterThan(0);
	for (const [index, file] of later.entries()) {
		const kind = kinds[index % kinds.length]!;
		const mend = await openWith(still, file, faults[kind]);
		await whenReady(still);
		await expectReadable(still, `${file} ${kind}`);
		await mend();
	}
	const missed: string[] = [];
	for (const [index, file] of ofMap.entries()) {
		const needed = /geojson$|workers/.test(file);
		// That one of them fails altogether is a journey of its own: see drawing.test.ts.
		for (const kind of needed ? kinds.slice(1) : [kinds[index % kinds.length]!]) {
			const mend = await openWith(page, file, faults[kind]);
			const settled = page.locator('[data-map=missing], [data-map=live]');
			await expect(settled, `${file} ${kind}`).toBeVisible({ timeout: 60_000 });
			await expectReadable(page, `${file} ${kind}`);
			if ((await mapOf(page).getAttribute('data-map')) === 'missing') {
				await expect(page.getByText('The moving map did not arrive')).toBeVisible();
				await expect(drawing(page)).toBeVisible();
				missed.push(`${file} ${kind}`);
			} else expect(needed, `${file} ${kind}`).toBe(false);
			await mend();
		}
	}
	// The worker and the places in two ways each, and the code.
	expect(missed.length).toBeGreaterThanOrEqual(5);
	const mend = await openWith(page, '/geojson/story.geojson', faults.failed);
	await expect(reload(page)).toBeVisible();
	await mend();
	await reload(page).click();
	await whenStill(page);
});

test('what never comes keeps nobody from reading, nor from going on', async ({ page }) => {
	const waiting: Route[] = [];
	await openWith(page, '/geojson/story.geojson', (route) => waiting.push(route));
	await expect.poll(() => waiting.length).toBe(1);
	await expect(page.locator('[data-map=loading]')).toBeVisible();
	await expect(drawing(page)).toBeVisible();
	await entry(page, second).click();
	await expectPlace(page, second);
	await expect(drawnLink(page, second).first()).toBeVisible();
	// It comes after all.
	await waiting[0]!.continue();
	await whenStill(page);
	await expectPlace(page, second);
});

test('a page that never quite comes alive can be read, and left by its links', async ({ page }) => {
	const own = await ownFiles(page);
	await openWith(page, own.at(-1)!, () => {});
	await expect(entry(page, second)).toBeVisible();
	await expect(drawing(page)).toBeVisible();
	await entry(page, second).click();
	await expectPlace(page, second);
});

test('what is pressed before the page is alive is done once it is, and once', async ({ page }) => {
	await withoutLiveMap(page);
	const own = (await ownFiles(page)).at(-1)!;
	const held: Route[] = [];
	await openWith(page, own, (route) => held.push(route));
	await expect.poll(() => held.length).toBe(1);
	await expect(entry(page, second)).toBeVisible();
	await buttonOf(page, 'Dark').click();
	// Nothing has happened, so it is pressed again: and is meant once.
	await buttonOf(page, 'Dark').click();
	// What was held goes on.
	await page.unrouteAll();
	await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
	await buttonOf(page, 'Light').click();
	await expect(page.locator('html')).toHaveAttribute('data-scheme', 'light');
});

test('a deploy while the page is open: the next page is of the new version', async ({ page }) => {
	const host = new Host(siteOf(builds.moroni));
	await host.open();
	try {
		await withoutLiveMap(page);
		await page.goto(`${host.address}${path}`);
		await whenReady(page);
		const renamed = `${placeOf(second).name} renamed`;
		host.site = nextVersion(host.site, placeOf(second).name, renamed);
		await buttonOf(page, 'Embed, download').click();
		const missing = page.getByRole('alert');
		await expect(missing).toContainText('did not arrive');
		await missing.getByRole('button').click();
		await entry(page, second).click();
		await expect(headingOf(page)).toHaveText(renamed);
		await whenReady(page);
		await buttonOf(page, 'Embed, download').click();
		await expect(page.getByRole('dialog')).toBeVisible();
	} finally {
		await host.close();
	}
});

test('the back-forward cache gives back a map that works', async () => {
	// The test browser is started without that cache.
	const browser = await chromium.launch({
		...chromiumOptions,
		ignoreDefaultArgs: ['--disable-back-forward-cache']
	});
	try {
		const page = await browser.newPage({ reducedMotion: 'reduce' });
		await page.goto(addressOf(builds.moroni) + path);
		await whenStill(page);
		await page.evaluate(() => document.documentElement.setAttribute('data-seen', ''));
		await page.getByRole('link', { name: 'About' }).first().click();
		await expect(page).toHaveURL(/about/);
		// Playwright's own way back waits for a load, which a page from the cache does not have; and what goes back has no answer.
		await page.evaluate(() => void setTimeout(() => history.back()));
		await expect(page).not.toHaveURL(/about/);
		await whenStill(page);
		if (!(await page.locator('html[data-seen]').count())) {
			// The least of Chromium's builds has no such cache: there the page hears what it would hear.
			test.info().annotations.push({ type: 'no back-forward cache', description: 'events alone' });
			await page.evaluate(() => {
				dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
				dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
			});
			await whenStill(page);
		}
		const before = await viewOf(page);
		await buttonOf(page, 'Zoom in').click();
		await expect.poll(async () => (await viewOf(page)).zoom).toBeGreaterThan(before.zoom);
		await entry(page, second).click();
		await expectPlace(page, second);
		await whenStill(page);
	} finally {
		await browser.close();
	}
});
