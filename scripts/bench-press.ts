/**
 * How soon a pressed place answers: from the press to the frame that shows its name, on a CPU slowed four
 * times, with the live map on the page. Beside it, in the same run, a bare page whose button changes a
 * heading: what the browser itself takes.
 *
 *     npm run build && npm run bench:press [-- --rounds 3]
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright';
import sirv from 'sirv';
import { readStory } from '$lib/story/read';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });
const rounds = Number(values.rounds);
const limits = 'test-results/bench-press';

if (!existsSync('build/index.html')) {
	console.error('There is no site in build/. Run "npm run build" first.');
	process.exit(1);
}

async function serve(dir: string): Promise<{ server: Server; origin: string }> {
	const server = createServer(sirv(dir, { extensions: ['html'], brotli: true }));
	await new Promise<void>((ready) => server.listen(0, ready));
	return { server, origin: `http://localhost:${(server.address() as AddressInfo).port}` };
}

/** Runs in the page: from each press, how long until the first heading after it was painted. */
function watch(): void {
	const answers: number[] = [];
	Object.assign(window, { answers });
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
		// The frame after the next has been painted when its successor begins.
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => answers.push(performance.now() - from);
			port2.postMessage(0);
		});
	}).observe(document, { subtree: true, childList: true, characterData: true });
}

const answersOf = (page: Page) =>
	page.evaluate(() => (window as unknown as { answers: number[] }).answers);

mkdirSync(limits, { recursive: true });
writeFileSync(
	join(limits, 'index.html'),
	`<!doctype html><title>Bare</title><h1>0</h1><button>Press</button>
	<script>let n = 0; document.querySelector('button').onclick = () => (document.querySelector('h1').textContent = ++n)</script>`
);
const { places } = readStory().story;
const limit = await serve(limits);
const site = await serve('build');
const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM_PATH,
	args: [
		...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
		'--use-angle=swiftshader',
		'--enable-unsafe-swiftshader',
		'--ignore-gpu-blocklist'
	]
});
const times: Record<'bare' | 'site', number[]> = { bare: [], site: [] };
for (let round = 0; round < rounds; round += 1) {
	for (const name of ['bare', 'site'] as const) {
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
				name === 'site' ? page.locator(`main ol a[href$="/place/${id}"]`) : page.locator('button');
			await target.tap();
			await page.waitForFunction(
				(count) => (window as unknown as { answers: number[] }).answers.length > count,
				index
			);
		}
		times[name].push(...(await answersOf(page)));
		await context.close();
	}
}
const rows = (['bare', 'site'] as const).map((name) => {
	const sorted = times[name].toSorted((a, b) => a - b);
	const at = (part: number) =>
		sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
	return { page: name, median: at(0.5), 'slowest of ten': at(0.9), most: at(1) };
});
console.log(`Press to painted answer, ms, CPU slowed 4 times, ${times.site.length} presses a page`);
console.table(
	Object.fromEntries(
		rows.map(({ page, ...figures }) => [
			page,
			Object.fromEntries(Object.entries(figures).map(([name, ms]) => [name, Math.round(ms)]))
		])
	)
);
console.log(`site to bare, median: ${(rows[1]!.median / rows[0]!.median).toFixed(2)}`);
await browser.close();
limit.server.close();
site.server.close();
