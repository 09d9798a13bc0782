import { expect, test } from 'vitest';
import { deadLinks, linksOf } from '../../scripts/pages/links';

const html = `<html><head><link rel="icon" href="/stories/favicon.svg">
<link rel="canonical" href="https://maps.example.org/stories/place/a"></head>
<body id="_top"><a href="/stories/place/caf%C3%A9?to=b#p1">Café</a> <a href="/stories/">Story</a>
<a href="#_top">Up</a> <a href="#gone">Gone</a> <a href="https://example.org/x">Elsewhere</a>
<a href="/other/site">Another site of the host</a> <script src="/stories/_app/a.js"></script></body></html>`;

test('links of a page are told that stay on the site, and those to parts that it does not have', () => {
	expect(linksOf('/place/a', html, '/stories').map(({ target }) => target)).toEqual([
		'/favicon.svg',
		'/place/café',
		'/',
		'/_app/a.js',
		'/place/a#gone'
	]);
	expect(linksOf('/', '<a href="//example.org/">Elsewhere</a>', '')).toEqual([]);
});

const files = new Set(['/index.html', '/place/a.html', '/favicon.svg']);

test('what leads to a page or a file leads somewhere', () => {
	const targets = ['/', '/place/a', '/favicon.svg'];
	expect(
		deadLinks(
			targets.map((target) => ({ page: '/', target })),
			files
		)
	).toBeUndefined();
});

test('what leads nowhere is named with its page', () => {
	const to = (target: string) => ({ page: '/place/a', target });
	expect(deadLinks([to('/'), to('/place/b')], files)).toBe(
		'Links of the site lead nowhere:\n  /place/a leads to /place/b'
	);
	const many = Array.from({ length: 12 }, (_, index) => to(`/place/${index}`));
	expect(deadLinks(many, files)).toMatch(/place\/9\n {2}and 2 more$/);
});
