/**
 * How soon a pressed place answers, on a CPU slowed four times, with the live map on the page and at rest:
 * from the press to the next painted frame (the browser's own event timing), and to the frame that shows
 * its name. Beside it, in the same run, a bare page whose button changes a heading: what the browser
 * itself takes.
 *
 *     npm run build && npm run bench:press [-- --rounds 3] [--url NAME=FOLDER …]
 *
 * `--url` puts other builds into the same run, each under a name of its own.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright';
import { readStory } from '$lib/server/read-story';
import { rest } from './bench/rest';
import { chromiumOptions } from './browser';
import { serve } from './serve';

const { values } = parseArgs({
	options: {
		rounds: { type: 'string', default: '3' },
		url: { type: 'string', multiple: true, default: [] }
	}
});
const rounds = Number(values.rounds);
const builds: Record<string, string> = {
	site: 'build',
	...Object.fromEntries(values.url.map((each) => each.split('=') as [string, string]))
};
const limits = 'test-results/bench-press';

for (const dir of Object.values(builds)) {
	if (existsSync(join(dir, 'index.html'))) continue;
	console.error(`There is no site in ${dir}/. Run "npm run build" first.`);
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
const served: Record<string, Awaited<ReturnType<typeof serve>>> = { bare: await serve(limits) };
for (const [name, dir] of Object.entries(builds)) served[name] = await serve(dir);
const browser = await chromium.launch(chromiumOptions);
const painted: Record<string, number[]> = {};
const times: Record<string, number[]> = {};
for (let round = 0; round < rounds; round += 1) {
	for (const [name, { origin }] of Object.entries(served)) {
		const bare = name === 'bare';
		const context = await browser.newContext({
			viewport: { width: 390, height: 844 },
			isMobile: true,
			hasTouch: true
		});
		const page = await context.newPage();
		await page.addInitScript('globalThis.__name = (target) => target');
		await page.addInitScript(watch);
		await page.goto(origin);
		if (!bare) await page.waitForSelector('[data-map=live]', { timeout: 120_000 });
		const session = await context.newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
		for (const [index, { id }] of places.entries()) {
			const target = bare
				? page.locator('button')
				: page.locator(`#_places ~ ol a[href$="/place/${id}"]`).first();
			await target.scrollIntoViewIfNeeded();
			if (!bare) await page.waitForSelector('[data-map=live]:not([data-moving])');
			await rest(page);
			await target.tap();
			await page.waitForFunction(
				(count) => (window as unknown as { answers: number[] }).answers.length > count,
				index
			);
		}
		const { answers, presses } = await timesOf(page);
		(times[name] ??= []).push(...answers);
		(painted[name] ??= []).push(...presses);
		await context.close();
	}
}
const at = (list: number[], part: number) =>
	list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * part))]!;
const row = (list: number[]) => ({
	median: Math.round(at(list, 0.5)),
	'slowest of ten': Math.round(at(list, 0.9))
});
console.log(`ms, CPU slowed 4 times, ${times.site!.length} presses a page`);
console.table(
	Object.fromEntries(
		Object.keys(served).flatMap((name) => [
			[`${name}, next paint`, row(painted[name]!)],
			[`${name}, its answer`, row(times[name]!)]
		])
	)
);
const ratio = (one: number[], other: number[]) => (at(one, 0.5) / at(other, 0.5)).toFixed(2);
for (const name of Object.keys(builds)) {
	console.log(
		`${name} to bare: next paint ${ratio(painted[name]!, painted.bare!)}, answer ${ratio(times[name]!, times.bare!)}`
	);
}
await browser.close();
for (const { server } of Object.values(served)) server.close();
