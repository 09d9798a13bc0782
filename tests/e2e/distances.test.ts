import { addressOf, builds } from '../../scripts/test-builds.mjs';
import {
	buttonOf,
	expect,
	expectPlace,
	open,
	test,
	viewOf,
	whenStill,
	withoutLiveMap
} from './site';
import { placeOf } from './story';

const site = addressOf(builds.moroni);
const [gauge, clinic] = [placeOf('wave-gauge'), placeOf('clinic')];
const path = `/place/${gauge.id}`;
const asked = `${path}?to=${clinic.id}`;
const range = '11.06 to 11.17 kilometres';

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the distances to others can be read', async ({ page }) => {
		await page.goto(path);
		await page.getByText('How far to …?').click();
		const link = page.locator(`details a[href$="?to=${clinic.id}"]`);
		await expect(link).toContainText(clinic.name);
		await expect(link).toContainText(range);
		await page.goto('/place/channel');
		await expect(page.getByText('How far to …?')).toHaveCount(0);
	});
});

test('a distance is drawn, framed and shared by its address, and taken away again', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'what a press does is the same on every screen');
	await open(page, path);
	const alone = await viewOf(page);
	const summary = page.locator('#_distances');
	await summary.focus();
	await page.keyboard.press('Enter');
	const link = page.locator(`details a[href$="?to=${clinic.id}"]`);
	await link.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(site + asked);
	await whenStill(page);
	// Both are seen: the map stands farther off.
	await expect.poll(async () => (await viewOf(page)).zoom).toBeLessThan(alone.zoom);
	await whenStill(page);
	await expect(link).toBeFocused();
	await expect(link).toHaveAttribute('aria-current', 'true');
	const sentence = page.locator('details .shown');
	await expect(sentence).toContainText(`${gauge.name} – ${clinic.name}`);
	await expect(sentence).toContainText(range);
	await expect(page.locator('[data-announcer]')).toContainText(range);

	await buttonOf(page, 'Embed, download').click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText(`${gauge.name} – ${clinic.name}: ${range}`);
	await expect(dialog.getByRole('textbox', { name: 'Link to this place' })).toHaveValue(
		site + asked
	);
	await page.goBack();

	await page.getByRole('link', { name: 'Remove the distance' }).click();
	await expect(page).toHaveURL(site + path);
	await expect(sentence).toHaveCount(0);
	await expect(summary).toBeFocused();
	await page.goBack();
	await expect(sentence).toBeVisible();
	await expectPlace(page, gauge.id);
});

test('an address opens with its distance, in an embed too; one of no other place is as without', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'what an address says is the same on every screen');
	await withoutLiveMap(page);
	await page.goto(asked);
	await expect(page.locator('details .shown')).toContainText(range);
	await page.goto(`${path}?to=${gauge.id}`);
	await expect(page.locator('#_distances')).toBeVisible();
	await expect(page.locator('details[open]')).toHaveCount(0);
	await page.goto(`/embed/${gauge.id}?to=${clinic.id}`);
	await expect(page.getByText(`${gauge.name} – ${clinic.name}: ${range}`)).toBeVisible();
	await expect(page.getByRole('link', { name: /^Open the full map/ })).toHaveAttribute(
		'href',
		asked
	);
});
