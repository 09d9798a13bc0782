/** The page that benchmarks measure in: a slow machine behind a slow network, and what came over it. */
import type { Browser, BrowserContextOptions, Page } from 'playwright';

/** What a finished request took: when its last byte came, ms since the epoch, and bytes with headers as sent. */
interface Arrival {
	url: string;
	end: number;
	bytes: number;
}

/**
 * A page of its own, its CPU slowed four times, at 1.6 Mbit/s with 150 ms round trips. Chromium does not slow
 * what MapLibre's worker asks for.
 *
 * @returns the page, everything that has arrived in it by now, and what closes it
 */
export async function slowPage(
	browser: Browser,
	options: BrowserContextOptions
): Promise<{ page: Page; arrived: () => Promise<Arrival[]>; close: () => Promise<void> }> {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150,
		downloadThroughput: (1.6 * 1e6) / 8,
		uploadThroughput: (0.75 * 1e6) / 8
	});
	const arrivals: Promise<Arrival>[] = [];
	page.on('requestfinished', (request) => {
		arrivals.push(
			request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
				const { startTime, responseEnd } = request.timing();
				return {
					url: request.url(),
					end: startTime + responseEnd,
					bytes: responseBodySize + responseHeadersSize
				};
			})
		);
	});
	return { page, arrived: () => Promise.all(arrivals), close: () => context.close() };
}

/** The middle one of some figures, the upper of two. */
export function median(figures: number[]): number {
	return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)]!;
}
