import { addressOf, builds } from '../../scripts/test-builds.mjs';
import { expect, overflowOf, test, withoutLiveMap } from './site';

const site = addressOf(builds.moroni);

test.skip(({ isMobile }) => isMobile, 'the same words on every screen');

test('a place says why it is here, and what was put right; corrections lead to their places', async ({
	page
}) => {
	await withoutLiveMap(page);
	await page.goto(`${site}/place/coast-road`);
	const table = page.locator('article dl');
	const names = (of = table) => of.locator('dt').allTextContents();
	expect(await names()).toEqual([
		'The article’s words',
		'What they support',
		'How it was placed',
		'Sources',
		'To within',
		'Not known',
		'What would settle it',
		'Corrected 2 April 2020'
	]);
	await expect(table).toContainText('Part 2 of 2: less certain, drawn, to within 200 metres.');
	await expect(table.getByRole('link', { name: /Cahier des travaux/ })).toHaveAttribute(
		'href',
		'https://example.org/register'
	);

	// A place that says less has fewer rows, and one without a spot no precision.
	await page.goto(`${site}/place/channel`);
	expect(await names()).toEqual([
		'The article’s words',
		'What they support',
		'How it was placed',
		'Sources'
	]);

	const version = page.getByText(/^Content of 2 April 2020, version [0-9a-f]{8}/);
	await expect(version).toBeVisible();
	await version.getByRole('link', { name: 'Corrections' }).click();
	await expect(page).toHaveURL(`${site}/corrections`);
	await expect(page.locator('h2')).toHaveText(['2 April 2020', '20 January 2020']);
	await page.setViewportSize({ width: 320, height: 600 });
	expect(await overflowOf(page)).toBe(0);
	await page.getByRole('link', { name: 'Français' }).click();
	await expect(page.locator('main')).toContainText('L’année de deux passages');
	await page.getByRole('link', { name: 'Le marché' }).click();
	await expect(page).toHaveURL(`${site}/fr/place/market`);
	await expect(page.locator('article dl dt').last()).toHaveText('Corrigé le 20 janvier 2020');
	expect(await overflowOf(page)).toBe(0);
});
