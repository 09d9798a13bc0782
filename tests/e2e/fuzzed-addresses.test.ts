/** Two hundred addresses that nobody made: no exception, no lost map. The same ones in every run. */
import fc from 'fast-check';
import type { View } from '$lib/geo/lng-lat';
import { fromHash, toHash } from '$lib/geo/view-hash';
import { kinds } from '$lib/story/filter';
import {
	expect,
	headingOf,
	listOf,
	mapOf,
	open,
	test,
	viewOf,
	whenStill,
	withoutLiveMap
} from './site';
import { ids, labelOf, story } from './story';

test.skip(({ isMobile }) => isMobile, 'the same on every screen');

const some = <T>(of: fc.Arbitrary<T>, count: number) => fc.sample(of, { numRuns: count, seed: 13 });

const any = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 40 }),
	fc.constantFrom('%', '%E0%A4%A', '__proto__', 'constructor', '<script>', '\u202e', '', '%2f..')
);
const number = fc.oneof(
	fc.double({ min: -200, max: 200 }).map(String),
	fc.constantFrom('NaN', '-0', '1e400', '0x10', '', ' ', '22', '-85.06', '180', '１')
);
const hash = fc.oneof(
	any,
	fc.tuple(number, number, number).map((parts) => `map=${parts.join('/')}`),
	fc.array(number, { maxLength: 6 }).map((parts) => `a=1&map=${parts.join('/')}&map=${parts[0]}`),
	any.map((text) => `map=${text}`)
);
const asked = fc.oneof(any, fc.constantFrom(...ids, ...kinds, story.passages[0]!.voice));
const query = fc
	.array(fc.tuple(fc.oneof(fc.constantFrom('voice', 'key', 'to'), any), asked), { maxLength: 4 })
	.map((pairs) =>
		pairs
			.map((pair) => pair.join('='))
			.join('&')
			.replaceAll('#', '')
	);
/** Nothing at any of these: each begins with what no page's address has. */
const path = fc
	.tuple(
		fc.constantFrom('/', '/fr/', '/place/', '/fr/place/', '/embed/', '/time/', '/en/', '//x/'),
		fc.array(any, { minLength: 1, maxLength: 3 })
	)
	.map(([room, parts]) => `${room}-${parts.join('/').replaceAll(/[?#]/g, '')}`);

test('160 hashes and queries on one live map', async ({ page }) => {
	await open(page, `/place/${ids[0]}`);
	/** Goes to each as a link of the page would, and says what the map was doing then. */
	const goTo = (addresses: string[]) =>
		page.evaluate(async (addresses) => {
			const statuses = new Set<string>();
			for (const address of addresses) {
				const link = document.createElement('a');
				link.setAttribute('href', address);
				document.body.append(link);
				link.click();
				link.remove();
				for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
				const map = document.querySelector<HTMLElement>('[data-map]')!;
				statuses.add(map.dataset.map!);
			}
			return [...statuses];
		}, addresses);
	const here = labelOf(ids[0]!);
	const seen: View = { ...here, zoom: 11 };

	const hashes = some(hash, 100);
	// So that they are worth their name: some are views, and most are not.
	expect(hashes.filter((each) => fromHash(each)).length).toBeGreaterThan(5);
	expect(await goTo(hashes.map((each) => `#${each}`))).toEqual(['live']);
	await goTo([toHash(seen)]);
	await whenStill(page);
	expect(toHash(await viewOf(page))).toBe(toHash(seen));

	expect(await goTo(some(query, 60).map((each) => `?${each}`))).toEqual(['live']);
	await goTo([`/place/${ids[1]}`]);
	await whenStill(page);
	await expect(headingOf(page)).toHaveText(story.places[1]!.name);
	await expect(page.locator('canvas')).toHaveCount(1);
});

test.describe('40 paths that lead nowhere', () => {
	test.use({ expectedComplaints: /40[04]/ });

	test('answer with the site’s own page', async ({ page, baseURL }) => {
		await withoutLiveMap(page);
		// Behind the origin: two slashes at its beginning would be another host.
		const paths = some(path, 40);
		for (const each of paths) {
			const response = await page.goto(baseURL + each);
			expect(response!.status(), each).toBe(404);
			await expect(headingOf(page), each).toHaveText(
				each.startsWith('/fr/') ? 'Cette page n’existe pas' : 'There is no such page'
			);
		}
		// And from there one goes on.
		await listOf(page).getByRole('link').first().click();
		await expect(mapOf(page)).toBeVisible();
	});
});
