import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
	groupsIn,
	noteGroups,
	SiteFolder,
	pathsOf,
	sweep,
	type Files
} from '../../scripts/pages/site-folder';

let root: string;
let dir: string;
let list: string;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'site-'));
	dir = join(root, 'build');
	list = join(root, 'written.json');
});
afterEach(() => rmSync(root, { recursive: true }));

const textOf = (path: string) => readFileSync(join(dir, path), 'utf8');

/** Builds a site of some texts by their paths, a group each, under names of their own; says which were written. */
function build(site: Record<string, { name: string; text: string }>): string[] {
	const before = groupsIn(dir, list);
	const folder = new SiteFolder(dir, before);
	const written: string[] = [];
	for (const [path, { name, text }] of Object.entries(site)) {
		if (folder.has(path, name)) continue;
		const files: Files = [[path, Buffer.from(text)]];
		folder.write(path, name, files);
		written.push(path);
	}
	sweep(dir, pathsOf(before), pathsOf(folder.groups));
	noteGroups(dir, list, folder.groups);
	return written;
}

const page = (text: string) => ({ name: `made from ${text}`, text });

test('what is made of the same is left, what is made of something else is written', () => {
	expect(build({ '/a/one': page('1'), '/two': page('2') })).toEqual(['/a/one', '/two']);
	const before = statSync(join(dir, 'a/one')).ctimeMs;
	expect(build({ '/a/one': page('1'), '/two': page('3') })).toEqual(['/two']);
	expect(statSync(join(dir, 'a/one')).ctimeMs).toBe(before);
	expect(textOf('two')).toBe('3');
});

test('a file that somebody changed, or took away, is written again', () => {
	build({ '/one': page('1'), '/two': page('2') });
	writeFileSync(join(dir, 'one'), 'x');
	rmSync(join(dir, 'two'));
	expect(build({ '/one': page('1'), '/two': page('2') })).toEqual(['/one', '/two']);
	expect([textOf('one'), textOf('two')]).toEqual(['1', '2']);
});

test('what is no more part of the site is taken away, with its folder', () => {
	build({ '/a/b/one': page('1'), '/two': page('2') });
	build({ '/two': page('2') });
	expect(existsSync(join(dir, 'a'))).toBe(false);
	expect(textOf('two')).toBe('2');
});

test('a folder that nobody knows is emptied; after a build that broke off all is written', () => {
	build({ '/one': page('1') });
	groupsIn(dir, list);
	writeFileSync(join(dir, 'other'), 'not of the site');
	expect(build({ '/one': page('1') })).toEqual(['/one']);
	expect(existsSync(join(dir, 'other'))).toBe(false);
});
