import {
	buttonOf,
	entry,
	expect,
	expectPlace,
	extentOf,
	hashNear,
	mapOf,
	open,
	screenOf,
	test,
	withoutLiveMap
} from './site';
import { emptySpot, spotOnLine } from './spots';
import { mentionOf, passageOf, placeOf, scenes, story } from './story';

const works = 'most-of-the-works';
/** Where the coast road can be pressed. */
const road = spotOnLine('coast-road');

// On a phone the same words stand in the sheet, which has journeys of its own.
test.skip(({ isMobile }) => isMobile, 'the same words on every screen');

test('a mention in a passage leads to its place', async ({ page }) => {
	await withoutLiveMap(page);
	await page.goto('/');
	const passage = page.locator(`#${works}`);
	const road = passage.getByRole('link', { name: mentionOf(works, 'coast-road') });
	await road.click();
	await expect(page).toHaveURL(/\/place\/coast-road$/);
	await expect(road).toHaveAttribute('aria-current', 'page');
	const other = passage.getByRole('link', { name: mentionOf(works, 'port'), exact: true });
	await expect(other).not.toHaveAttribute('aria-current', 'page');
});

test('the numeral beside a passage leads to its place, and lights with it', async ({ page }) => {
	await withoutLiveMap(page);
	await page.goto('/');
	const figure = page.locator('figure', { has: page.locator(`#${works}`) });
	const { number, name } = placeOf('coast-road');
	const numeral = figure.getByRole('link', { name: `${number} ${name}` });
	await expect(figure.locator('.disc')).toHaveCount(passageOf(works).scenes.length);
	await numeral.hover();
	await expect(entry(page, 'coast-road')).toHaveClass(/highlighted/);
	await numeral.click();
	await expect(page).toHaveURL(/\/place\/coast-road$/);
});

test('a press on a place goes on at once; with a key held it opens a tab of its own', async ({
	page,
	context
}) => {
	await open(page, '/');
	const place = entry(page, 'coast-road');
	const opened = context.waitForEvent('page');
	await place.click({ modifiers: ['ControlOrMeta'] });
	const tab = await opened;
	await expect(tab).toHaveURL(/\/place\/coast-road$/);
	await tab.close();
	await expect(page).not.toHaveURL(/coast-road/);
	// Neither frame nor time: what waits for one never goes on.
	await page.evaluate(() => {
		window.requestAnimationFrame = () => 0;
		(window as { setTimeout: unknown }).setTimeout = () => 0;
	});
	await place.evaluate((link: HTMLElement) => link.click());
	await expect(page).toHaveURL(/\/place\/coast-road$/);
});

test('the passage of a selected place is in view, with its speaker, day and replies', async ({
	page
}) => {
	await open(page, '/');
	await entry(page, 'coast-road').click();
	await expectPlace(page, 'coast-road');
	await expect(page.locator(`#${works}`)).toBeInViewport();
	const figure = page.locator('figure', { has: page.locator(`#${works}`) });
	const { speaker, answeredBy } = passageOf(works);
	await expect(figure).toContainText(`${speaker.name}, ${speaker.role}`);
	await expect(figure.locator('time')).toHaveAttribute('datetime', '2019-03-05T08:00');
	await expect(figure.locator('time')).toHaveText('5 March [2019], about 08:00');
	expect(answeredBy).toHaveLength(2);
	for (const reply of answeredBy) {
		await expect(page.locator(`article #${reply}`)).toBeVisible();
	}
});

test('dates say no more than the article: a month, days, and which year is ours', async ({
	page
}) => {
	await withoutLiveMap(page);
	await page.goto('/');
	for (const [passage, ...said] of [
		['market-moved', '4 March [2019]'],
		['why-the-works', 'March 2019'],
		['closed-for-a-week', /^4\D{1,3}10 March 2019$/],
		['three-lights', 'about January 2019'],
		['two-landings']
	] as const) {
		const figure = page.locator('figure', { has: page.locator(`#${passage}`) });
		await expect(figure.locator('time'), passage).toHaveText([...said]);
	}
});

test('a passage links to its words in the original article', async ({ page }) => {
	await withoutLiveMap(page);
	await page.goto('/place/north-road');
	const { publication, url } = story.article;
	const link = page
		.locator('article')
		.getByRole('link', { name: `Read it in ${publication}` })
		.first();
	const { href } = passageOf('closed-for-a-week');
	expect(href.startsWith(`${url}#:~:text=`)).toBe(true);
	await expect(link).toHaveAttribute('href', href);
});

test('a claim on the overview leads to the replies', async ({ page }) => {
	await withoutLiveMap(page);
	await page.goto('/');
	const [reply] = passageOf('the-same-day').answeredBy.map(passageOf);
	const figure = page.locator('figure', { has: page.locator('#the-same-day') });
	await figure.getByRole('link', { name: reply!.speaker.name }).click();
	await expect(page.locator(`#${reply!.id}`)).toBeInViewport();
});

test('previous and next walk the scenes in order', async ({ page }) => {
	await withoutLiveMap(page);
	const [first, ...others] = scenes;
	await page.goto(`/place/${first!.id}`);
	const steps = page.getByRole('navigation', { name: 'Scenes in order' });
	for (const { id } of others) {
		await steps.getByRole('link', { name: /Next/ }).click();
		await expectPlace(page, id);
	}
	await expect(page.getByRole('link', { name: /^Next/ })).toHaveCount(0);
	const before = scenes.at(-2)!;
	await page.getByRole('link', { name: new RegExp(`^Previous ${before.number}`) }).click();
	await expectPlace(page, before.id);
});

test.describe('highlights between text and map', () => {
	test('a place that is hovered on the map highlights its mentions, and shows that it can be clicked', async ({
		page
	}) => {
		await open(page, `/${hashNear(road, 13, 0)}`);
		const on = await screenOf(page, road);
		await page.mouse.move(on.x, on.y);
		await expect(page.locator(`#${works} a.highlighted`)).toHaveText(
			mentionOf(works, 'coast-road')
		);
		await expect(mapOf(page).locator('canvas')).toHaveCSS('cursor', 'pointer');
		const off = await screenOf(page, emptySpot(await extentOf(page, 60)));
		await page.mouse.move(off.x, off.y);
		await expect(page.locator('a.highlighted')).toHaveCount(0);
	});

	test('a mention that is hovered or focused highlights its place on the map', async ({ page }) => {
		await open(page, '/');
		const mention = page
			.locator('#closed-for-a-week')
			.getByRole('link', { name: mentionOf('closed-for-a-week', 'north-road') });
		await mention.scrollIntoViewIfNeeded();
		const plain = await mapOf(page).screenshot();
		await mention.hover();
		await expect(mention).toHaveClass(/highlighted/);
		await expect.poll(async () => (await mapOf(page).screenshot()).equals(plain)).toBe(false);
		await page.mouse.move(2, 2);
		await mention.focus();
		await expect(mention).toHaveClass(/highlighted/);
	});
});

test('selecting on the map takes no focus from the keyboard', async ({ page }) => {
	await open(page, `/${hashNear(road, 13, 0)}`);
	const zoomIn = buttonOf(page, 'Zoom in');
	await zoomIn.focus();
	const { x, y } = await screenOf(page, road);
	for (const event of ['mousedown', 'mouseup', 'click']) {
		await mapOf(page).locator('canvas').dispatchEvent(event, { clientX: x, clientY: y });
	}
	await expectPlace(page, 'coast-road');
	await expect(zoomIn).toBeFocused();
});
