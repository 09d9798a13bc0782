import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetUnused } from '$lib/server/kept';

const day = 24 * 60 * 60 * 1000;
let dir: string;

beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'kept-'));
	mkdirSync(join(dir, 'pages', 'ab'), { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

/** A thing that was asked for last so many days ago. */
function thing(
	name: string,
	days: number,
	file = join(dir, 'pages', 'ab', name.padStart(32, '0'))
) {
	writeFileSync(file, name);
	const used = new Date(Date.now() - days * day);
	utimesSync(file, used, used);
	return file;
}

test('what nobody asked for in a month is forgotten, and nothing else', () => {
	const files = [
		thing('1', 31),
		thing('2', 29),
		thing('somebody else’s', 400, join(dir, 'pages', 'a note'))
	];
	forgetUnused(dir);
	expect(files.map((file) => existsSync(file))).toEqual([false, true, true]);
});

test('it is looked for once a day', () => {
	forgetUnused(dir);
	const old = thing('1', 31);
	forgetUnused(dir);
	expect(existsSync(old)).toBe(true);
	forgetUnused(dir, Date.now() + 1.1 * day);
	expect(existsSync(old)).toBe(false);
});

test('where nothing is kept there is nothing to do', () => {
	forgetUnused(join(dir, 'none'));
	expect(existsSync(join(dir, 'none'))).toBe(false);
});
