/**
 * The oldest engines that have all of the site: Safari 16.4, Firefox 115, Chrome 111. What ships is held to what they
 * can parse, what is newer than they are must be left out without harm, and below them the pages still read and link.
 * That our own code calls no newer built-ins is the compiler's business: see `lib` in tsconfig.json.
 */
import css from '@eslint/css';
import { parse } from 'acorn';
import { ESLint } from 'eslint';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builds } from '../../scripts/test-builds.mjs';
import {
	drawnLink,
	entry,
	expect,
	expectPlace,
	listOf,
	mapOf,
	open,
	parts,
	test,
	whenStill
} from './site';
import { mentionOf, scenes } from './story';

const { dir } = builds.moroni;

/** The files of the build with an ending. */
const files = (ending: string) =>
	(readdirSync(dir, { recursive: true }) as string[])
		.filter((name) => name.endsWith(ending))
		.map((name) => ({ name, text: readFileSync(join(dir, name), 'utf8') }));

test.describe('what ships', () => {
	test.skip(({ isMobile }) => isMobile, 'the same on every screen');

	test('is script that they can parse', () => {
		const scripts = files('.js');
		expect(scripts.length).toBeGreaterThan(10);
		for (const { name, text } of scripts) {
			// Class static blocks are the newest of it.
			const read = () => parse(text, { ecmaVersion: 2022, sourceType: 'module' });
			expect(read, name).not.toThrow();
		}
	});

	test('is style that they know, or that may be missing', async () => {
		const linter = new ESLint({
			overrideConfigFile: true,
			overrideConfig: {
				files: ['**/*.css'],
				plugins: { css },
				language: 'css/css',
				languageOptions: { tolerant: true },
				// What all engines had at the end of the year before the oldest of these.
				rules: { 'css/use-baseline': ['error', { available: 2022 }] }
			}
		});
		const newer = new Set<string>();
		for (const { text } of files('.css')) {
			const [result] = await linter.lintText(text, { filePath: 'shipped.css' });
			for (const { message } of result!.messages) newer.add(/'(.+?)'/.exec(message)![1]!);
		}
		expect([...newer].toSorted()).toEqual(
			[...Object.keys(known), ...Object.keys(spare)].toSorted()
		);
	});
});

/** Newer than 2022, and in all of the oldest engines; since which. */
const known = {
	'@container': 'Firefox 110',
	container: 'Firefox 110',
	'container-type': 'Firefox 110',
	cqh: 'Firefox 110',
	'color-mix': 'Firefox 113, Chrome 111',
	outline: 'Safari 16.4'
};

/** Not in all of them: what a reader sees without it. */
const spare = {
	scripting: 'a phone has the text below the map, and no sheet',
	has: 'the story’s title stands above the buttons, an entry of the key has no shade',
	'text-wrap': 'lines break where they happen to',
	'accent-color': 'checkboxes in the system’s colour',
	'text-size-adjust': 'a phone held across may enlarge the text',
	avoid: 'a heading asks for room below it in another way, see app.css',
	'print-color-adjust': 'a printer leaves out the map’s areas',
	'content-visibility': 'the drawing is laid out with the words, before them all are painted',
	'overscroll-behavior': 'a flick at the end of the text moves the window',
	'scrollbar-width': 'the sheet has a scroll bar',
	'scroll-initial-target': 'the sheet opens at half once the page’s first script runs',
	'prefers-reduced-transparency': 'the names’ backing stays as it is',
	'paint-order': 'letters without their rim',
	resize: 'a field that cannot be made larger',
	fullscreen: 'MapLibre’s own; there is no such button',
	'user-select': 'MapLibre’s own: dragging the map may select its words'
};

test.describe('below them', () => {
	test.use({ expectedComplaints: /Invalid regular expression/ });

	test('where no script can be parsed, every page reads and leads on', async ({ page }) => {
		await page.route('**/*.js', (route) =>
			route.fulfill({ contentType: 'text/javascript', body: 'export const no = /(?<no/;' })
		);
		await page.goto('/');
		const [first, second] = scenes;
		await page
			.locator('main')
			.getByRole('link', { name: mentionOf('most-of-the-works', 'coast-road') })
			.click();
		await expectPlace(page, 'coast-road');
		await entry(page, first!.id).click();
		await expectPlace(page, first!.id);
		await drawnLink(page, second!.id).locator('circle').click({ force: true });
		await expectPlace(page, second!.id);
		await expect(mapOf(page)).toHaveAttribute('data-map', 'static');
	});
});

test.describe('where style cannot ask whether there is script', () => {
	// The style in the page is not the one that its policy names.
	test.use({ bypassCSP: true });
	test.skip(({ isMobile }) => !isMobile, 'what depends on it is for phones');

	test('the text is below the map instead of a sheet, and both are live', async ({ page }) => {
		for (const path of ['**/*.css', '**/place/*']) {
			await page.route(path, async (route) => {
				const response = await route.fetch();
				const body = (await response.text()).replaceAll('(scripting:', '(unknown-to-it:');
				await route.fulfill({ response, body });
			});
		}
		await open(page, '/place/coast-road');
		await expect(page.locator(parts.shell)).not.toHaveAttribute('data-snap');
		await expect(page.locator(parts.handle)).toBeHidden();
		const map = (await mapOf(page).boundingBox())!;
		const text = (await page.locator(parts.text).boundingBox())!;
		expect(text.y).toBeGreaterThanOrEqual(map.y + map.height);
		await expect(listOf(page)).toBeVisible();
		await entry(page, 'port').click();
		await expectPlace(page, 'port');
		await whenStill(page);
		await page.goBack();
		await expectPlace(page, 'coast-road');
	});
});
