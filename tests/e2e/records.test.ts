/** Records beside the story: read out of one archive, pressed like places, and told apart from them. */
import { addressOf, builds } from '../../scripts/test-builds.mjs';
import { expect, hashNear, open, parts, press, test, viewOf, whenStill } from './site';

test.use({ baseURL: addressOf(builds.antimeridian) });

/** As `tests/fixtures/antimeridian/content/records.geojson` has them. */
const alone = { lng: -178.9, lat: -16.3 };
const crowd = { lng: 179.325, lat: -17.604 };

test('a press says which it is, and a crowd comes closer; the page stays where it is', async ({
	page
}) => {
	await open(page, `/${hashNear(alone, 9)}`);
	const line = page.locator(`${parts.map} p`, { hasText: 'Buoy 30, “beyond”: less certain.' });
	// They come once the map is live without them.
	await expect(async () => {
		await press(page, alone);
		await expect(line).toBeVisible({ timeout: 1000 });
	}).toPass({ timeout: 45_000 });
	await expect(line).toContainText('One of: Buoys of the boat’s company.');
	await expect(line).toContainText('The story does not tell of it.');
	await expect(page).not.toHaveURL(/place/);

	await page.goto(`/${hashNear(crowd, 8)}`);
	await page.reload();
	await whenStill(page);
	await expect(async () => {
		const before = await viewOf(page);
		await press(page, crowd);
		await expect
			.poll(async () => (await viewOf(page)).zoom, { timeout: 1000 })
			.toBeGreaterThan(before.zoom + 0.5);
	}).toPass({ timeout: 45_000 });
	await expect(page).not.toHaveURL(/place/);
});

test.describe('where the archive does not arrive', () => {
	test.use({ expectedComplaints: /Failed to (load resource|fetch)/ });

	test('the map is the story’s, and the page says what they are and whose', async ({ page }) => {
		const asked = page.waitForRequest('**/records.pmtiles');
		await page.route('**/records.pmtiles', (route) => route.abort());
		await open(page, '/');
		await asked;
		await press(page, { lng: 179.6, lat: -16.62 });
		await expect(page).toHaveURL(/place/);
		await page.goBack();
		const note = page.getByText(/Grey dots, and grey discs with a number, are beside the story/);
		await expect(note).toContainText('Buoys of the boat’s company, 30 records in all');
		await expect(page.locator(parts.edge)).toContainText('A made-up list');
		await page.goto('/about');
		await expect(page.getByText('A made-up list. CC0 1.0.')).toBeVisible();
	});
});
