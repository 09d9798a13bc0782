import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentVersion } from '$lib/server/content-version';
import { placesFile, storyFile } from '$lib/story/files';

let folder: string;
let root: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'version-'));
	root = join(folder, 'story');
	mkdirSync(join(root, 'content'), { recursive: true });
	mkdirSync(join(root, 'static/geojson'), { recursive: true });
	write(storyFile, 'a story\nof two lines\n');
	write(placesFile, '{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, text: string) => writeFileSync(join(root, file), text);
const undated = { corrections: [] };
const correctedOn = (date: string) => ({ corrections: [{ date, paragraphs: [] }] });

function git(...args: string[]): string {
	const author = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org'];
	const env = { ...process.env, GIT_COMMITTER_DATE: '2026-03-04T23:30:00+0300' };
	const { status, stdout, stderr } = spawnSync('git', ['-C', root, ...author, ...args], {
		encoding: 'utf8',
		env
	});
	if (status !== 0) throw new Error(stderr);
	return stdout.trim();
}

function commit(): string {
	git('add', '-A');
	git('commit', '-qm', 'A state');
	return git('rev-parse', 'HEAD').slice(0, 7);
}

test('equal content has one version wherever it lies, and other content another', () => {
	const { hash } = contentVersion(undated, root);
	expect(hash).toMatch(/^[0-9a-f]{8}$/);
	const copy = join(folder, 'copy');
	cpSync(root, copy, { recursive: true });
	expect(contentVersion(undated, copy).hash).toBe(hash);
	const crlf = readFileSync(join(copy, storyFile), 'utf8').replaceAll('\n', '\r\n');
	writeFileSync(join(copy, storyFile), crlf);
	expect(contentVersion(undated, copy).hash).toBe(hash);
	write('content/notes.old', 'not of the story');
	expect(contentVersion(undated, root).hash).toBe(hash);
	write('content/corrections.fr.md', '## 2026-01-01');
	expect(contentVersion(undated, root).hash).not.toBe(hash);
});

test('without git it has the date that the content gives, or none', () => {
	expect(contentVersion(undated, root)).toEqual({ hash: expect.any(String) });
	expect(contentVersion(correctedOn('2026-02-01'), root).date).toBe('2026-02-01');
	const updated = { ...correctedOn('2026-02-01'), updated: '2026-02-02' };
	expect(contentVersion(updated, root).date).toBe('2026-02-02');
});

test('git tells its last commit, and the date where the content gives none', () => {
	git('init', '-q');
	const first = commit();
	expect(contentVersion(undated, root)).toMatchObject({ commit: first, date: '2026-03-04' });
	expect(contentVersion(correctedOn('2026-02-01'), root)).toMatchObject({
		commit: first,
		date: '2026-02-01'
	});
	write('README.md', 'no content');
	commit();
	expect(contentVersion(undated, root).commit).toBe(first);
	// What is not committed, or only in part, is of no commit.
	write('content/corrections.md', '## 2026-01-01');
	expect(contentVersion(undated, root)).toEqual({ hash: expect.any(String) });
	const second = commit();
	expect(contentVersion(undated, root).commit).toBe(second);
	rmSync(join(root, 'content/corrections.md'));
	expect(contentVersion(undated, root).commit).toBeUndefined();
});

test('a shallow clone does not know which commit the content is of', () => {
	git('init', '-q');
	commit();
	write('README.md', 'no content');
	commit();
	const clone = join(folder, 'clone');
	spawnSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, clone]);
	expect(contentVersion(undated, clone)).toEqual({
		hash: contentVersion(undated, root).hash
	});
});
