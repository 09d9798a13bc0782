import { hasTimeOrder } from '$lib/site/reading-order';
import { momentsOf, timeOrder } from '$lib/story/moments';
import {
	expect,
	expectPlace,
	headingOf,
	overflowOf,
	test,
	whenReady,
	withoutLiveMap
} from './site';
import { passageOf, placeOf, story } from './story';

// On a phone the same stands in the sheet, which has journeys of its own.
test.skip(({ isMobile }) => isMobile, 'the same words on every screen');

const moments = momentsOf(story.passages);
const { dated, undated } = timeOrder(story.passages);

test('the moments lead to their passages and places, and a place to its moments', async ({
	page
}) => {
	await withoutLiveMap(page);
	await page.goto('/');
	await whenReady(page);
	const section = page.getByRole('region', { name: 'When' });
	const entries = section.locator('ol > li');
	const marks = section.locator('[data-places]');
	await expect(entries).toHaveCount(moments.length);
	await expect(marks).toHaveCount(moments.length);
	await expect(section.locator('ul > li')).toHaveCount(
		story.passages.filter(({ when }) => !when).length
	);

	const works = passageOf('most-of-the-works');
	await section.locator(`ol a[href="#${works.id}"]`).click();
	await expect(page.locator(`#${works.id}`)).toBeInViewport();

	// Under the pointer a mark lights its places; pressed in the list it is opened, and its moments are marked.
	const mark = section.locator(`svg a[href="#${works.id}"]`);
	await mark.locator('circle').hover();
	await expect(page.locator(`#${works.id} a.highlighted`)).toHaveCount(works.places.length);
	await entries.getByRole('link', { name: placeOf('coast-road').name }).click();
	await expectPlace(page, 'coast-road');
	await expect(section.locator('ol > li[aria-current=true]')).toHaveCount(1);
	await expect(section.locator('ol > li[aria-current=true]')).toContainText(
		'5 March [2019], about'
	);
	await expect(section.locator('[data-current]')).toHaveCount(1);
	await expect(mark).toHaveAttribute('data-current');
});

test('the story is read in the order of time, at an address of its own', async ({ page }) => {
	expect(hasTimeOrder({ moments: moments.map(() => []) })).toBe(true);
	await withoutLiveMap(page);
	await page.goto('/');
	await whenReady(page);
	await page
		.getByRole('navigation', { name: 'Reading order' })
		.getByRole('link', { name: 'In the order of time' })
		.click();
	await expect(page).toHaveURL(/\/time$/);
	await expect(headingOf(page)).toHaveText('In the order of time');
	const shown = await page.locator('blockquote').evaluateAll((all) => all.map(({ id }) => id));
	expect(shown).toEqual([...dated, ...undated]);
	await page.getByRole('link', { name: 'Français' }).click();
	await expect(page).toHaveURL(/\/fr\/time$/);
	await page.setViewportSize({ width: 320, height: 640 });
	expect(await overflowOf(page)).toBeLessThanOrEqual(0);
});

test('an embed has the moments one press away; a passage opens at one of its places, and there without script', async ({
	page,
	request
}) => {
	await withoutLiveMap(page);
	const moment = page.locator('details');
	const works = passageOf('most-of-the-works');
	for (const where of ['ol', 'svg']) {
		await page.goto('/embed');
		await whenReady(page);
		const title = await headingOf(page).textContent();
		await expect(moment.locator('ol')).toBeHidden();
		await moment.locator('summary').click();
		await expect(moment.locator('ol > li')).toHaveCount(moments.length);
		await moment.locator(`${where} a[href$="#${works.id}"]`).locator('circle, q').click();
		await expect(headingOf(page)).not.toHaveText(title!);
		await expect(page.locator(`#${works.id}`)).toBeInViewport();
		await expect(moment.locator(`svg a[href$="#${works.id}"]`)).toHaveAttribute('data-current');
		await expect(page).toHaveURL(/\/embed$/);
	}

	const hrefs = await moment
		.locator('a[href*="#"]')
		.evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
	expect(hrefs.length).toBeGreaterThan(moments.length);
	for (const [address = '', id] of hrefs.map((href) => href.split('#'))) {
		expect(await (await request.get(address)).text(), address).toContain(` id="${id}"`);
	}
});
