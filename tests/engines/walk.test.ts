/**
 * What readers do most, in an engine other than Chromium, on the site that most journeys walk. Each test says what
 * it needs; they share one browser, since starting it takes longest.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { toScreen } from '$lib/geo/mercator';
import { fromHash } from '$lib/geo/view-hash';
import { addressOf, builds, hostAddress } from '../../scripts/test-builds.mjs';
import { spotOnLine } from '../e2e/spots';
import { placeOf, scenes, story } from '../e2e/story';
import type { Engine, Kind } from './engine';
import { startFirefox } from './firefox';
import {
	attributeOf,
	clickAt,
	countOf,
	inFrame,
	inPage,
	isFocused,
	keys,
	middleOf,
	press,
	textOf,
	type
} from './hands';
import { startWebKit } from './webkit';

const site = addressOf(builds.moroni);
const wide = { width: 900, height: 640 };
const phone = { width: 390, height: 700 };
const road = placeOf('coast-road');
const roadPath = `/place/${road.id}`;
const entry = (id: string) => `main .all-places a[href$="/place/${id}"]`;
const moreButton = '.share .plain';
const stillMap = '[data-map=live]:not([data-moving])';

/** The chosen colours, and where each page of the tab's history was scrolled to. */
const mayBeKept = ['scheme', 'sveltekit:scroll', 'sveltekit:snapshot'];

/** The page has asked nobody but the site, and nothing is on the device that need not be. */
async function expectUnwatched(engine: Engine, where = ''): Promise<void> {
	const found = await inPage(
		engine,
		(mayBeKept) => ({
			asked: performance
				.getEntriesByType('resource')
				.map(({ name }) => name)
				.filter((name) => !name.startsWith('http://localhost:418')),
			cookie: document.cookie,
			kept: [localStorage, sessionStorage]
				.flatMap((storage) => Object.keys(storage))
				.filter((key) => !mayBeKept.includes(key))
		}),
		mayBeKept
	);
	expect(found, where).toEqual({ asked: [], cookie: '', kept: [] });
}

/** Neither is there a copy of the story, a database or a worker. */
async function expectNoCopy(engine: Engine, where: string): Promise<void> {
	const found = await inPage(engine, async () => [
		...(await caches.keys()),
		...(await indexedDB.databases()).map(({ name }) => name),
		...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope)
	]);
	expect(found, where).toEqual([]);
}

/**
 * Presses every button of a part of the page, and of the dialogs that they open: all but what closes those and what asks
 * for a copy of the story.
 *
 * @returns their names
 */
async function pressAll(engine: Engine, part = 'body'): Promise<string[]> {
	const pressed: string[] = [];
	const dialogs = () => countOf(engine, 'dialog[open]');
	for (let index = 0; ; index += 1) {
		const name = await inPage(
			engine,
			(part, index) => {
				const buttons = [...document.querySelectorAll<HTMLElement>(`${part} button:enabled`)];
				const button = buttons.filter((each) => each.checkVisibility())[index];
				const name = button?.getAttribute('aria-label') ?? button?.textContent?.trim();
				if (part === 'body' || !/^(Close|Keep)/.test(name ?? '')) button?.click();
				return name;
			},
			part,
			index
		);
		if (name === null || name === undefined) return pressed;
		pressed.push(name);
		// Its code may have to come first.
		if (/^(Find|Share|Embed)/.test(name)) await expect.poll(dialogs).toBe(1);
		if (part !== 'body' || !(await dialogs())) continue;
		pressed.push(...(await pressAll(engine, 'dialog[open]')));
		await type(engine, keys.escape);
		await expect.poll(dialogs).toBe(0);
	}
}

const start = (kind?: Kind) =>
	process.env.ENGINE === 'webkit' ? startWebKit(kind) : startFirefox(kind);

/** One browser for the tests of a group; each ends with a look at the console and at what was asked of whom. */
function browser(kind?: Kind): () => Engine {
	let engine: Engine;
	beforeAll(async () => {
		engine = await start(kind);
		await engine.resize(wide);
	});
	afterEach(async () => {
		expect(engine.complaints()).toEqual([]);
		await expectUnwatched(engine);
	});
	afterAll(() => engine?.close());
	return () => engine;
}

const live = (engine: Engine) => expect.poll(() => countOf(engine, stillMap)).toBe(1);

const shows = (engine: Engine, id: string) =>
	expect.poll(() => textOf(engine, 'h1#_place')).toBe(placeOf(id).name);

const pathOf = (engine: Engine) => inPage(engine, () => location.pathname);

const snapOf = (engine: Engine) => attributeOf(engine, '.shell', 'data-snap');

/** Where a place can be pressed in the map as it stands, CSS pixels. */
async function onMap(engine: Engine, id: string) {
	const view = fromHash((await attributeOf(engine, '[data-map]', 'data-view')) ?? '')!;
	const box = await inPage(engine, () => {
		const { x, y, width, height } = document.querySelector('[data-map]')!.getBoundingClientRect();
		return { x, y, width, height };
	});
	const { x, y } = toScreen(spotOnLine(id), view, box);
	return { x: box.x + x, y: box.y + y };
}

describe('a reader', () => {
	const engine = browser();

	test('sees the live map come, and chooses a place in the list and on the map', async () => {
		await engine().open(`${site}/`);
		await live(engine());
		await press(engine(), entry('port'));
		await shows(engine(), 'port');
		await live(engine());
		const { lat, lng } = spotOnLine(road.id);
		await engine().open(`${site}/#map=13/${lat}/${lng}`);
		await live(engine());
		await clickAt(engine(), await onMap(engine(), road.id));
		await shows(engine(), road.id);
		await engine().back();
		await expect.poll(() => pathOf(engine())).toBe('/');
		await live(engine());
		// Going back restores the view, too.
		expect(await attributeOf(engine(), '[data-map]', 'data-view')).toMatch(/^#map=13\//);
	});

	test('turns the wheel over the map: the address says the view, and opens it again', async () => {
		await engine().open(`${site}${roadPath}`);
		await live(engine());
		await engine().turnWheel(await middleOf(engine(), '#_map'), -2);
		await expect.poll(() => inPage(engine(), () => location.hash)).toMatch(/^#map=/);
		await live(engine());
		const view = await attributeOf(engine(), '[data-map]', 'data-view');
		const address = await inPage(engine(), () => location.href);
		expect(address).toContain(view);
		await engine().open('about:blank');
		await engine().open(address);
		await live(engine());
		expect(await attributeOf(engine(), '[data-map]', 'data-view')).toBe(view);
		await shows(engine(), road.id);
	});

	test('opens the share dialog, closes it, and is back at the button', async () => {
		for (const leave of [() => type(engine(), keys.escape), () => engine().back()]) {
			await press(engine(), moreButton);
			await expect.poll(() => countOf(engine(), 'dialog[open]')).toBe(1);
			await leave();
			await expect.poll(() => countOf(engine(), 'dialog')).toBe(0);
			expect(await isFocused(engine(), moreButton)).toBe(true);
		}
	});

	test('finds a place by the key and its name', async () => {
		await type(engine(), '/');
		await expect.poll(() => isFocused(engine(), 'dialog input')).toBe(true);
		await type(engine(), placeOf('market').name);
		await expect.poll(() => countOf(engine(), 'dialog [role=option]')).toBeGreaterThan(0);
		await type(engine(), keys.enter);
		await shows(engine(), 'market');
	});

	test('changes to dark colours: the map follows, and the choice stays', async () => {
		const paper = () =>
			inPage(engine(), () => getComputedStyle(document.documentElement).backgroundColor);
		const before = await paper();
		const dark = '.top nav button:not([aria-keyshortcuts])';
		await press(engine(), dark);
		await expect.poll(paper).not.toBe(before);
		await live(engine());
		const after = await paper();
		await engine().open(`${site}/`);
		expect(await paper()).toBe(after);
		// Only a page whose scripts are there hears the button.
		await live(engine());
		await press(engine(), dark);
		await expect.poll(paper).toBe(before);
	});

	test('every kind of page, and every button: nobody else is asked, and nothing but the colours is kept', async () => {
		const pressed = new Set<string>();
		const ofPlace = [roadPath, `/embed/${road.id}`];
		for (const path of ['/', '/time', '/embed', '/about', '/corrections', '/404', ...ofPlace]) {
			for (const language of ['', '/fr']) {
				await engine().open(site + (language + path).replace(/(?<=.)\/$/, ''));
				if (await countOf(engine(), '[data-map]')) await live(engine());
				// Names of buttons are English here.
				if (!language) for (const name of await pressAll(engine())) pressed.add(name);
				await expectUnwatched(engine(), language + path);
				await expectNoCopy(engine(), language + path);
			}
		}
		for (const name of ['Zoom in', 'Find', 'Dark', 'Share', 'Embed']) {
			expect([...pressed].join(' | ')).toContain(name);
		}
	});

	test('holds a phone: the sheet obeys its handle, and a wheel reads on to the end', async () => {
		await engine().resize(phone);
		await engine().open(`${site}${roadPath}`);
		await expect.poll(() => snapOf(engine())).toBe('half');
		await live(engine());
		// Nothing but the sheet scrolls.
		expect(
			await inPage(engine(), () => document.documentElement.scrollHeight - innerHeight)
		).toBeLessThanOrEqual(0);
		for (const rest of ['full', 'peek', 'half', 'full']) {
			await press(engine(), '.handle');
			await expect.poll(() => snapOf(engine())).toBe(rest);
		}
		const left = () =>
			inPage(engine(), () => {
				const text = document.querySelector('#_text')!;
				return text.scrollHeight - text.clientHeight - text.scrollTop;
			});
		await expect
			.poll(async () => {
				await engine().turnWheel({ x: phone.width / 2, y: phone.height / 2 }, 20);
				return left();
			})
			.toBeLessThan(2);
		await engine().resize(wide);
	});

	test('reads an embed in a sandbox without an origin: its map goes live', async () => {
		const query = new URLSearchParams({
			src: `${site}/embed/${road.id}`,
			width: '480',
			height: '480',
			sandbox: 'allow-scripts'
		});
		await engine().open(`${hostAddress}/frame?${query}`);
		await inPage(engine(), () => document.querySelector('iframe')!.scrollIntoView());
		const status = () =>
			inFrame(engine(), () => document.querySelector('[data-map]')?.getAttribute('data-map'));
		await expect.poll(status).toBe('live');
	});
});

describe('where pages may not draw by WebGL', () => {
	const engine = browser({ webgl: false });

	test('the drawing stays, says so, and its names lead on', async () => {
		await engine().open(`${site}${roadPath}`);
		await expect.poll(() => countOf(engine(), '[data-map=unsupported]')).toBe(1);
		await expect.poll(() => textOf(engine(), '.map-pane [role=status]')).not.toBe('');
		expect(await drawnLinks(engine())).toBeGreaterThan(2);
		await press(engine(), entry('port'));
		await shows(engine(), 'port');
	});
});

describe('where pages may run no script', () => {
	const engine = browser({ script: false });

	test('the story, the drawing and the links between them are there', async () => {
		await engine().open(`${site}/`);
		expect(await textOf(engine(), 'h1')).toBe(story.title);
		expect(await drawnLinks(engine())).toBeGreaterThan(2);
		await press(engine(), entry(scenes[0]!.id));
		await shows(engine(), scenes[0]!.id);
		expect(await countOf(engine(), 'article blockquote')).toBeGreaterThan(0);
		// Each download is a word of its own.
		const gaps = await inPage(engine(), () => {
			const boxes = [...document.querySelectorAll('.share noscript a')].map((link) =>
				link.getBoundingClientRect()
			);
			return boxes.slice(1).map(({ left, top }, index) => {
				const before = boxes[index]!;
				return top > before.top ? Infinity : left - before.right;
			});
		});
		expect(gaps.length).toBeGreaterThan(4);
		expect(gaps.every((gap) => gap === null || gap >= 4)).toBe(true);
	});
});

/** How many names in the drawing can be pressed. */
const drawnLinks = (engine: Engine) =>
	inPage(
		engine,
		() =>
			[...document.querySelectorAll('.drawing a')].filter(
				(link) =>
					link.getBoundingClientRect().width > 0 && getComputedStyle(link).visibility !== 'hidden'
			).length
	);
