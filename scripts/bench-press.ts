/**
 * How soon a pressed place answers, on a CPU slowed four times, with the live map on the page and at rest:
 * from the press to the next painted frame (the browser's own event timing), and to the frame that shows
 * its name. Beside it, in the same run, a bare page whose button changes a heading: what the browser
 * itself takes.
 *
 *     npm run build && npm run bench:press [-- --rounds 3]
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright';
import { readStory } from '$lib/server/read-story';
import { chromiumOptions } from './browser';
import { serve } from './serve';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });
const rounds = Number(values.rounds);
const limits = 'test-results/bench-press';

if (!existsSync('build/index.html')) {
	console.error('There is no site in build/. Run "npm run build" first.');
	process.exit(1);
}

/** Of the browser's own, not yet in TypeScript's. */
declare const scheduler: {
	postTask: (work: () => void, options: { priority: 'user-blocking' }) => Promise<void>;
};

/** Runs in the page: from each press, how long until the first heading after it was painted. */
function watch(): void {
	const answers: number[] = [];
	const presses: number[] = [];
	Object.assign(window, { answers, presses });
	new PerformanceObserver((list) => {
		for (const { name, duration } of list.getEntries())
			if (name === 'click') presses.push(duration);
	}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
	let pressed: number | undefined;
	addEventListener('pointerdown', ({ timeStamp }) => (pressed = timeStamp), true);
	new MutationObserver(() => {
		if (pressed === undefined) return;
		const from = pressed;
		const [heading] = document.querySelectorAll('h1');
		const state = document.documentElement.dataset;
		if (!heading || heading.textContent === state.heading) return;
		state.heading = heading.textContent ?? '';
		pressed = undefined;
		// A frame's callbacks run before its paint; the first task after them, before all other work.
		requestAnimationFrame(() => {
			void scheduler.postTask(() => answers.push(performance.now() - from), {
				priority: 'user-blocking'
			});
		});
	}).observe(document, { subtree: true, childList: true, characterData: true });
}

/** Waits until the page has nothing left to do: a reader presses what has come to rest. */
const rest = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<void>((ready, fail) => {
				setTimeout(() => fail(new Error('The page has not come to rest in 30 s.')), 30_000);
				let idle = 0;
				// A whole frame's time to spare, several times over.
				requestIdleCallback(function look(deadline) {
					idle = deadline.timeRemaining() > 40 ? idle + 1 : 0;
					if (idle === 5) ready();
					else requestIdleCallback(look);
				});
			})
	);

const timesOf = (page: Page) =>
	page.evaluate(() => {
		const { answers, presses } = window as unknown as { answers: number[]; presses: number[] };
		return { answers, presses };
	});

mkdirSync(limits, { recursive: true });
writeFileSync(
	join(limits, 'index.html'),
	`<!doctype html><title>Bare</title><h1>0</h1><button>Press</button>
	<script>let n = 0; document.querySelector('button').onclick = () => (document.querySelector('h1').textContent = ++n)</script>`
);
const { places } = readStory().story;
const limit = await serve(limits);
const site = await serve('build');
const browser = await chromium.launch(chromiumOptions);
const pages = ['bare', 'site'] as const;
const painted: Record<(typeof pages)[number], number[]> = { bare: [], site: [] };
const times: Record<(typeof pages)[number], number[]> = { bare: [], site: [] };
for (let round = 0; round < rounds; round += 1) {
	for (const name of pages) {
		const context = await browser.newContext({
			viewport: { width: 390, height: 844 },
			isMobile: true,
			hasTouch: true
		});
		const page = await context.newPage();
		await page.addInitScript('globalThis.__name = (target) => target');
		await page.addInitScript(watch);
		await page.goto(name === 'site' ? site.origin : limit.origin);
		if (name === 'site') await page.waitForSelector('[data-map=live]', { timeout: 120_000 });
		const session = await context.newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
		for (const [index, { id }] of places.entries()) {
			const target =
				name === 'site'
					? page.locator(`#_places ~ ol a[href$="/place/${id}"]`).first()
					: page.locator('button');
			await target.scrollIntoViewIfNeeded();
			if (name === 'site') await page.waitForSelector('[data-map=live]:not([data-moving])');
			await rest(page);
			await target.tap();
			await page.waitForFunction(
				(count) => (window as unknown as { answers: number[] }).answers.length > count,
				index
			);
		}
		const { answers, presses } = await timesOf(page);
		times[name].push(...answers);
		painted[name].push(...presses);
		await context.close();
	}
}
const at = (list: number[], part: number) =>
	list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * part))]!;
const row = (list: number[]) => ({
	median: Math.round(at(list, 0.5)),
	'slowest of ten': Math.round(at(list, 0.9))
});
console.log(`ms, CPU slowed 4 times, ${times.site.length} presses a page`);
console.table({
	'bare, next paint': row(painted.bare),
	'site, next paint': row(painted.site),
	'bare, its answer': row(times.bare),
	'site, its answer': row(times.site)
});
const ratio = (one: number[], other: number[]) => (at(one, 0.5) / at(other, 0.5)).toFixed(2);
console.log(
	`site to bare: next paint ${ratio(painted.site, painted.bare)}, answer ${ratio(times.site, times.bare)}`
);
await browser.close();
limit.server.close();
site.server.close();
