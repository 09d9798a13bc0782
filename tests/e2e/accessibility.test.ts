import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright/test';
import {
	buttonOf,
	entry,
	expect,
	expectPlace,
	headingOf,
	listOf,
	open,
	parts,
	settled,
	test,
	whenReady,
	withoutLiveMap
} from './site';
import { ids, mentionOf, placeOf } from './story';

const axeSource = readFileSync(
	createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
	'utf8'
);
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong with the page as it is now, by all rules or some: rule, and where. */
async function faultsOf(page: Page, rules: string[] = standards): Promise<string[]> {
	await page.evaluate(axeSource);
	const results = await page.evaluate(
		(runOnly) =>
			(window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
				runOnly,
				resultTypes: ['violations']
			}),
		rules
	);
	return results.violations.map(
		({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`
	);
}

const pressed = (name: string | RegExp) => async (page: Page) => {
	await buttonOf(page, name).click();
};

/** Every state of the site: its address and how to get there. */
const states: {
	name: string;
	path: string;
	phone?: boolean;
	reach?: (page: Page) => Promise<void>;
}[] = [
	{ name: 'overview', path: '/' },
	...ids.map((id) => ({ name: id, path: `/place/${id}` })),
	{
		name: 'sheet full',
		path: '/place/coast-road',
		phone: true,
		reach: pressed('Show all the text')
	},
	{
		name: 'sheet at peek',
		path: '/place/coast-road',
		phone: true,
		reach: (page) => page.keyboard.press('Escape')
	},
	{
		name: 'share dialog',
		path: '/place/coast-road',
		reach: async (page) => {
			await pressed('Embed, download')(page);
			await expect(page.getByRole('dialog')).toBeVisible();
		}
	},
	{ name: 'embed', path: '/embed/coast-road' },
	{ name: 'about', path: '/about' },
	{ name: 'corrections', path: '/corrections' },
	{ name: 'not found', path: '/nowhere' },
	{ name: 'overview in French', path: '/fr' },
	{ name: 'place in French', path: '/fr/place/coast-road' }
];

/** What a look can change: colours, and what they tell apart. */
const ofColour = ['color-contrast', 'link-in-text-block'];

const looks: Record<
	string,
	{ rules: string[]; colorScheme: 'light' | 'dark'; forcedColors: 'none' | 'active' }
> = {
	light: { rules: standards, colorScheme: 'light', forcedColors: 'none' },
	dark: { rules: ofColour, colorScheme: 'dark', forcedColors: 'none' },
	'forced colours': { rules: ofColour, colorScheme: 'light', forcedColors: 'active' }
};

test.describe('axe finds nothing', () => {
	test.skip(({ isMobile }) => isMobile, 'widths are set here');
	test.use({ expectedComplaints: /404/ });

	for (const width of [360, 1280]) {
		// Colours are the same at any width.
		const seen = width > 768 ? ['light'] : Object.keys(looks);
		test(`${width} px, ${seen.join(', ')}`, async ({ page }) => {
			// Some forty states one after the other.
			test.slow();
			await withoutLiveMap(page);
			await page.setViewportSize({ width, height: 800 });
			const faults: string[] = [];
			for (const { name, path, phone, reach } of states) {
				if (phone && width > 768) continue;
				await page.emulateMedia({ reducedMotion: 'reduce' });
				await page.goto(path);
				if (reach) {
					await whenReady(page);
					await reach(page);
				}
				for (const look of seen) {
					const { rules, ...media } = looks[look]!;
					await page.emulateMedia({ reducedMotion: 'reduce', ...media });
					const found = await faultsOf(page, rules);
					faults.push(...found.map((fault) => `${name}, ${look}: ${fault}`));
				}
			}
			expect(faults).toEqual([]);
		});
	}

	test('with the live map and its controls open', async ({ page }) => {
		await open(page, '/place/coast-road');
		await pressed('Move the map')(page);
		expect(await faultsOf(page)).toEqual([]);
	});
});

test.describe('where no script arrives', () => {
	test.skip(({ isMobile }) => isMobile, 'the same on every screen');
	test.use({ expectedComplaints: /ERR_FAILED|Failed to fetch/ });

	test('axe finds nothing', async ({ page }) => {
		await page.route('**/*.js', (route) => route.abort());
		for (const path of ['/', '/place/coast-road', '/embed/coast-road']) {
			await page.goto(path);
			expect(await faultsOf(page), path).toEqual([]);
		}
	});
});

test('list, page and accessibility tree hold as many places as there are', async ({ page }) => {
	await withoutLiveMap(page);
	await page.goto('/');
	const list = listOf(page);
	await expect(list.getByRole('link')).toHaveCount(ids.length);
	for (const id of ids) {
		const { name, number } = placeOf(id);
		const heard = new RegExp(`^${number ? `Scene ${number}` : 'Setting'} ${name} ?, `);
		await expect(list.getByRole('link', { name: heard })).toHaveCount(1);
		await expect(entry(page, id)).toContainText(/certain|no spot given/);
	}
});

test('the main states as a listener meets them', async ({ page, isMobile }) => {
	test.skip(isMobile, 'the tree is the same on every screen');
	await withoutLiveMap(page);
	await page.goto('/');
	await whenReady(page);
	await expect(page.locator('body')).toMatchAriaSnapshot({ name: 'overview.aria.yml' });
	await page.goto('/place/coast-road');
	await whenReady(page);
	await expect(page.locator('body')).toMatchAriaSnapshot({ name: 'place.aria.yml' });
});

test.describe('by keyboard alone', () => {
	test('every stop can be seen, and Tab comes through to the end', async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await open(page, '/place/coast-road');
		const stops: string[] = [];
		// Tab comes through to the end: after no more stops than there is to press.
		const most = await page.locator('a[href], button, summary, [tabindex="0"]').count();
		while (stops.length <= most) {
			await page.keyboard.press('Tab');
			const stop = await page.evaluate(() => {
				const element = document.activeElement!;
				if (element === document.body) return undefined;
				const { left, top, width, height } = element.getBoundingClientRect();
				const points = [
					[0.5, 0.5],
					[0.1, 0.2],
					[0.9, 0.2],
					[0.1, 0.8],
					[0.9, 0.8]
				].map(([x, y]) => document.elementFromPoint(left + width * x!, top + height * y!));
				const seen = points.some((hit) => hit && (element.contains(hit) || hit.contains(element)));
				const name = element.getAttribute('aria-label') ?? element.textContent!.trim();
				return { seen, name: name.replaceAll(/\s+/g, ' ') };
			});
			if (!stop) break;
			stops.push(stop.name);
			expect(stop.seen, `“${stop.name}” is hidden, stop ${stops.length}`).toBe(true);
		}
		expect(stops.slice(0, 3)).toEqual([
			'Skip to the text',
			'Skip to the list of places',
			'Skip to the map'
		]);
		expect(stops).toContain('Show all places');
		expect(stops).toContainEqual(expect.stringContaining('Natural Earth'));
		expect(stops.length).toBeLessThanOrEqual(most);
	});

	test('focus goes to the place that was opened and back to what opened it', async ({ page }) => {
		await open(page, '/');
		const mention = page
			.locator('#most-of-the-works')
			.getByRole('link', { name: mentionOf('most-of-the-works', 'port'), exact: true });
		await mention.focus();
		await settled(page);
		await page.keyboard.press('Enter');
		await expectPlace(page, 'port');
		await expect(headingOf(page)).toBeFocused();
		await settled(page);
		await page.goBack();
		await expect(mention).toBeFocused();
		await expect(mention).toBeInViewport();
	});

	test('skip links lead to the text, the list and the map', async ({ page }) => {
		await withoutLiveMap(page);
		await page.goto('/');
		await whenReady(page);
		for (const [name, target] of [
			['Skip to the text', parts.text],
			['Skip to the list of places', parts.places],
			['Skip to the map', parts.map]
		] as const) {
			await page.getByRole('link', { name }).focus();
			await page.keyboard.press('Enter');
			await expect(page.locator(target)).toBeFocused();
			await expect(page.locator(target)).toBeInViewport();
		}
	});
});

test('one polite voice says what is selected and how many places are in sight', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'the same on every screen');
	await open(page, '/');
	const voice = page.locator('[data-announcer]');
	await expect(voice).toHaveAttribute('aria-live', 'polite');
	await expect(voice).toHaveText('');
	await entry(page, 'market').click();
	const { name } = placeOf('market');
	await expect(voice).toHaveText(
		new RegExp(
			`^${name} selected, less certain\\. \\d+ of ${ids.length} places in sight on the map\\.$`
		)
	);
	const selected = await voice.textContent();
	for (let step = 0; step < 3; step += 1) await buttonOf(page, 'Zoom out').click();
	await expect(voice).not.toHaveText(selected!);
});
