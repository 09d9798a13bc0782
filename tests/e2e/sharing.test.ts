import type { Page } from 'playwright/test';
import {
	buttonOf,
	expect,
	expectPlace,
	mapOf,
	open,
	test,
	viewOf,
	whenReady,
	whenStill,
	withoutLiveMap
} from './site';
import { addressOf, builds } from '../../scripts/test-builds.mjs';
import { placeOf, story } from './story';

const site = addressOf(builds.moroni);
const road = placeOf('coast-road');
const path = `/place/${road.id}`;
const address = site + path;

const shareButton = (page: Page) => buttonOf(page, `Share ${road.name}`);

const dialog = (page: Page) => page.getByRole('dialog', { name: `Share ${road.name}` });

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
	await page.goto(`${path}#map=12/-11.7/43.2`);
	await whenReady(page);
	await shareButton(page).click();
	const shared = await page.locator('html').getAttribute('data-shared');
	expect(JSON.parse(shared!)).toEqual({
		title: `${road.name} – ${story.title}`,
		url: address
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
		await page.goto(path);
		await whenReady(page);
		for (const close of [
			() => page.keyboard.press('Escape'),
			() => dialog(page).getByRole('button', { name: 'Close' }).click(),
			() => page.goBack()
		]) {
			await shareButton(page).click();
			await expect(dialog(page)).toBeVisible();
			await close();
			await expect(dialog(page)).toHaveCount(0);
			await expect(page).toHaveURL(address);
			await expect(shareButton(page)).toBeFocused();
		}
	});

	test('gives the focus back to its button where a press gives none, as in Safari', async ({
		page
	}) => {
		await page.addInitScript(() =>
			addEventListener('mousedown', (event) => event.preventDefault(), true)
		);
		await page.goto(path);
		await whenReady(page);
		for (const button of [buttonOf(page, 'Embed, download'), buttonOf(page, 'Find')]) {
			await button.click();
			await expect(page.getByRole('dialog')).toBeVisible();
			await page.keyboard.press('Escape');
			await expect(page.getByRole('dialog')).toHaveCount(0);
			await expect(button).toBeFocused();
		}
	});

	test.describe('where its code does not arrive', () => {
		test.use({ expectedComplaints: /ERR_FAILED/ });

		test('says so, and can be tried again', async ({ page }) => {
			await page.goto(path);
			await whenReady(page);
			await page.route('**/*.js', (route) => route.abort());
			await shareButton(page).click();
			await expect(page.getByRole('alert')).toContainText('did not arrive');
			await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
			await expect(page.getByRole('alert')).toHaveCount(0);
		});
	});

	test('copies the link, and says so', async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto(`${path}#map=12/-11.7/43.2`);
		await whenReady(page);
		await shareButton(page).click();
		await dialog(page).getByRole('button', { name: 'Copy Link to this place' }).click();
		await expect(dialog(page).getByRole('status').first()).toHaveText('Copied');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
	});

	test('selects the text where the clipboard is refused', async ({ page }) => {
		await page.addInitScript(() => {
			navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
		});
		await page.goto(path);
		await whenReady(page);
		await shareButton(page).click();
		await dialog(page).getByRole('button', { name: 'Copy Link to this place' }).click();
		const field = dialog(page).getByLabel('Link to this place', { exact: true });
		await expect(field).toBeFocused();
		const selected = await field.evaluate((element: HTMLTextAreaElement) =>
			element.value.slice(element.selectionStart, element.selectionEnd)
		);
		expect(selected).toBe(address);
		await expect(dialog(page).getByRole('status').first()).toContainText('copy it from there');
	});

	test('gives coordinates with how far what is drawn reaches, and none where there is no spot', async ({
		page,
		isMobile
	}) => {
		test.skip(isMobile, 'the same on every screen');
		await page.goto(path);
		await whenReady(page);
		await shareButton(page).click();
		const decimal = dialog(page).getByLabel('Decimal degrees', { exact: true });
		const { centre, withinMetres } = road.representativePoint!;
		const [lat, lng] = (await decimal.inputValue()).split(', ').map(Number);
		expect({ lng, lat }).toEqual(centre);
		const sexagesimal = dialog(page).getByLabel('Degrees, minutes, seconds', { exact: true });
		await expect(sexagesimal).toHaveValue(/^11° \d\d?′ \d\d?″ S, 43° \d\d?′ \d\d?″ E$/);
		await expect(dialog(page).getByRole('link', { name: 'Open in a maps app' })).toHaveAttribute(
			'href',
			`geo:${(await decimal.inputValue()).replace(' ', '')};u=${withinMetres}`
		);
		await page.goto('/place/channel');
		await whenReady(page);
		await buttonOf(page, 'Embed, download').click();
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
		for (const each of ['/', path, '/place/channel']) {
			await page.goto(each);
			await whenReady(page);
			await buttonOf(page, 'Embed, download').click();
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
	await page.goto(path);
	await whenReady(page);
	await buttonOf(page, 'Embed, download').click();
	await dialog(page).getByText('Embed', { exact: true }).click();
	await dialog(page).getByLabel('Size').selectOption({ label: 'Small, 320 by 400' });
	await expect(dialog(page).getByLabel('Code for your page', { exact: true })).toHaveValue(
		new RegExp(
			`^<iframe src="${site}/embed/${road.id}" title="Map: ${road.name}" width="320" height="400" .*</iframe>$`
		)
	);
	const frame = page.frameLocator('iframe');
	await expect(frame.getByRole('heading', { level: 1 })).toHaveText(road.name);
});

test('a shared view opens at the same camera and selection', async ({ page, isMobile }) => {
	test.skip(isMobile, 'hashes are the same on every screen');
	await page.addInitScript(() => Object.assign(navigator, { canShare: undefined }));
	await open(page, path);
	await mapOf(page).hover();
	await page.mouse.wheel(0, -271);
	await expect(page).toHaveURL(/#map=/);
	await whenStill(page);
	const view = await viewOf(page);
	await buttonOf(page, 'Embed, download').click();
	await dialog(page).getByLabel('With the map as it is now').check();
	const link = await dialog(page).getByLabel('Link to this place', { exact: true }).inputValue();
	expect(link).toContain(`${address}#map=`);
	await page.goto('about:blank');
	await page.goto(link);
	await whenStill(page);
	// That this many digits hold a window's corner within half a pixel is a unit test's business.
	expect(await viewOf(page)).toEqual(view);
	await expectPlace(page, road.id);
});

test('every place can be shared', async ({ page, isMobile }) => {
	test.skip(isMobile, 'the same on every screen');
	await withoutLiveMap(page);
	await page.goto('/');
	await expect(buttonOf(page, `Share ${story.title}`)).toBeVisible();
	for (const { id, name } of story.places) {
		await page.goto(`/place/${id}`);
		await expect(buttonOf(page, `Share ${name}`)).toBeVisible();
	}
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the downloads are links apart from each other', async ({ page }) => {
		await page.goto(path);
		const links = await page.locator('.share a').all();
		expect(links.length).toBeGreaterThan(4);
		const boxes = await Promise.all(links.map(async (link) => (await link.boundingBox())!));
		for (const [index, { x, y }] of boxes.slice(1).entries()) {
			const before = boxes[index]!;
			expect(y > before.y || x - before.x - before.width >= 8, `link ${index + 1}`).toBe(true);
		}
	});
});
