/** One visit to a page on a device: what a reader waits for, and what it takes. */
import type { Browser, BrowserContextOptions } from 'playwright';
import { fromHash } from '$lib/geo/view-hash';
import { slowNetwork, type Line } from './network';
import { pan } from './pan';

/** What a page is opened on. */
export type Device = {
	screen: BrowserContextOptions;
	/** How many times slower its CPU is than this machine's. */
	slowdown: number;
	line: Line;
};

/** One visit's figures; milliseconds from navigation, bytes as sent. What a page does not have is not a number. */
export type Figures = Record<
	| 'first contentful paint'
	| 'largest paint'
	| 'first place clickable'
	| 'live map'
	| 'blocked before map'
	| 'blocked by map'
	| 'layout shift'
	| 'bytes until readable'
	| 'requests until readable'
	| 'bytes until live'
	| 'requests until live'
	| 'longest frame of a pan'
	| 'frames of a pan over 100 ms'
	| 'frames of a pan',
	number
>;

type Seen = {
	/** When a place could be pressed, the page was alive, its map was live. */
	noted: Partial<Record<'clickable' | 'alive' | 'live', number>>;
	shift: number;
	largest: number;
	tasks: { start: number; blocked: number }[];
};

/** Runs in the page before anything else: notes what happens in it. */
function watch(): void {
	const seen: Seen = { noted: {}, shift: 0, largest: NaN, tasks: [] };
	Object.assign(window, { seen });
	const observe = <Entry extends PerformanceEntry>(type: string, note: (entry: Entry) => void) =>
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) note(entry as Entry);
		}).observe({ type, buffered: true });
	observe<PerformanceEntry & { value: number }>('layout-shift', ({ value }) => {
		seen.shift += value;
	});
	observe('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime));
	observe('longtask', ({ startTime, duration }) =>
		seen.tasks.push({ start: startTime, blocked: duration - 50 })
	);
	const clickable = () =>
		[...document.querySelectorAll('a[href*="/place/"]')].some((link) => {
			const box = link.getClientRects()[0];
			if (!box) return false;
			const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
			return at && (link.contains(at) || at.contains(link));
		});
	/** Whether a press would find a place: from the first paint on, and not only in the frame after it. */
	const lookForPlace = () => {
		const painted = performance.getEntriesByName('first-contentful-paint').length > 0;
		if (painted && !seen.noted.clickable && clickable()) seen.noted.clickable = performance.now();
	};
	observe('paint', lookForPlace);
	const look = () => {
		const { noted } = seen;
		const map = document.querySelector<HTMLElement>('[data-map]')?.dataset.map ?? 'static';
		lookForPlace();
		if (map !== 'static') noted.alive ??= performance.now();
		if (map === 'live') noted.live ??= performance.now();
		if (!noted.live) requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}

/**
 * Opens a page as somebody does who follows a link, in a browser without a cache, waits until it is complete, its live
 * map included, and pans that. A page that is the first of its tab waits for a process of its own where its headers keep
 * other pages' hands off it (Cross-Origin-Opener-Policy): that is the browser's time, and here not counted.
 *
 * @param from a page of another site, where the link is
 * @param hasMap whether it is waited for one
 */
export async function visit(
	browser: Browser,
	{ screen, slowdown, line }: Device,
	from: string,
	url: string,
	hasMap: boolean
): Promise<Figures> {
	const network = await slowNetwork(line);
	const context = await browser.newContext({
		...screen,
		ignoreHTTPSErrors: true,
		proxy: { server: network.server }
	});
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	// The runner of scripts marks functions with a helper that the page does not have.
	await page.addInitScript('globalThis.__name = (target) => target');
	await page.addInitScript(watch);
	await page.goto(from, { waitUntil: 'networkidle' });
	const before = network.arrivals.length;
	await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
	if (hasMap) {
		await page.waitForFunction(() => (window as unknown as { seen: Seen }).seen.noted.live, {
			timeout: 120_000
		});
	} else await page.waitForLoadState('networkidle');
	const { seen, paint, origin, mapArrived } = await page.evaluate(() => {
		const scripts = performance
			.getEntriesByType('resource')
			.filter(({ name }) => /\.m?js$/.test(name)) as PerformanceResourceTiming[];
		const [largest] = scripts.toSorted((a, b) => b.decodedBodySize - a.decodedBodySize);
		return {
			seen: (window as unknown as { seen: Seen }).seen,
			paint: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
			origin: performance.timeOrigin,
			mapArrived: largest?.responseEnd ?? 0
		};
	});
	const panned = hasMap ? await pan(page, session, Boolean(screen.hasTouch)) : undefined;
	await context.close();
	network.close();

	const { clickable = NaN, live = NaN, alive = 0 } = seen.noted;
	const arrivals = network.arrivals.slice(before);
	const until = (time: number) => arrivals.filter(({ end }) => end <= origin + time);
	const bytes = (list: { bytes: number }[]) => list.reduce((sum, each) => sum + each.bytes, 0);
	/** From here on the page is busy with the map: MapLibre is there, and the page itself is alive. */
	const busy = hasMap ? Math.max(mapArrived, alive === live ? 0 : alive) : Infinity;
	const blocked = (from: number, to: number) =>
		seen.tasks
			.filter(({ start }) => start >= from && start < to)
			.reduce((sum, task) => sum + task.blocked, 0);
	return {
		'first contentful paint': paint,
		'largest paint': seen.largest,
		'first place clickable': clickable,
		'live map': live,
		'blocked before map': blocked(0, busy),
		'blocked by map': hasMap ? blocked(busy, live) : NaN,
		'layout shift': seen.shift,
		'bytes until readable': bytes(until(paint)),
		'requests until readable': until(paint).length,
		'bytes until live': hasMap ? bytes(until(live)) : NaN,
		'requests until live': hasMap ? until(live).length : NaN,
		'longest frame of a pan': panned?.longest ?? NaN,
		'frames of a pan over 100 ms': panned?.slow ?? NaN,
		'frames of a pan': panned?.frames ?? NaN
	};
}

/** Where a site's map stands on a screen and what it shows, as the bare page's query: there it is to do so, too. */
export async function mapOf(browser: Browser, { screen }: Device, url: string): Promise<string> {
	const page = await browser.newPage(screen);
	await page.goto(url);
	const map = page.locator('[data-map=live]:not([data-moving])');
	await map.waitFor({ timeout: 120_000 });
	const { lng, lat, zoom } = fromHash((await map.getAttribute('data-view')) ?? '')!;
	const { x, y, width, height } = (await map.boundingBox())!;
	await page.close();
	const about = { lng, lat, zoom, left: x, top: y, width, height };
	return String(
		new URLSearchParams(Object.entries(about).map(([key, value]) => [key, `${value}`]))
	);
}
