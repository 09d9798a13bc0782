/** What a reader does and sees, in any engine: finds things by selectors, presses, types. */
import type { Point } from '$lib/geo/lng-lat';
import type { Actions, Engine } from './engine';

/** Keys that have no character, as WebDriver names them. */
export const keys = { escape: '\uE00C', enter: '\uE007' };

/**
 * Calls a function in the page, and waits where it takes its time.
 *
 * @param read must need nothing from outside but its arguments, which travel as JSON
 */
export async function inPage<Given extends unknown[], Value>(
	engine: Engine,
	read: (...given: Given) => Value | Promise<Value>,
	...given: Given
): Promise<Value> {
	return JSON.parse(await engine.evaluate(calling(read, given)));
}

/** As {@link inPage}, in the page's first frame. */
export async function inFrame<Value>(engine: Engine, read: () => Value): Promise<Value> {
	return JSON.parse(await engine.evaluate(calling(read, []), true));
}

const calling = (read: (...given: never[]) => unknown, given: unknown[]) =>
	`const told = (value) => JSON.stringify(value ?? null);
	const value = (${read})(...${JSON.stringify(given)});
	return typeof value?.then === 'function' ? value.then(told) : told(value)`;

/** What an element says; nothing where there is none. */
export const textOf = (engine: Engine, selector: string) =>
	inPage(engine, (selector) => document.querySelector(selector)?.textContent?.trim(), selector);

/** The value of an attribute. */
export const attributeOf = (engine: Engine, selector: string, name: string) =>
	inPage(
		engine,
		(selector, name) => document.querySelector(selector)?.getAttribute(name),
		selector,
		name
	);

/** How many elements there are. */
export const countOf = (engine: Engine, selector: string) =>
	inPage(engine, (selector) => document.querySelectorAll(selector).length, selector);

/** Whether an element has the page's focus, be the window in front or not. */
export const isFocused = (engine: Engine, selector: string) =>
	inPage(engine, (selector) => document.activeElement?.matches(selector), selector);

/** Moves the mouse to a point of the viewport, CSS pixels, and clicks. */
export function clickAt(engine: Engine, { x, y }: Point): Promise<void> {
	const mouse: Actions = {
		type: 'pointer',
		id: 'mouse',
		actions: [
			{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
			{ type: 'pointerDown', button: 0 },
			{ type: 'pointerUp', button: 0 }
		]
	};
	return engine.perform([mouse]);
}

/** Brings an element into sight and clicks in its middle. */
export async function press(engine: Engine, selector: string): Promise<void> {
	await clickAt(engine, await middleOf(engine, selector));
}

/** Brings an element into sight. @returns its middle, or that of its first line */
export const middleOf = (engine: Engine, selector: string): Promise<Point> =>
	inPage(
		engine,
		(selector) => {
			const element = document.querySelector(selector);
			if (!element) throw new Error(`There is no ${selector}.`);
			element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
			const { left, top, width, height } = element.getClientRects()[0]!;
			return { x: left + width / 2, y: top + height / 2 };
		},
		selector
	);

/** Types characters and {@link keys}. */
export function type(engine: Engine, text: string): Promise<void> {
	const actions = [...text].flatMap((value) => [
		{ type: 'keyDown', value },
		{ type: 'keyUp', value }
	]);
	return engine.perform([{ type: 'key', id: 'keyboard', actions }]);
}
