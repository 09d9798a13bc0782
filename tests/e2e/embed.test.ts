import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright/test';
import { discover, faultsOf } from './host/consumer';
import { drawnLink, expect, test } from './site';
import {
	addressOf,
	builds,
	hostAddress as host,
	publicAddress
} from '../../scripts/test-builds.mjs';
import { readStory } from '$lib/server/read-story';
import { fixtureRoot, mentionOf, placeOf, story } from './story';

const site = addressOf(builds.moroni);
const passage = 'most-of-the-works';

test.skip(({ isMobile }) => isMobile, 'frames have sizes of their own');

/** Opens an embed in someone else's page and waits until its map is live. */
async function framed(page: Page, path: string, options: Record<string, string>): Promise<Frame> {
	const query = new URLSearchParams({ src: site + path, width: '480', height: '480', ...options });
	await page.goto(`${host}/frame?${query}`);
	const frame = page.frame({ url: (url) => url.href.startsWith(site) })!;
	await page.locator('iframe').scrollIntoViewIfNeeded();
	await expect(frame.locator('[data-map=live]:not([data-moving])')).toBeVisible();
	return frame;
}

test.describe('in a page of another origin', () => {
	for (const [width, height] of [
		['320', '240'],
		['480', '480'],
		['100%', '520']
	] as const) {
		for (const sandbox of width === '480' ? [undefined, 'allow-scripts'] : ['allow-scripts']) {
			test(`at ${width} by ${height}, ${sandbox ? 'sandboxed without an origin' : 'plainly'}`, async ({
				page
			}) => {
				const frame = await framed(page, '/embed/coast-road', {
					width,
					height,
					...(sandbox && { sandbox })
				});
				await expect(frame.getByRole('heading', { level: 1 })).toHaveText(
					placeOf('coast-road').name
				);
				await expect(frame.locator('blockquote').first()).toBeVisible();
				await expect(frame.getByRole('link', { name: /^Open the full map/ })).toBeInViewport();
				const overflow = await frame.evaluate(() => [
					document.documentElement.scrollWidth - innerWidth,
					document.documentElement.scrollHeight - innerHeight
				]);
				expect(Math.max(...overflow)).toBeLessThanOrEqual(0);
				const map = (await frame.locator('[data-map]').boundingBox())!;
				expect(map.height).toBeGreaterThanOrEqual(100);
			});
		}
	}

	test('choosing a place stays in the frame and out of the host’s history', async ({ page }) => {
		const frame = await framed(page, '/embed/coast-road', { sandbox: 'allow-scripts' });
		const entries = await page.evaluate(() => history.length);
		await frame
			.locator(`#${passage}`)
			.getByRole('link', { name: mentionOf(passage, 'port'), exact: true })
			.click();
		await expect(frame.getByRole('heading', { level: 1 })).toHaveText(placeOf('port').name);
		await expect(frame.locator('[data-map=live]:not([data-moving])')).toBeVisible();
		await frame.getByRole('link', { name: 'Show all places' }).click();
		await expect(frame.getByRole('heading', { level: 1 })).toHaveText(story.title);
		expect(await page.evaluate(() => history.length)).toBe(entries);
		expect(frame.url()).toBe(`${site}/embed/coast-road`);
	});

	test('a place pressed with a key held opens in a tab of its own', async ({ page, context }) => {
		const frame = await framed(page, '/embed/coast-road', {});
		const opened = context.waitForEvent('page');
		await frame
			.locator(`#${passage}`)
			.getByRole('link', { name: mentionOf(passage, 'port'), exact: true })
			.click({ modifiers: ['ControlOrMeta'] });
		await expect(await opened).toHaveURL(/\/embed\/port$/);
		await expect(frame.getByRole('heading', { level: 1 })).toHaveText(placeOf('coast-road').name);
	});

	test('takes neither focus nor scroll, and leaves the wheel to the page', async ({ page }) => {
		await page.goto(
			`${host}/frame?${new URLSearchParams({ src: `${site}/embed`, width: '100%', height: '480' })}`
		);
		const search = page.getByLabel('Search this page');
		await search.focus();
		await page.evaluate(() => scrollTo(0, 700));
		const frame = page.frame({ url: (url) => url.href.startsWith(site) })!;
		await expect(frame.locator('[data-map=live]')).toBeVisible();
		await expect(search).toBeFocused();
		expect(await page.evaluate(() => scrollY)).toBe(700);
		const view = await frame.locator('[data-map]').getAttribute('data-view');
		await page.locator('iframe').hover();
		await page.mouse.wheel(0, 120);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(700);
		await expect(frame.getByText('Hold Ctrl and scroll to zoom the map')).toBeVisible();
		expect(await frame.locator('[data-map]').getAttribute('data-view')).toBe(view);
	});

	test('asks a host that listens for the height it needs, once', async ({ page }) => {
		await page.goto(
			`${host}/frame?${new URLSearchParams({ src: `${site}/embed/coast-road`, width: '480', height: '300', heeds: '1', sandbox: 'allow-scripts' })}`
		);
		const iframe = page.locator('iframe');
		await expect.poll(async () => Number(await iframe.getAttribute('height'))).toBeGreaterThan(500);
		const frame = page.frame({ url: (url) => url.href.startsWith(site) })!;
		await iframe.scrollIntoViewIfNeeded();
		await expect(frame.locator('[data-map=live]')).toBeVisible();
		const heard = await page.evaluate(
			() => (window as unknown as { heard: { height: number }[] }).heard
		);
		expect(new Set(heard.map(({ height }) => height)).size).toBe(1);
	});

	test('follows the colour scheme of the frame', async ({ page }) => {
		await page.emulateMedia({ colorScheme: 'dark' });
		const frame = await framed(page, '/embed/coast-road', {});
		const paper = await frame.evaluate(
			() => getComputedStyle(document.documentElement).backgroundColor
		);
		expect(paper).toBe('rgb(21, 25, 28)');
	});
});

test.describe('as a WordPress shows what it has discovered', () => {
	test('the map is live, as high as it asks to be, and opens the full map through the host', async ({
		page
	}) => {
		await page.goto(`${host}/wordpress?url=${site}/place/coast-road`);
		const frame = page.frame({ url: (url) => url.href.startsWith(site) })!;
		await page.locator('iframe').scrollIntoViewIfNeeded();
		await expect(frame.locator('[data-map=live]')).toBeVisible();
		await expect
			.poll(async () => Number(await page.locator('iframe').getAttribute('height')))
			.toBeGreaterThan(520);
		await frame.getByRole('link', { name: /^Open the full map/ }).click();
		await expect(page).toHaveURL(`${site}/place/coast-road`);
	});
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the drawing’s ground goes to every edge', async ({ page }) => {
		for (const [width, height] of [
			[640, 420],
			[640, 520],
			[320, 400],
			[320, 560],
			// As narrow and as high as the map beside the text on a tablet that is held upright.
			[400, 1200]
		] as const) {
			await page.setViewportSize({ width, height });
			// All around it the story's map has ground.
			await page.goto('/embed/hill-tracks');
			const map = (await page.locator('.map-pane').boundingBox())!;
			const visible = page.locator('.drawing use:visible');
			// It is painted after the words.
			await expect(visible).not.toHaveCount(0);
			const shapes = await visible.evaluateAll((uses) =>
				uses.map((use) => use.getBoundingClientRect().toJSON() as DOMRect)
			);
			const what = `${width}x${height}`;
			expect(Math.min(...shapes.map(({ top }) => top)), what).toBeLessThanOrEqual(map.y);
			expect(Math.min(...shapes.map(({ left }) => left)), what).toBeLessThanOrEqual(map.x);
			expect(Math.max(...shapes.map(({ bottom }) => bottom)), what).toBeGreaterThanOrEqual(
				map.y + map.height
			);
			expect(Math.max(...shapes.map(({ right }) => right)), what).toBeGreaterThanOrEqual(
				map.x + map.width
			);
		}
	});

	test('the drawing and the passage are there, and its names lead on within the frame', async ({
		page
	}) => {
		await page.goto('/embed/coast-road');
		await expect(page.locator('blockquote').first()).toBeVisible();
		await drawnLink(page, 'market', 'embed').click();
		await expect(page).toHaveURL(/\/embed\/market$/);
		await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
		await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
			'href',
			`${site}/place/market`
		);
	});
});

test('its policy names the site beside every ‘self’, and other pages’ does not', () => {
	const policyOf = (path: string) =>
		/http-equiv="content-security-policy" content="([^"]*)"/.exec(
			readFileSync(`${builds.moroni.dir}/${path}.html`, 'utf8')
		)![1]!;
	const embed = policyOf('embed/coast-road');
	expect(embed.split("'self'").length - 1).toBeGreaterThan(5);
	expect(embed.split(`'self' ${site}`).length).toBe(embed.split("'self'").length);
	expect(embed).toContain(`worker-src 'self' ${site} data:;`);
	expect(policyOf('place/coast-road')).not.toContain(site);
});

test('a strict consumer finds and takes the oEmbed of every page of a site on https', () => {
	const { dir, story: name } = builds.longNames;
	const { places } = readStory(fixtureRoot(name!)).story;
	for (const id of [undefined, ...places.map(({ id }) => id)]) {
		const html = readFileSync(`${dir}/${id ? `place/${id}` : 'index'}.html`, 'utf8');
		const found = discover(html)!;
		expect(found).toBe(`${publicAddress}/oembed/${id ?? 'story'}.json`);
		const answer = JSON.parse(readFileSync(found.replace(publicAddress, dir), 'utf8')) as Record<
			string,
			unknown
		>;
		expect(faultsOf(answer, `${publicAddress}/`), id).toEqual([]);
	}
});
