/** A live map moved about for five seconds by real input: how long its frames take. */
import type { CDPSession, Page } from 'playwright';
import { rest } from './rest';

/** Frames of a pan, as the page's own animation frames come: milliseconds, and how many there were. */
export type Pan = { longest: number; slow: number; frames: number };

/** How long it is moved, milliseconds. */
const lasts = 5000;

/** A frame that is felt as a stop, milliseconds. */
const felt = 100;

/** How far it is moved from where it is taken hold of, CSS pixels. */
const reach = 80;

/** How many steps closer than it opens: there the bounds of a story's map leave room to move in. */
const closer = 2;

/** Begins to note when frames come; what is returned is read by {@link framesSeen}. */
function noteFrames(): void {
	const frames: number[] = [];
	Object.assign(window, { frames });
	requestAnimationFrame(function note(time) {
		frames.push(time);
		requestAnimationFrame(note);
	});
}

const framesSeen = (page: Page) =>
	page.evaluate(() => (window as unknown as { frames: number[] }).frames);

/**
 * Takes hold of the map in its upper part, which nothing covers, and moves it in circles.
 *
 * @param touch whether with a finger
 */
export async function pan(page: Page, session: CDPSession, touch: boolean): Promise<Pan> {
	const canvas = page.locator('canvas.maplibregl-canvas');
	for (let step = 0; step < closer; step += 1) {
		await canvas.press('+');
		await rest(page);
	}
	const box = (await canvas.boundingBox())!;
	const middle = { x: box.x + box.width / 2, y: box.y + box.height / 4 };
	const send = (type: 'down' | 'move' | 'up', x: number, y: number) =>
		touch
			? session.send('Input.dispatchTouchEvent', {
					type: type === 'down' ? 'touchStart' : type === 'move' ? 'touchMove' : 'touchEnd',
					touchPoints: type === 'up' ? [] : [{ x, y }]
				})
			: session.send('Input.dispatchMouseEvent', {
					type: type === 'down' ? 'mousePressed' : type === 'move' ? 'mouseMoved' : 'mouseReleased',
					x,
					y,
					button: 'left',
					buttons: type === 'up' ? 0 : 1,
					clickCount: 1
				});
	await page.evaluate(noteFrames);
	await send('down', middle.x, middle.y);
	const start = Date.now();
	for (let now = start; now - start < lasts; now = Date.now()) {
		// Once around a second, from where it was taken.
		const angle = ((now - start) / 1000) * 2 * Math.PI;
		await send(
			'move',
			middle.x + reach * Math.sin(angle),
			middle.y + (reach / 2) * (1 - Math.cos(angle))
		);
	}
	await send('up', middle.x, middle.y);
	const frames = await framesSeen(page);
	const gaps = frames.slice(1).map((time, index) => time - frames[index]!);
	return {
		longest: Math.max(...gaps),
		slow: gaps.filter((gap) => gap > felt).length,
		frames: gaps.length
	};
}
