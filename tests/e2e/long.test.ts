/** A story that is too long for one page: told in parts, and its map shows places by importance. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { storyFile } from '$lib/story/files';
import { readStory } from '$lib/server/read-story';
import { programFile } from '../../scripts/programs.mjs';
import { addressOf, longBuild, settingsOf } from '../../scripts/test-builds.mjs';
import {
	entry,
	expect,
	extentOf,
	headingOf,
	listOf,
	open,
	press,
	test,
	viewOf,
	whenReady,
	whenStill,
	withoutLiveMap
} from './site';

test.skip(({ isMobile }) => isMobile, 'the same on every screen');
test.use({ baseURL: addressOf(longBuild) });

const { places } = readStory(longBuild.root).story;
const last = places.at(-1)!;

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('each place is in the list of a part, and the parts lead to each other', async ({
		page
	}) => {
		await page.goto('/');
		await page.getByRole('link', { name: 'All parts and places' }).first().click();
		const parts = page.getByRole('main').getByRole('listitem').getByRole('link');
		const addresses = await parts.evaluateAll((links) =>
			links.map((link) => (link as HTMLAnchorElement).href)
		);
		expect(addresses.length).toBeGreaterThan(1);
		const listed: string[] = [];
		for (const address of addresses) {
			await page.goto(address);
			const hrefs = await listOf(page)
				.locator('a')
				.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
			listed.push(...hrefs.map((href) => href.split('/').at(-1)!));
		}
		expect(listed.toSorted()).toEqual(places.map(({ id }) => id).toSorted());

		await page.getByRole('link', { name: 'Part 1', exact: true }).click();
		await expect(page).toHaveURL(/\/$/);
		await page.getByRole('link', { name: 'Part 2', exact: true }).click();
		const listedLast = places.find(({ id }) => id === listed.at(-1))!;
		await entry(page, listedLast.id).click();
		await expect(headingOf(page)).toHaveText(listedLast.name);
		await page.getByRole('link', { name: /^Read on in part 2/ }).click();
		await expect(page).toHaveURL(/\/part\/2#/);
	});
});

test('a place of another part is found by its name', async ({ page }) => {
	await withoutLiveMap(page);
	await page.goto('/');
	await whenReady(page);
	await page.keyboard.press('/');
	await page.getByRole('combobox').fill(last.name);
	await expect(page.getByRole('option', { name: last.name }).first()).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(headingOf(page)).toHaveText(last.name);
});

/** How many places stand behind each that a map shows at a whole zoom, by its id. */
async function countsAt(page: Page, level: number): Promise<Record<string, number>> {
	const json = async (name: string) => (await page.request.get(`/geojson/${name}.json`)).json();
	const columns: [x: number, first: number, last: number][] = (await json('index'))[level];
	const counts = {};
	for (const [x, first, last] of columns) {
		for (let y = first; y <= last; y += 1) {
			Object.assign(counts, (await json(`${level}-${x}-${y}`)).behind);
		}
	}
	return counts;
}

test('a count leads closer to those that stand behind a place, and a place to its page', async ({
	page
}) => {
	await open(page, '/');
	const { zoom } = await viewOf(page);
	const counts = await countsAt(page, Math.floor(zoom));
	const [west, south, east, north] = await extentOf(page, 60);
	const crowd = places
		.map(({ id, name, labelPoint: [lng = 0, lat = 0] }) => ({ id, name, lng, lat }))
		.find(
			({ id, lng, lat }) => counts[id] && lng > west && lng < east && lat > south && lat < north
		)!;
	await press(page, crowd, { x: -14, y: -17 });
	await expect.poll(async () => (await viewOf(page)).zoom).toBeGreaterThan(zoom);
	await whenStill(page);
	expect(new URL(page.url()).pathname).toBe('/');

	await press(page, crowd);
	await expect(headingOf(page)).toHaveText(crowd.name);
});

/** Makes the pages of a story, with the code of the build that is served. */
function makePages(root: string, dir: string, cache: string): void {
	const settings = settingsOf(longBuild);
	const { status, stderr } = spawnSync('node', [programFile('pages', settings.KIT_OUT_DIR)], {
		env: {
			...process.env,
			...settings,
			...{ STORY_ROOT: root, BUILD_DIR: dir, BUILD_CACHE: cache }
		},
		encoding: 'utf8'
	});
	expect(status, stderr).toBe(0);
}

/** All files of a folder by their paths. */
function filesOf(dir: string): Map<string, string> {
	const files = readdirSync(dir, { recursive: true, withFileTypes: true });
	return new Map(
		files
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }) => join(parentPath, name))
			.map((file) => [file.slice(dir.length), readFileSync(file, 'base64')])
	);
}

test('after one changed sentence most is left, and all is as if it were made anew', () => {
	test.slow();
	const at = test.info();
	const [root, again, anew] = ['story', 'again', 'anew'].map((name) => at.outputPath(name));
	const caches = ['cache', 'other-cache'].map((name) => at.outputPath(name));
	cpSync(longBuild.root, root!, { recursive: true });
	// What takes longest is made once; pages are what this is about.
	for (const kind of ['ground', 'pictures']) {
		const made = join(process.env.BUILD_CACHE || 'node_modules/.cache/dateline', kind);
		if (!existsSync(made)) continue;
		for (const cache of caches) cpSync(made, join(cache, kind), { recursive: true });
	}

	makePages(root!, again!, caches[0]!);
	const before = filesOf(again!);
	const story = readFileSync(join(root!, storyFile), 'utf8');
	writeFileSync(join(root!, storyFile), story.replace('on the day after.”', 'on the day before.”'));
	makePages(root!, again!, caches[0]!);
	const after = filesOf(again!);
	makePages(root!, anew!, caches[1]!);

	const made = filesOf(anew!);
	const differing = [...new Set([...made.keys(), ...after.keys()])].filter(
		(file) => made.get(file) !== after.get(file)
	);
	expect(differing).toEqual([]);
	const pages = [...after.keys()].filter((file) => /\/place\/\w+\.html$/.test(file));
	const changed = pages.filter((file) => after.get(file) !== before.get(file));
	expect(changed.length).toBeGreaterThan(0);
	expect(changed.length).toBeLessThan(pages.length / 4);
});
