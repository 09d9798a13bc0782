import { readStory } from '$lib/server/read-story';
import type { Page } from 'playwright/test';
import { entry, expect, ids, mapOf, places, test, viewOf, whenStill, withoutLiveMap } from './site';

const { story } = readStory();

/** Waits until the page takes presses. */
const ready = (page: Page) =>
	expect(page.getByRole('button', { name: 'Load the moving map' })).toBeVisible();

const shareButton = (page: Page) => page.getByRole('button', { name: `Share ${places.a216.name}` });

const dialog = (page: Page) => page.getByRole('dialog', { name: `Share ${places.a216.name}` });

test('hands the place’s address to the system’s share sheet where there is one', async ({
	page
}) => {
	await withoutLiveMap(page);
	await page.addInitScript(() => {
		Object.assign(navigator, {
			canShare: () => true,
			share: async (data: ShareData) => {
				document.documentElement.dataset.shared = JSON.stringify(data);
			}
		});
	});
	await page.goto('/place/a216#map=12/50.95/1.9');
	await ready(page);
	await shareButton(page).click();
	const shared = await page.locator('html').getAttribute('data-shared');
	expect(JSON.parse(shared!)).toEqual({
		title: 'A216 to the port – The places in the Calais video',
		url: 'http://localhost:4180/place/a216'
	});
	await expect(dialog(page)).toHaveCount(0);
});

test.describe('the share dialog', () => {
	test.beforeEach(async ({ page }) => {
		await withoutLiveMap(page);
		await page.addInitScript(() => Object.assign(navigator, { canShare: undefined }));
	});

	test('opens where there is no share sheet, closes with Escape, its button and Back', async ({
		page
	}) => {
		await page.goto('/place/a216');
		await ready(page);
		for (const close of [
			() => page.keyboard.press('Escape'),
			() => dialog(page).getByRole('button', { name: 'Close' }).click(),
			() => page.goBack()
		]) {
			await shareButton(page).click();
			await expect(dialog(page)).toBeVisible();
			await close();
			await expect(dialog(page)).toHaveCount(0);
			await expect(page).toHaveURL(/\/place\/a216$/);
			await expect(shareButton(page)).toBeFocused();
		}
	});

	test.describe('where its code does not arrive', () => {
		test.use({ expectedComplaints: /ERR_FAILED/ });

		test('says so, and can be tried again', async ({ page }) => {
			await page.goto('/place/a216');
			await ready(page);
			await page.route('**/*.js', (route) => route.abort());
			await shareButton(page).click();
			await expect(page.getByRole('alert')).toContainText('did not arrive');
			await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
			await expect(page.getByRole('alert')).toHaveCount(0);
		});
	});

	test('copies the link, and says so', async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto('/place/a216#map=12/50.95/1.9');
		await ready(page);
		await shareButton(page).click();
		await dialog(page).getByRole('button', { name: 'Copy Link to this place' }).click();
		await expect(dialog(page).getByRole('status').first()).toHaveText('Copied');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
			'http://localhost:4180/place/a216'
		);
	});

	test('selects the text where the clipboard is refused', async ({ page }) => {
		await page.addInitScript(() => {
			navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
		});
		await page.goto('/place/a216');
		await ready(page);
		await shareButton(page).click();
		await dialog(page).getByRole('button', { name: 'Copy Link to this place' }).click();
		const field = dialog(page).getByLabel('Link to this place', { exact: true });
		await expect(field).toBeFocused();
		const selected = await field.evaluate((element: HTMLTextAreaElement) =>
			element.value.slice(element.selectionStart, element.selectionEnd)
		);
		expect(selected).toBe('http://localhost:4180/place/a216');
		await expect(dialog(page).getByRole('status').first()).toContainText('copy it from there');
	});

	test('gives coordinates with how far what is drawn reaches, and none where there is no spot', async ({
		page,
		isMobile
	}) => {
		test.skip(isMobile, 'the same on every screen');
		await page.goto('/place/a216');
		await ready(page);
		await shareButton(page).click();
		const decimal = dialog(page).getByLabel('Decimal degrees', { exact: true });
		await expect(decimal).toHaveValue(/^50\.95\d*, 1\.90\d*$/);
		const sexagesimal = dialog(page).getByLabel('Degrees, minutes, seconds', { exact: true });
		await expect(sexagesimal).toHaveValue(/^50° 57′ \d\d?″ N, 1° 54′ \d\d?″ E$/);
		const { withinMetres } = story.places.find(({ id }) => id === 'a216')!.representativePoint!;
		await expect(dialog(page).getByRole('link', { name: 'Open in a maps app' })).toHaveAttribute(
			'href',
			`geo:${(await decimal.inputValue()).replace(' ', '')};u=${withinMetres}`
		);
		await page.goto('/place/english-channel');
		await ready(page);
		await page.getByRole('button', { name: 'Embed, download' }).click();
		await expect(page.getByRole('dialog').getByText('no coordinates')).toBeVisible();
	});

	test('every download is there, as what it says it is', async ({ page, request, isMobile }) => {
		test.skip(isMobile, 'the same on every screen');
		const starts: Record<string, RegExp> = {
			geojson: /^\{"type":"Feature/,
			kml: /^<\?xml [^>]*>\s*<kml/,
			gpx: /^<\?xml [^>]*>\s*<gpx/,
			csv: /^\uFEFFnumber,id,name/,
			svg: /^<svg /,
			png: /PNG/
		};
		for (const path of ['/', '/place/a216', '/place/english-channel']) {
			await page.goto(path);
			await ready(page);
			await page.getByRole('button', { name: 'Embed, download' }).click();
			const links = page.getByRole('dialog').locator('a[download]');
			const hrefs = await links.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
			expect(hrefs.length).toBeGreaterThanOrEqual(6);
			for (const href of hrefs) {
				const answer = await request.get(href);
				expect(answer.status(), href).toBe(200);
				expect((await answer.body()).subarray(0, 200).toString('utf8'), href).toMatch(
					starts[href.split('.').at(-1)!]!
				);
			}
		}
	});
});

test('embed code in the size one chooses, beside the embed as it will look', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'the same on every screen, and a second map takes its time');
	await withoutLiveMap(page);
	await page.goto('/place/a216');
	await ready(page);
	await page.getByRole('button', { name: 'Embed, download' }).click();
	await dialog(page).getByText('Embed', { exact: true }).click();
	await dialog(page).getByLabel('Size').selectOption({ label: 'Small, 320 by 400' });
	await expect(dialog(page).getByLabel('Code for your page', { exact: true })).toHaveValue(
		/^<iframe src="http:\/\/localhost:4180\/embed\/a216" title="Map: A216 to the port" width="320" height="400" .*<\/iframe>$/
	);
	const frame = page.frameLocator('iframe');
	await expect(frame.getByRole('heading', { level: 1 })).toHaveText(places.a216.name);
});

test('a shared view opens at the same camera and selection', async ({ page, isMobile }) => {
	test.skip(isMobile, 'hashes are the same on every screen');
	await page.addInitScript(() => Object.assign(navigator, { canShare: undefined }));
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('/place/a216');
	await whenStill(page);
	await mapOf(page).hover();
	await page.mouse.wheel(0, -271);
	await expect(page).toHaveURL(/#map=/);
	await whenStill(page);
	const view = await viewOf(page);
	await page.getByRole('button', { name: 'Embed, download' }).click();
	await dialog(page).getByLabel('With the map as it is now').check();
	const link = await dialog(page).getByLabel('Link to this place', { exact: true }).inputValue();
	expect(link).toMatch(/^http:\/\/localhost:4180\/place\/a216#map=/);
	await page.goto('about:blank');
	await page.goto(link);
	await whenStill(page);
	// That this many digits hold a window's corner within half a pixel is a unit test's business.
	expect(await viewOf(page)).toEqual(view);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(places.a216.name);
});

test('every place can be shared', async ({ page, isMobile }) => {
	test.skip(isMobile, 'the same on every screen');
	await withoutLiveMap(page);
	await page.goto('/');
	await ready(page);
	await expect(
		page.getByRole('button', { name: 'Share The places in the Calais video' })
	).toBeVisible();
	for (const id of ids) {
		await page.goto(`/place/${id}`);
		await expect(page.getByRole('button', { name: `Share ${places[id].name}` })).toBeVisible();
	}
	await entry(page, 'calais').waitFor();
});
