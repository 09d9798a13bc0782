import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentTypes } from '../../scripts/hosting/content-types';
import { headersFile } from '../../scripts/hosting/headers-file';
import { headersFor, hostingOf, rootOf, slashTooMany } from '../../scripts/hosting/hosting';

const page = (policy: string) => `<meta http-equiv="content-security-policy" content="${policy}">`;

/** A build of these pages, by their policies. */
function build(pages: Record<string, string>): string {
	const dir = mkdtempSync(join(tmpdir(), 'build-'));
	const files = {
		'manifest.webmanifest': JSON.stringify({ scope: '/stories/' }),
		'ground/0123/0/0/0.mvt': '',
		'404.html': page('gone'),
		'fr/404.html': page('gone'),
		...Object.fromEntries(Object.entries(pages).map(([file, policy]) => [file, page(policy)]))
	};
	for (const [file, text] of Object.entries(files)) {
		mkdirSync(join(dir, file, '..'), { recursive: true });
		writeFileSync(join(dir, file), text);
	}
	return dir;
}

const places = Object.fromEntries(
	Array.from({ length: 120 }, (_, index) => [`place/p${index}.html`, 'p'])
);
const policyFor = (path: string, dir: string) =>
	headersFor(path, hostingOf(dir))['Content-Security-Policy'];

describe('policies', () => {
	test('each page has its own, and no other site frames it', () => {
		const dir = build({
			'index.html': 'a',
			'fr.html': 'b',
			'place/x.html': 'c',
			'place/y.html': 'd'
		});
		for (const [path, policy] of [
			['/', 'a'],
			['/index.html', 'a'],
			['/fr', 'b'],
			['/place/x', 'c'],
			['/place/y.html', 'd'],
			['/fr/404', 'gone']
		] as const) {
			expect(policyFor(path, dir), path).toBe(`${policy}; frame-ancestors 'none'`);
		}
	});

	test('only embeds may be framed, whatever places are called', () => {
		const dir = build({
			'embed.html': 'e',
			'fr/embed/x.html': 'e',
			'place/embed.html': 'p',
			'embedded.html': 'p'
		});
		expect(policyFor('/embed', dir)).toBe('e');
		expect(policyFor('/fr/embed/x', dir)).toBe('e');
		expect(policyFor('/place/embed', dir)).toContain('frame-ancestors');
		expect(policyFor('/embedded', dir)).toContain('frame-ancestors');
	});

	test('a page without one stops the build, with its name', () => {
		const dir = build({});
		writeFileSync(join(dir, 'bare.html'), '<p>');
		expect(() => hostingOf(dir)).toThrow('/bare.html carries no content security policy');
	});
});

test('many places with one policy are one rule', () => {
	const hosting = hostingOf(build(places));
	expect(headersFile(hosting).match(/^\/stories\/place\/\S*$/gm)).toEqual(['/stories/place/*']);
});

test('many places that differ in the hashes of their scripts are one rule, without any', () => {
	const differing = Object.fromEntries(
		Object.keys(places).map((file, index) => [
			file,
			`default-src 'none'; script-src 'self' 'sha256-${index}='; style-src 'self' 'sha256-a='`
		])
	);
	const dir = build(differing);
	expect(policyFor('/place/p7', dir)).toBe(
		"default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'sha256-a='; frame-ancestors 'none'"
	);
	expect(headersFile(hostingOf(dir)).match(/^\/stories\/place\/\S*$/gm)).toEqual([
		'/stories/place/*'
	]);
});

test('more rules than hosts read stop the build', () => {
	const differing = Object.fromEntries(Object.keys(places).map((file) => [file, file]));
	expect(() => headersFile(hostingOf(build(differing)))).toThrow(/12\d rules.*hosts read 100/);
});

test('what is named after its content may be kept for ever', () => {
	const hosting = hostingOf(build({}));
	const caching = (path: string) => headersFor(path, hosting)['Cache-Control'];
	expect(caching('/ground/0123/0/0/0.mvt')).toContain('immutable');
	expect(caching('/_app/immutable/x.js')).toContain('immutable');
	expect(caching('/_app/version.json')).toBe('no-cache');
	expect(caching('/ground/other.json')).toBe('no-cache');
});

test('the nearest page says that something is not there', () => {
	const hosting = hostingOf(build({ 'fr/place/x.html': 'p' }));
	expect(rootOf('/fr/place/nowhere', hosting)).toBe('/fr/');
	expect(rootOf('/from', hosting)).toBe('/');
});

test('a slash too many is taken away only where that cannot lead elsewhere', () => {
	const pattern = new RegExp(slashTooMany);
	expect(pattern.exec('/fr/about/')?.[1]).toBe('/fr/about');
	for (const path of ['/', '//example.org/', '/\\example.org/', '/about']) {
		expect(pattern.test(path), path).toBe(false);
	}
});

test('a file of no known kind stops the build, with the fix', () => {
	expect(contentTypes(['/a.html', '/a.html.br', '/_headers', '/_host/nginx.conf'])).toEqual({
		html: 'text/html; charset=utf-8'
	});
	expect(() => contentTypes(['/x/a.woff2'])).toThrow(
		/\/x\/a\.woff2[^]*add "\.woff2" to scripts\/hosting/
	);
});
