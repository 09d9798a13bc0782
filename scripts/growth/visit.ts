/** Visits a built story and measures what its reader waits for. */
import type { Browser, Page } from 'playwright';
import { median, slowPage } from '../slow-page';

/** Milliseconds, and megabytes of the page's own heap. */
export type Visit = Record<'readable' | 'live' | 'heap' | 'press' | 'search', number>;

const desktop = { viewport: { width: 1280, height: 800 } };

/** When the map is live and has come to rest. */
const settled = '[data-map=live]:not([data-moving])';

async function firstPaint(page: Page): Promise<number> {
	return page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]!.startTime);
}

/** Milliseconds from doing something until the page shows what it asks for, in its second frame. */
async function until(page: Page, act: () => Promise<void>, shown: string): Promise<number> {
	const begun = performance.now();
	await act();
	await page.waitForSelector(shown, { timeout: 60_000 });
	return performance.now() - begun;
}

/** One visit of the overview: what it shows, a press on its last place, and a search for another. */
async function visitOnce(browser: Browser, origin: string, wanted: string): Promise<Visit> {
	const { page, close } = await slowPage(browser, desktop);
	const begun = performance.now();
	await page.goto(origin);
	const readable = await firstPaint(page);
	await page.waitForSelector(settled, { timeout: 180_000 });
	const live = performance.now() - begun;
	const session = await page.context().newCDPSession(page);
	const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
	const link = page.locator('main ol.all-places a').last();
	await link.scrollIntoViewIfNeeded();
	const press = await until(page, () => link.click(), 'h1#_place');
	await page.waitForSelector(settled, { timeout: 180_000 });
	await page.locator('h1#_place').focus();
	await page.keyboard.press('/');
	await page.waitForSelector('[role=combobox]', { timeout: 60_000 });
	const search = await until(page, () => page.keyboard.type(wanted), '[role=option]');
	await close();
	return { readable, live, heap: usedSize / 1e6, press, search };
}

/**
 * The medians of some visits, on a machine at a quarter of its speed behind a slow network.
 *
 * @param wanted what to search for: the name of a place
 */
export async function visits(
	browser: Browser,
	origin: string,
	wanted: string,
	rounds: number
): Promise<Visit> {
	const all: Visit[] = [];
	for (let round = 0; round < rounds; round++) {
		all.push(await visitOnce(browser, origin, wanted));
	}
	const of = (figure: keyof Visit) => median(all.map((visit) => visit[figure]));
	return {
		readable: of('readable'),
		live: of('live'),
		heap: of('heap'),
		press: of('press'),
		search: of('search')
	};
}
