import { describe, expect, test } from 'vitest';
import { edtfText, parseWhen } from '$lib/story/when';

describe('parseWhen', () => {
	test('reads all its parts', () => {
		expect(parseWhen('about 2015-05-05T08:00, year inferred')).toEqual({
			iso: '2015-05-05T08:00',
			about: true,
			yearInferred: true
		});
		expect(parseWhen('2015-04-22')).toEqual({
			iso: '2015-04-22',
			about: false,
			yearInferred: false
		});
	});

	test.each(['2015', '2015-05', '2015-04-22/2015-05-05', '2014/2015', '2015-01/2015-03'])(
		'reads %s to the precision that it has',
		(iso) => expect(parseWhen(iso)).toEqual({ iso, about: false, yearInferred: false })
	);

	test.each([
		['2015-05-05?', '2015-05-05', { uncertain: true }],
		['2015-05~', '2015-05', { about: true }],
		['2015%', '2015', { about: true, uncertain: true }],
		['2015-05-05T08:00~', '2015-05-05T08:00', { about: true }],
		['2015-05-05T08:00~, year inferred', '2015-05-05T08:00', { about: true, yearInferred: true }],
		['about 2015-05?', '2015-05', { about: true, uncertain: true }],
		['2015-04~/2015-05', '2015-04/2015-05', { about: true }],
		['2015-05-XX', '2015-05', {}],
		['2015-XX-XX', '2015', {}],
		['2016-02-29', '2016-02-29', {}]
	])('reads the EDTF %s', (typed, iso, more) =>
		expect(parseWhen(typed)).toEqual({ iso, about: false, yearInferred: false, ...more })
	);

	test('is written as EDTF', () => {
		for (const edtf of ['2015-05-05T08:00~', '2015?', '2015-04%/2015-05%', '2015-05-05']) {
			expect(edtfText(parseWhen(edtf)!)).toBe(edtf);
		}
		expect(edtfText(parseWhen('about 2015-05, year inferred')!)).toBe('2015-05~');
	});

	test.each([
		...['', '5 May 2015', '2015-04-31', '2015-13', '2015-13-01', '2015-05-05T25:00', 'about'],
		...['2015-05-05/2015-04-22', '2015-05/2015-05-05', '2015-05-05T08:00/2015-05-05T09:00'],
		...['2015/', '2015/2016/2017', '15-05', '2015-5'],
		...['2015-02-29', '2015-21', '2015/..', '201X', '2015-XX-05', '2015-05T08:00', '2015-05-05~?']
	])('refuses %j', (typed) => expect(parseWhen(typed)).toBeUndefined());
});
