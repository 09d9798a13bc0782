/** Small stories that are hard to show: at the edges of the world, of one point, with long and strange names. */
import { closestZoom } from '$lib/geo/closest-zoom';
import { readStory } from '$lib/server/read-story';
import { addressOf, builds } from '../../scripts/test-builds.mjs';
import { drawnDiscs } from './pictures';
import {
	drawnLink,
	entry,
	expect,
	headingOf,
	mapOf,
	open,
	overflowOf,
	overviewLink,
	press,
	screenOf,
	test,
	viewOf,
	whenReady,
	whenStill,
	withoutLiveMap
} from './site';
import { fixtureRoot } from './story';

test.skip(({ isMobile }) => isMobile, 'the same on every screen');

for (const build of [builds.antimeridian, builds.farNorth, builds.onePoint, builds.longNames]) {
	const site = addressOf(build);
	const { story } = readStory(fixtureRoot(build.story!));
	const scenes = story.places.filter(({ number }) => number !== undefined);
	const labelOf = ({ labelPoint: [lng, lat] }: (typeof scenes)[0]) => ({ lng: lng!, lat: lat! });

	test.describe(build.story!, () => {
		test('opens with all scenes in sight, each where the drawing has it, and a press selects it', async ({
			page
		}) => {
			await open(page, `${site}/`);
			await expect(headingOf(page)).toHaveText(story.title);
			const overview = await viewOf(page);
			const discs = await drawnDiscs(page);
			// Settings that are no points have dots.
			const dots = story.places.filter(({ role, id }) => role === 'setting' && discs.has(id));
			expect(discs.size).toBe(scenes.length + dots.length);
			const box = (await mapOf(page).boundingBox())!;
			for (const place of [...scenes, ...dots]) {
				const { x, y } = await screenOf(page, labelOf(place));
				const disc = discs.get(place.id)!;
				expect(Math.abs(disc.x - x), place.id).toBeLessThanOrEqual(3);
				expect(Math.abs(disc.y - y), place.id).toBeLessThanOrEqual(3);
				if (place.number === undefined) continue;
				expect(x, place.id).toBeGreaterThan(box.x);
				expect(x, place.id).toBeLessThan(box.x + box.width);
				expect(y, place.id).toBeGreaterThan(box.y);
				expect(y, place.id).toBeLessThan(box.y + box.height);
			}
			for (const scene of scenes) {
				await press(page, labelOf(scene));
				await expect(headingOf(page)).toHaveText(scene.name);
				await whenStill(page);
				await overviewLink(page).click();
				await expect(headingOf(page)).toHaveText(story.title);
				await whenStill(page);
				expect(await viewOf(page)).toEqual(overview);
			}
		});

		test('every place reads, is framed no closer than its precision, and is drawn', async ({
			page
		}) => {
			await open(page, `${site}/`);
			for (const place of story.places) {
				await entry(page, place.id).click();
				await expect(headingOf(page)).toHaveText(place.name);
				await expect(page.locator('article')).toContainText(place.note);
				await expect(page.locator('article blockquote').first()).toBeVisible();
				await whenStill(page);
				const box = (await mapOf(page).boundingBox())!;
				const { x, y } = await screenOf(page, labelOf(place));
				expect(x, place.id).toBeGreaterThan(box.x);
				expect(x, place.id).toBeLessThan(box.x + box.width);
				expect(y, place.id).toBeGreaterThan(box.y);
				expect(y, place.id).toBeLessThan(box.y + box.height);
				const closest = closestZoom(place.precisionMetres, place.labelPoint[1]!);
				expect((await viewOf(page)).zoom, place.id).toBeLessThanOrEqual(closest + 0.01);
			}
		});

		test('its pages stand without a live map, and no two things on them have one id', async ({
			page
		}) => {
			await withoutLiveMap(page);
			for (const { id, name } of [undefined, ...story.places].map(
				(place) => place ?? { id: '', name: story.title }
			)) {
				await page.goto(id ? `${site}/place/${id}` : `${site}/`);
				await whenReady(page);
				await expect(headingOf(page)).toHaveText(name);
				if (id) await expect(drawnLink(page, id)).toHaveAttribute('aria-current', 'page');
				expect(await overflowOf(page), id).toBeLessThanOrEqual(0);
				const twice = await page.locator('[id]').evaluateAll((all) => {
					const found = all.map((element) => element.id);
					return found.filter((each, index) => found.indexOf(each) !== index);
				});
				expect(twice, id).toEqual([]);
			}
		});
	});
}

test('what was asked for by an id of the page’s own is the passage of that id', async ({
	page
}) => {
	await withoutLiveMap(page);
	const { story } = readStory(fixtureRoot(builds.longNames.story!));
	for (const { id } of story.passages) {
		await page.goto('about:blank');
		await page.goto(`${addressOf(builds.longNames)}/#${id}`);
		await whenReady(page);
		await expect(page.locator(`[id="${id}"]`)).toHaveJSProperty('tagName', 'BLOCKQUOTE');
		await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
	}
});
