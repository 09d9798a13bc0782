/** What a page asks for of the ground, and what it gets. */
import type { Page, Request } from 'playwright/test';
import { expect } from './site';

/** One tile that was asked for. */
export type Asked = { url: string; zoom: number; status: number | undefined; bytes: number };

const tilePath = /\/ground\/[0-9a-f]{12}\/(\d+)\/\d+\/\d+\.mvt$/;

/** Everything that a browser asks for of the ground, tiles or not. */
const isGround = (url: string) => new URL(url).pathname.includes('/ground/');

/** Keeps count of a page's requests for the ground, of its frames too. */
export function groundRequests(page: Page) {
	const requests: Request[] = [];
	const pending = new Set<Request>();
	page.on('request', (request) => {
		if (!isGround(request.url())) return;
		requests.push(request);
		pending.add(request);
	});
	page.on('requestfinished', (request) => pending.delete(request));
	page.on('requestfailed', (request) => pending.delete(request));
	return {
		/** How many there have been. */
		count: () => requests.length,
		/** Waits until all have been answered, those too that the next frame of the map asks for. */
		async settled() {
			await expect
				.poll(async () => {
					await page.evaluate(
						() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
					);
					return pending.size;
				})
				.toBe(0);
		},
		/** All of them from the given one on, answered or failed. */
		async since(first = 0): Promise<Asked[]> {
			return Promise.all(
				requests.slice(first).map(async (request) => {
					const response = await request.response();
					const { responseBodySize } = response ? await request.sizes() : { responseBodySize: 0 };
					const [, zoom] = tilePath.exec(new URL(request.url()).pathname) ?? [];
					return {
						url: request.url(),
						zoom: Number(zoom),
						status: response?.status(),
						bytes: responseBodySize
					};
				})
			);
		}
	};
}

/** Bytes of all together. */
export const bytesOf = (asked: Asked[]) => asked.reduce((sum, { bytes }) => sum + bytes, 0);
