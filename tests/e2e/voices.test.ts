/** One voice by itself, and one kind of place: asked for on the page, kept in the address. */
import { litBy } from '$lib/story/filter';
import { voicesOf } from '$lib/story/voices';
import { expect, listOf, test, withoutLiveMap } from './site';
import { ids, story } from './story';

const voices = voicesOf(story.passages);

test.skip(({ isMobile }) => isMobile, 'the same on every screen');

test('one voice is heard with its claims and replies, and the way back is one press', async ({
	page
}) => {
	await withoutLiveMap(page);
	await page.goto('/');
	const replying = voices.find(({ passages }) => passages.some(({ answers }) => answers.length))!;
	const lit = litBy(story, { voice: replying.id })!;
	const link = page.locator(`a.voice[href$="voice=${replying.id}"]`);
	await link.click();
	await expect(page).toHaveURL(new RegExp(`voice=${replying.id}`));
	const line = page.getByRole('status').filter({ hasText: 'Show everything' });
	await expect(line).toBeVisible();
	await expect(page.locator('figure.dimmed')).toHaveCount(
		story.passages.length - lit.passages.size
	);
	await expect(listOf(page).locator('.place-link.dimmed')).toHaveCount(
		ids.length - lit.places.size
	);

	// The drawing lets the same places stand back.
	const drawn = await page.locator('.drawing [data-place]').evaluateAll((marks) =>
		marks.map((mark) => ({
			place: mark.getAttribute('data-place')!,
			dimmed: mark.classList.contains('dimmed')
		}))
	);
	expect(new Set(drawn.map(({ place }) => place)).size).toBeGreaterThan(ids.length / 2);
	for (const { place, dimmed } of drawn) expect(dimmed, place).toBe(!lit.places.has(place));

	// A place keeps the question, a reload too, and what stands back can still be followed.
	const [dark] = ids.filter((id) => !lit.places.has(id));
	await listOf(page).locator(`a[href*="/place/${dark}?"]`).click();
	await expect(page).toHaveURL(new RegExp(`/place/${dark}\\?voice=${replying.id}`));
	await page.reload();
	await expect(line).toBeVisible();
	await line.getByRole('link').click();
	await expect(page).toHaveURL(new RegExp(`/place/${dark}$`));
	await expect(page.locator('figure.dimmed')).toHaveCount(0);
	await page.goBack();
	await expect(line).toBeVisible();
});

test('an entry of the key lights its places, alone once it is pressed', async ({ page }) => {
	await withoutLiveMap(page);
	await page.goto('/');
	const lit = litBy(story, { key: 'fitted' })!;
	const fitted = page.locator('a[href$="key=fitted"]');
	await fitted.hover();
	await expect(listOf(page).locator('.place-link.highlighted')).toHaveCount(lit.places.size);
	await fitted.click();
	await expect(page).toHaveURL(/key=fitted/);
	await expect(listOf(page).locator('.place-link.dimmed')).toHaveCount(
		ids.length - lit.places.size
	);
	// What the story does not know is no question.
	await page.goto('/?voice=nobody&key=nothing');
	await expect(page.locator('.dimmed')).toHaveCount(0);
});
