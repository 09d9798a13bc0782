/** The search field, from opening it to where it leads. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright/test';
import { builds } from '../../scripts/test-builds.mjs';
import {
	buttonOf,
	expect,
	expectPlace,
	headingOf,
	open,
	parts,
	test,
	viewOf,
	whenStill
} from './site';
import { placeOf, story } from './story';

const field = (page: Page) => page.getByRole('combobox');
const options = (page: Page) => page.getByRole('listbox').getByRole('option');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with the page as it is now, by rule. */
async function faultsOf(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	return page.evaluate(async () => {
		type Axe = { run: () => Promise<{ violations: { id: string }[] }> };
		const { violations } = await (window as unknown as { axe: Axe }).axe.run();
		return violations.map(({ id }) => id);
	});
}

test('by keyboard: found with a mistake, marked, chosen; closed, the focus is where it was', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'keyboards are the same on every screen');
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await open(page, '/');
	expect(asked).not.toContain('/search.json');
	await buttonOf(page, 'Find').focus();
	await page.keyboard.press('/');
	await expect(field(page)).toBeFocused();
	await page.keyboard.type('harbxur');
	await expect(options(page).first()).toBeVisible();
	expect(asked).toContain('/search.json');
	await expect(page.getByRole('group', { name: 'Places of the story' })).toBeVisible();
	const road = options(page).filter({ hasText: placeOf('coast-road').name });
	await expect(road.locator('mark')).toHaveText('harbour');
	await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
	await page.keyboard.press('ArrowDown');
	const first = options(page).first();
	await expect(first).toHaveAttribute('aria-selected', 'true');
	await expect(field(page)).toHaveAttribute(
		'aria-activedescendant',
		(await first.getAttribute('id'))!
	);
	await page.keyboard.press('End');
	await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('Home');
	await expect(first).toHaveAttribute('aria-selected', 'true');
	expect(await faultsOf(page)).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(field(page)).toHaveCount(0);
	await expect(buttonOf(page, 'Find')).toBeFocused();

	await page.keyboard.press('/');
	await expect(field(page)).toBeFocused();
	await page.keyboard.type('coast road');
	await expect(options(page).first()).toContainText(placeOf('coast-road').name);
	await page.keyboard.press('Enter');
	await expectPlace(page, 'coast-road');
	await expect(headingOf(page)).toBeFocused();

	// A passage is on this page, too: it is shown where it stands.
	await page.keyboard.press('/');
	await expect(field(page)).toBeFocused();
	await page.keyboard.type('للسائقين');
	await options(page).first().click();
	await expect(page).toHaveURL(/\/place\/coast-road#the-drivers$/);
	await expect(page.locator('#the-drivers')).toBeInViewport();

	// What was found took the place of the field: one step back is where the reader was.
	await page.goBack();
	await expect(page).toHaveURL(/\/place\/coast-road$/);

	// The key can be turned off; the button under an open field could not be pressed.
	await page.keyboard.press('/');
	await page.getByRole('checkbox').uncheck();
	await page.keyboard.press('Escape');
	await expect(field(page)).toHaveCount(0);
	await page.keyboard.press('/');
	await buttonOf(page, 'Find').click();
	await expect(page.getByRole('checkbox')).not.toBeChecked();
});

test('what is typed before the field is there stands in it', async ({ page, isMobile }) => {
	test.skip(isMobile, 'keyboards are the same on every screen');
	await open(page, '/');
	let come!: () => void;
	const there = new Promise<void>((resolve) => (come = resolve));
	await page.route('**/_app/immutable/**', (route) => there.then(() => route.continue()));
	const coming = page.waitForRequest('**/_app/immutable/**');
	await page.keyboard.press('/');
	await coming;
	await page.keyboard.type('harb/');
	await expect(field(page)).toBeHidden();
	come();
	await expect(field(page)).toHaveValue('harb/');
	await page.keyboard.type('our');
	await expect(field(page)).toHaveValue('harb/our');
	await expect(options(page).first()).toBeVisible();
	await page.keyboard.press('Escape');
	await page.keyboard.press('/');
	await expect(field(page)).toHaveValue('');
});

test('going back from what was found leads to where the field was opened', async ({ page }) => {
	await open(page, '/');
	for (const typed of ['coast road', 'للسائقين']) {
		await page.keyboard.press('/');
		await field(page).fill(typed);
		await options(page).first().click();
		await expect(page).not.toHaveURL(/\/$/);
		await page.goBack();
		await expect(page).toHaveURL(/\/$/);
		await expect(headingOf(page)).toHaveText(story.title);
		await expect(field(page)).toHaveCount(0);
	}
});

test('a town of the ground moves the map and nothing else, and is said not to be in the story', async ({
	page
}) => {
	await open(page, '/place/coast-road');
	const before = await viewOf(page);
	await buttonOf(page, 'Find').click();
	await field(page).fill('Foumbouni');
	await options(page).first().click();
	await expect(page).toHaveURL(/\/place\/coast-road#map=/);
	await expect(page.locator(parts.map)).toContainText('The story does not mention Foumbouni.');
	await whenStill(page);
	await expectPlace(page, 'coast-road');
	expect(await viewOf(page)).not.toEqual(before);
	await page.locator(parts.map).getByRole('button', { name: 'Close' }).click();
	await expect(page.locator(parts.map)).not.toContainText('does not mention');
});

test.describe('where the index does not arrive', () => {
	test.use({ expectedComplaints: /ERR_FAILED/ });

	test('says so, and can be tried again', async ({ page, isMobile }) => {
		test.skip(isMobile, 'the same on every screen');
		await page.route('**/search.json', (route) => route.abort());
		await open(page, '/');
		await buttonOf(page, 'Find').click();
		await field(page).fill('moroni');
		await expect(page.getByRole('status').filter({ hasText: 'did not arrive' })).toBeVisible();
		await page.unroute('**/search.json');
		await buttonOf(page, 'Try again').click();
		await expect(options(page).first()).toContainText('Moroni');
	});
});

test('the index of each story weighs at most 30 kB brotli', ({ isMobile }) => {
	test.skip(isMobile, 'bytes are the same on every screen');
	for (const { dir } of Object.values(builds)) {
		for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
			if (!name.endsWith('search.json')) continue;
			const file = join(dir, name);
			expect(brotliCompressSync(readFileSync(file)).length, file).toBeLessThanOrEqual(30_000);
		}
	}
});
