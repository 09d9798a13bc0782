/** Compares pictures of the map, in a browser page of its own. */
import type { Browser, Page } from 'playwright/test';
import { mapOf, parts } from './site';

/** A part of a picture, CSS pixels from its upper left. */
export type Box = { x: number; y: number; width: number; height: number };

/**
 * How unlike two pictures of one size are in each of the given parts: the share of their pixels, 0 to 1, in
 * which any channel differs by more than a quarter of its range, after squares of `block` pixels are averaged.
 */
export async function differences(
	browser: Browser,
	a: Buffer,
	b: Buffer,
	block: number,
	boxes: Box[]
): Promise<number[]> {
	const page = await browser.newPage();
	const images = [a, b].map((image) => `data:image/png;base64,${image.toString('base64')}`);
	const shares = await page.evaluate(
		async ({ images, block, boxes }) => {
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
					if (Math.max(...off) > 64) unlike += 1;
				}
				return unlike / (one!.length / 4);
			});
		},
		{ images, block, boxes }
	);
	await page.close();
	return shares;
}

/** {@link differences} over the whole of two pictures of the map. */
export async function difference(page: Page, a: Buffer, b: Buffer, block: number): Promise<number> {
	const { width, height } = (await mapOf(page).boundingBox())!;
	const [share] = await differences(page.context().browser()!, a, b, block, [
		{ x: 0, y: 0, width, height }
	]);
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

/** Where the drawing's names stand, from the map's upper left, and what they say. */
export async function drawnNames(page: Page): Promise<{ name: string; box: Box }[]> {
	const map = (await mapOf(page).boundingBox())!;
	const names = page.locator(`${parts.drawing} text`);
	const found: { name: string; box: Box }[] = [];
	for (const name of await names.all()) {
		const box = await name.boundingBox();
		if (!box || box.width === 0) continue;
		found.push({
			name: (await name.textContent())!,
			box: { ...box, x: box.x - map.x, y: box.y - map.y }
		});
	}
	return found;
}
