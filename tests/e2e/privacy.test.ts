/** Nobody is watched: what the site asks for, and what it keeps. A scan of each build, and a walk through one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as scan, type Page } from 'playwright/test';
import { filesIn } from '../../scripts/hosting/pages';
import { addressOf, builds } from '../../scripts/test-builds.mjs';
import { expect, listOf, overviewLink, test, whenStill, withoutLiveMap } from './site';
import { ids, scenes } from './story';

/** All that may be kept on a reader's device, and by whom; what is asked for by the reader is added here. */
const kept = {
	/** The chosen scheme. */
	localStorage: { keys: ['scheme'], writers: 1 },
	/** SvelteKit's own, gone with the tab: how far each page was scrolled, so that Back and reload lead there. */
	sessionStorage: { keys: ['sveltekit:scroll', 'sveltekit:snapshot'], writers: 1 },
	/**
	 * The copy of the story, once a reader asks for it: the walk does not, `offline.test.ts` does. The page looks
	 * for it and deletes it, the worker fetches it, and what shuts the worker off takes it away.
	 */
	caches: { keys: [] as string[], writers: 3 },
	indexedDB: { keys: [] as string[], writers: 0 },
	serviceWorker: { keys: [] as string[], writers: 1 }
};

/** Ways to keep or to send that nothing here has a use for. */
const unused = ['document.cookie', 'cookieStore', 'sendBeacon', 'RTCPeerConnection', 'WebSocket'];

/** Addresses in scripts that are names or words of an error, and never asked for. */
const words = [
	...['http://www.w3.org/', 'https://svelte.dev/e/', 'https://maplibre.org/', 'http://localhost'],
	...['https://maplibre.invalid/', 'https://github.com/', 'https://wiki.openstreetmap.org/']
];

scan.skip(({ isMobile }) => isMobile, 'the same on every screen');
test.skip(({ isMobile }) => isMobile, 'the same on every screen');

for (const build of Object.values(builds)) {
	scan.describe(`the build of ${build.story ?? 'the shipped story'}`, () => {
		const files = filesIn(build.dir);
		const each = (pattern: RegExp) =>
			files
				.filter((file) => pattern.test(file))
				.map((file) => ({ file, text: readFileSync(join(build.dir, file), 'utf8') }));
		const home = (address: string) => !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);

		scan('names no address elsewhere that a browser would fetch by itself', () => {
			const links =
				/<link\b[^>]*rel="(?:stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|apple-touch-icon|manifest)"[^>]*>/g;
			const sources = /\s(?:src|srcset|poster|data|background|ping|action|formaction)="([^"]*)"/g;
			for (const { file, text } of each(/\.(html|svg)$/)) {
				const tags = text.match(/<[a-z][^<>]*>/gi) ?? [];
				const named = [
					...(text.match(links) ?? []).map((tag) => /\shref="([^"]*)"/.exec(tag)?.[1] ?? ''),
					...tags.flatMap((tag) => [...tag.matchAll(sources)].map(([, address = '']) => address)),
					...tags
						.filter((tag) => /^<(?:use|image|feImage|script)\b/.test(tag))
						.flatMap((tag) => [...tag.matchAll(/\s(?:xlink:)?href="([^"]*)"/g)].map((m) => m[1]!))
				];
				expect(
					named.filter((address) => !home(address) && !address.startsWith('data:')),
					file
				).toEqual([]);
				expect(text, file).not.toMatch(/<meta [^>]*http-equiv="refresh"/i);
			}
			for (const { file, text } of each(/\.(css|html|svg)$/)) {
				const inStyles = [...text.matchAll(/url\(\s*["']?([^"')]+)|@import\s*["']([^"']+)/g)];
				const named = inStyles.map(([, address, imported]) => address ?? imported ?? '');
				expect(
					named.filter((address) => !home(address) && !address.startsWith('data:')),
					file
				).toEqual([]);
			}
		});

		scan('has scripts that name no address elsewhere, and no means to follow anyone', () => {
			for (const { file, text } of each(/\.js$/)) {
				const named = text.match(/https?:\/\/[^\s"'`)\\]+/g) ?? [];
				const known = [...words, build.settings.PUBLIC_SITE_URL ?? addressOf(build)];
				const foreign = named.filter((address) => !known.some((word) => address.startsWith(word)));
				expect(foreign, file).toEqual([]);
				for (const means of unused) expect(text.includes(means), `${file}: ${means}`).toBe(false);
			}
		});

		scan('keeps nothing but what is told', () => {
			const scripts = each(/\.js$/);
			const writers = {
				localStorage: /\blocalStorage\b/,
				sessionStorage: /\bsessionStorage\b/,
				caches: /\bcaches\.(?:open|keys)\b/,
				indexedDB: /\bindexedDB\b/,
				serviceWorker: /\bserviceWorker\b[^;]{0,40}\bregister\b/
			};
			for (const [name, pattern] of Object.entries(writers)) {
				const found = scripts.filter(({ text }) => pattern.test(text)).map(({ file }) => file);
				expect(found.length, `${name}: ${found.join(', ')}`).toBeLessThanOrEqual(
					kept[name as keyof typeof kept].writers
				);
			}
		});

		scan('has a policy in each page that lets nothing in from elsewhere', () => {
			const own = [`'self'`, `'none'`, 'data:', `'unsafe-hashes'`, `'script'`, 'default'];
			const { origin } = new URL(build.settings.PUBLIC_SITE_URL ?? addressOf(build));
			for (const { file, text } of each(/\.html$/)) {
				const policy =
					/http-equiv="content-security-policy" content="([^"]+)"/.exec(text)?.[1] ?? '';
				expect(policy, file).toContain("default-src 'none'");
				const sources = policy.split(';').flatMap((part) => part.trim().split(' ').slice(1));
				const others = sources.filter(
					(source) => ![...own, origin, 'svelte-trusted-html', 'kept-copy'].includes(source)
				);
				expect(
					others.filter((source) => !/^'sha256-/.test(source)),
					file
				).toEqual([]);
			}
		});
	});
}

/** What is on the device now, by what holds it. */
const storedBy = (page: Page) =>
	page.evaluate(async () => ({
		cookie: document.cookie,
		localStorage: Object.keys(localStorage),
		sessionStorage: Object.keys(sessionStorage),
		caches: await caches.keys(),
		indexedDB: (await indexedDB.databases()).map(({ name }) => name ?? ''),
		serviceWorker: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope)
	}));

/** Presses every button in a part of the page, and in the dialogs that they open; tells which. */
async function pressAll(page: Page, part = 'body'): Promise<string[]> {
	const buttons = page.locator(`${part} button:visible:enabled`);
	const pressed: string[] = [];
	for (let index = 0; index < (await buttons.count()); index += 1) {
		const button = buttons.nth(index);
		const name = (await button.getAttribute('aria-label')) ?? (await button.innerText());
		// What closes a dialog is pressed last of all in it, by Escape; a copy is not asked for.
		if (part !== 'body' && /^(Close|Keep)/.test(name)) continue;
		await button.click();
		pressed.push(name.trim());
		// Its code may have to come first.
		if (/^(Find|Share|Embed)/.test(name)) await page.locator('dialog[open]').waitFor();
		if (part === 'body' && (await page.locator('dialog[open]').count())) {
			pressed.push(...(await pressAll(page, 'dialog[open]')));
			for (const box of await page.locator('dialog[open] input[type=checkbox]').all())
				await box.click();
			for (const box of await page.locator('dialog[open] select').all())
				await box.selectOption({ index: 1 });
			await page.keyboard.press('Escape');
			await expect(page.locator('dialog[open]')).toHaveCount(0);
		}
	}
	return pressed;
}

test('a walk through every kind of page and every control asks nobody else and keeps only the scheme', async ({
	page,
	context,
	baseURL
}) => {
	const requests = new Set<string>();
	context.on('request', (request) => {
		if (!request.url().startsWith('data:')) requests.add(request.url());
	});
	const visited: string[] = [];
	const check = async (open = page) => {
		const { cookie, ...stored } = await storedBy(open);
		expect(cookie).toBe('');
		for (const [holder, keys] of Object.entries(stored)) {
			const others = keys.filter((key) => !kept[holder as keyof typeof kept].keys.includes(key));
			expect(others, `${holder} after ${visited.at(-1)}`).toEqual([]);
		}
		expect(await context.cookies()).toEqual([]);
	};
	/** What asks and keeps beside the map needs none that is live, and is done sooner. */
	const quiet = await context.newPage();
	await withoutLiveMap(quiet);
	const visit = async (path: string, open = quiet) => {
		await open.goto(path);
		visited.push(path);
	};

	const [first, second] = scenes.map(({ id }) => id);
	await visit('/', page);
	await whenStill(page);
	const pressed = new Set(await pressAll(page));
	await listOf(page).locator(`a[href$="/place/${first}"]`).click();
	await whenStill(page);
	for (const name of await pressAll(page)) pressed.add(name);
	await overviewLink(page).click();
	await page.locator('canvas').click({ position: { x: 200, y: 200 } });
	await page.mouse.wheel(0, -200);
	await whenStill(page);
	await check();

	// What is found, a town of the ground among it.
	await page.keyboard.press('/');
	await page.getByRole('combobox').fill('mo');
	await page.getByRole('option').last().click();
	await whenStill(page);
	// One link of each kind that a page has: filters, the order of time, passages, distances.
	for (const path of ['/', `/place/${second}`, '/time']) {
		await visit(path);
		const hrefs = await quiet
			.locator('a[href]:visible')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
		const kinds = new Map(
			hrefs
				.filter((href) => /^[/#?]/.test(href) && !/\/(data|embed|about|corrections|fr)/.test(href))
				.map((href) => [href.replace(/(?<=[/=#])[^/=#?&]+/g, '*'), href])
		);
		for (const href of kinds.values()) {
			await quiet.locator(`a[href="${href}"]:visible`).first().click();
			visited.push(href);
			await quiet.goto(path);
		}
		await check(quiet);
	}
	for (const lang of ['', '/fr']) {
		for (const path of [
			'',
			'/about',
			'/corrections',
			'/404',
			'/embed',
			`/embed/${ids[0]}`,
			'/time'
		]) {
			await visit(lang + path || '/');
			await check(quiet);
		}
	}
	await page.goto('/embed');
	await whenStill(page);
	for (const name of await pressAll(page)) pressed.add(name);
	await check();

	for (const name of ['Zoom in', 'Find', 'Dark', 'Embed']) {
		expect([...pressed].join(' | ')).toContain(name);
	}
	expect(await page.evaluate(() => localStorage.length)).toBeLessThanOrEqual(1);
	const origins = new Set([...requests].map((request) => new URL(request).origin));
	expect([...origins]).toEqual([new URL(baseURL!).origin]);
	test.info().annotations.push({
		type: 'walk',
		description: `${visited.length} pages, ${pressed.size} controls (${[...pressed].join(', ')}), ${requests.size} requests`
	});
});
