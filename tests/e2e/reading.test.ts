import { entry, expect, mapOf, places, screenOf, test, whenStill, withoutLiveMap } from './site';

// On a phone the same words stand in the sheet, which has journeys of its own.
test.skip(({ isMobile }) => isMobile, 'the same words on every screen');

test('a mention in a passage leads to its place', async ({ page }) => {
	await withoutLiveMap(page);
	await page.goto('/');
	await page.locator('#most-of-the-clip').getByRole('link', { name: 'the A216 highway' }).click();
	await expect(page).toHaveURL(/\/place\/a216$/);
	const passage = page.locator('#most-of-the-clip');
	await expect(passage.getByRole('link', { name: 'the A216 highway' })).toHaveAttribute(
		'aria-current',
		'page'
	);
	await expect(passage.getByRole('link', { name: 'the port' })).not.toHaveAttribute(
		'aria-current',
		'page'
	);
});

test('the passage of a selected place is in view, with its speaker, day and replies', async ({
	page
}) => {
	await page.goto('/');
	await whenStill(page);
	await entry(page, 'a216').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(places.a216.name);
	await expect(page.locator('#most-of-the-clip')).toBeInViewport();
	const figure = page.locator('figure', { has: page.locator('#most-of-the-clip') });
	await expect(figure).toContainText('“Leo”, spokesman of Calais Migrant Solidarity');
	await expect(figure.locator('time')).toHaveAttribute('datetime', '2015-05-05T08:00');
	await expect(figure.locator('time')).toHaveText('5 May [2015], about 08:00');
	for (const reply of ['the-prefecture', 'the-union']) {
		await expect(page.locator(`article #${reply}`)).toBeVisible();
	}
});

test('a passage links to its words in the original article', async ({ page }) => {
	await withoutLiveMap(page);
	await page.goto('/place/a16');
	const link = page.locator('article').getByRole('link', { name: 'Read it in VICE News' }).first();
	await expect(link).toHaveAttribute(
		'href',
		/^https:\/\/www\.vice\.com\/.*#:~:text=One%20scene%20was/
	);
});

test('a claim on the overview leads to the replies', async ({ page }) => {
	await withoutLiveMap(page);
	await page.goto('/');
	const figure = page.locator('figure', { has: page.locator('#the-same-day') });
	await figure.getByRole('link', { name: 'The prefecture' }).click();
	await expect(page.locator('#the-prefecture')).toBeInViewport();
});

test('previous and next walk the scenes in order', async ({ page }) => {
	await withoutLiveMap(page);
	await page.goto('/place/calais');
	for (const id of ['new-jungle', 'a216', 'a16-eurotunnel', 'a16'] as const) {
		await page
			.getByRole('navigation', { name: 'Scenes in order' })
			.getByRole('link', { name: /Next/ })
			.click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(places[id].name);
	}
	await expect(page.getByRole('link', { name: /^Next/ })).toHaveCount(0);
	await page.getByRole('link', { name: /^Previous 4/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(places['a16-eurotunnel'].name);
});

test.describe('light between text and map', () => {
	test('hovering a place on the map lights its mentions, and shows that it can be clicked', async ({
		page
	}) => {
		await page.goto('/');
		await whenStill(page);
		const { x, y } = await screenOf(page, { lng: 1.90502, lat: 50.94478 });
		await page.mouse.move(x, y);
		await expect(page.locator('#most-of-the-clip a.highlighted')).toHaveText('the A216 highway');
		await expect(mapOf(page).locator('canvas')).toHaveCSS('cursor', 'pointer');
		await page.mouse.move(x, y + 300);
		await expect(page.locator('a.highlighted')).toHaveCount(0);
	});

	test('hovering or focusing a mention lights its place on the map', async ({ page }) => {
		await page.goto('/');
		await whenStill(page);
		const mention = page.locator('#two-weeks-earlier').getByRole('link');
		await mention.scrollIntoViewIfNeeded();
		const dull = await mapOf(page).screenshot();
		await mention.hover();
		await expect(mention).toHaveClass(/highlighted/);
		await expect.poll(async () => (await mapOf(page).screenshot()).equals(dull)).toBe(false);
		await page.mouse.move(2, 2);
		await mention.focus();
		await expect(mention).toHaveClass(/highlighted/);
	});
});

test('selecting on the map takes no focus from the keyboard', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('/');
	await whenStill(page);
	const zoomIn = page.getByRole('button', { name: 'Zoom in' });
	await zoomIn.focus();
	const { x, y } = await screenOf(page, { lng: 1.90502, lat: 50.94478 });
	await mapOf(page).locator('canvas').dispatchEvent('mousedown', { clientX: x, clientY: y });
	await mapOf(page).locator('canvas').dispatchEvent('mouseup', { clientX: x, clientY: y });
	await mapOf(page).locator('canvas').dispatchEvent('click', { clientX: x, clientY: y });
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(places.a216.name);
	await expect(zoomIn).toBeFocused();
});
