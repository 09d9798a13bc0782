/**
 * A browser as the walk sees it. Firefox speaks WebDriver BiDi and WebKitGTK classic WebDriver; what both can
 * do is the same few things, and their input actions are the same data (https://www.w3.org/TR/webdriver2/#actions).
 */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Point, Size } from '$lib/geo/lng-lat';

/** One input device and what it does, as WebDriver has it. */
export type Actions = { type: string; id: string; actions: object[] };

/** A running browser with one page. */
export interface Engine {
	/** Goes to an address and waits until it has loaded. */
	open(address: string): Promise<void>;
	/** One step back in the history. */
	back(): Promise<void>;
	/** Sets the size of the page's viewport, as near as the window allows. */
	resize(size: Size): Promise<void>;
	/**
	 * Evaluates the body of a function in the page, or in its first frame.
	 *
	 * @returns what it returns, a string or the promise of one
	 * @throws {Error} where it throws
	 */
	evaluate(body: string, inFrame?: boolean): Promise<string>;
	/** Does what hands do. */
	perform(actions: Actions[]): Promise<void>;
	/** Turns the wheel over a point of the viewport by notches, down or with less than none up. */
	turnWheel(at: Point, notches: number): Promise<void>;
	/** What its console has said so far that is an error or a warning. */
	complaints(): string[];
	/** Ends it. */
	close(): Promise<void>;
}

/** What may be different about a browser. */
export type Kind = {
	/** Whether pages may draw by WebGL. */
	webgl?: boolean;
	/** Whether pages may run scripts. */
	script?: boolean;
};

/** Asks again until there is an answer. @throws {Error} where there is none in half a minute */
export async function until<T>(ask: () => Promise<T | undefined> | T | undefined): Promise<T> {
	const end = Date.now() + 30_000;
	while (Date.now() < end) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		await new Promise((next) => setTimeout(next, 50));
	}
	throw new Error('The browser did not answer.');
}

/** A new folder for what a browser keeps; not the system's, where a packaged one may not look. */
export function folderFor(name: string): string {
	mkdirSync('test-results', { recursive: true });
	return mkdtempSync(resolve('test-results', `${name}-`));
}
