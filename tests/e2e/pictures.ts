/** Compares pictures of the map, in a browser page of its own. */
import type { Browser, Page } from 'playwright/test';
import type { Point } from '$lib/geo/lng-lat';
import { mapOf, parts } from './site';

/** A part of a picture, CSS pixels from its upper left. */
export type Box = { x: number; y: number; width: number; height: number };

/** By how much a channel must differ to count: a quarter of its range, as ink on paper does. */
const ink = 64;

/** The same for the ground's own colours, which are all quiet: land and sea are told apart, letters' edges too. */
export const quiet = 12;

/**
 * How unlike two pictures of one size are in each of the given parts: the share of their pixels, 0 to 1, in
 * which any channel differs by more than `least`, after squares of `block` pixels are averaged.
 */
export async function differences(
	browser: Browser,
	a: Buffer,
	b: Buffer,
	block: number,
	boxes: Box[],
	least = ink
): Promise<number[]> {
	const page = await browser.newPage();
	const images = [a, b].map((image) => `data:image/png;base64,${image.toString('base64')}`);
	const shares = await page.evaluate(
		async ({ images, block, boxes, least }) => {
			const loaded = await Promise.all(
				images.map(async (src) => {
					const image = new Image();
					image.src = src;
					await image.decode();
					return image;
				})
			);
			return boxes.map(({ x, y, width, height }) => {
				const [one, other] = loaded.map((image) => {
					const canvas = document.createElement('canvas');
					canvas.width = Math.ceil(width / block);
					canvas.height = Math.ceil(height / block);
					const context = canvas.getContext('2d')!;
					context.imageSmoothingQuality = 'high';
					context.drawImage(image, x, y, width, height, 0, 0, canvas.width, canvas.height);
					return context.getImageData(0, 0, canvas.width, canvas.height).data;
				});
				let unlike = 0;
				for (let at = 0; at < one!.length; at += 4) {
					const off = [0, 1, 2].map((channel) =>
						Math.abs(one![at + channel]! - other![at + channel]!)
					);
					if (Math.max(...off) > least) unlike += 1;
				}
				return unlike / (one!.length / 4);
			});
		},
		{ images, block, boxes, least }
	);
	await page.close();
	return shares;
}

/** {@link differences} over the whole of two pictures of the map. */
export async function difference(
	page: Page,
	a: Buffer,
	b: Buffer,
	block: number,
	least = ink
): Promise<number> {
	const { width, height } = (await mapOf(page).boundingBox())!;
	const boxes = [{ x: 0, y: 0, width, height }];
	const [share] = await differences(page.context().browser()!, a, b, block, boxes, least);
	return share!;
}

/** The map with one of its two pictures hidden, and what stands over them. */
export async function pictureOf(page: Page, shown: 'drawing' | 'canvas'): Promise<Buffer> {
	const hidden = shown === 'drawing' ? parts.canvas : parts.drawing;
	const tag = await page.addStyleTag({
		content: `${parts.edge}, .controls, [role=status] { visibility: hidden !important }
			[data-map] ${hidden} { visibility: hidden !important }
			[data-map] ${parts[shown]} { visibility: visible !important; transition: none !important }`
	});
	const picture = await mapOf(page).screenshot();
	await tag.evaluate((element) => (element as Element).remove());
	return picture;
}

/** Elements of the drawing that is laid out, hidden under the live map or not, from the map's upper left. */
async function drawn(
	page: Page,
	selector: string
): Promise<{ place: string; text: string; box: Box }[]> {
	const map = (await mapOf(page).boundingBox())!;
	const found = await page.locator(`${parts.drawing} ${selector}`).evaluateAll((all) =>
		all.map((element) => {
			const { x, y, width, height } = element.getBoundingClientRect();
			const href = element.closest('a')?.getAttribute('href') ?? '';
			return {
				place: href.split('/').at(-1)!,
				text: element.textContent!,
				box: { x, y, width, height }
			};
		})
	);
	// There is a drawing for each of a few frame sizes; only one of them has a size.
	return found
		.filter(({ box }) => box.width > 0)
		.map((each) => ({
			...each,
			box: { ...each.box, x: each.box.x - map.x, y: each.box.y - map.y }
		}));
}

/** The names in the drawing. */
export const drawnNames = (page: Page) => drawn(page, 'text');

/** The middles of the scenes' discs and the settings' dots in the drawing, by place. */
export async function drawnDiscs(page: Page): Promise<Map<string, Point>> {
	const map = (await mapOf(page).boundingBox())!;
	const discs = await drawn(page, 'a circle');
	return new Map(
		discs.map(({ place, box }) => [
			place,
			{ x: map.x + box.x + box.width / 2, y: map.y + box.y + box.height / 2 }
		])
	);
}
