import { expect, test } from 'vitest';
import type { MapFeature } from '$lib/cartography/evaluate';
import { linked } from '$lib/cartography/svg-links';

const place = (id: string, name: string, number?: number) =>
	({ properties: { id, name, number } }) as unknown as MapFeature;

const options = {
	hrefOf: (id: string) => `/place/${id}?a&b`,
	selected: 'road',
	data: { story: [place('town', 'Town & Co', 2), place('road', 'Road')] }
} as unknown as Parameters<typeof linked>[1];

const pieces = [
	{ svg: '<sea/>', place: undefined, text: false },
	{ svg: '<disc/>', place: 'town', text: false },
	{ svg: '<street/>', place: undefined, text: true },
	{ svg: '<dot/>', place: 'road', text: false },
	{ svg: '<name/>', place: 'town', text: true },
	{ svg: '<x/>', place: 'other', text: false }
];

test('the pieces of a place are one link where the first of them stands, called by number and name', () => {
	expect(linked(pieces, options).split(/(?=<a |<sea|<g aria-hidden="true"><street)/)).toEqual([
		'<sea/>',
		expect.stringMatching(
			/^<a href="\/place\/town\?a&amp;b" [^>]*><title>2 Town &amp; Co<\/title><g aria-hidden="true"><disc\/><name\/><\/g><\/a>$/
		),
		'<g aria-hidden="true"><street/></g>',
		expect.stringMatching(/<title>Road<\/title><g aria-hidden="true"><dot\/><\/g><\/a>$/),
		expect.stringMatching(/<title>other<\/title>/)
	]);
});

test('of the links the selected one alone is the page at hand', () => {
	const links = linked(pieces, options).match(/<a [^>]*>/g)!;
	expect(links.map((link) => link.includes(' aria-current="page"'))).toEqual([false, true, false]);
});

test('where nothing leads on, the pieces are as they are', () => {
	expect(linked(pieces, { ...options, hrefOf: undefined })).toBe(
		pieces.map(({ svg }) => svg).join('')
	);
});
