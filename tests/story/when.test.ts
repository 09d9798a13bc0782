import { describe, expect, test } from 'vitest';
import { parseWhen } from '$lib/story/when';

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
		...['', '5 May 2015', '2015-04-31', '2015-13', '2015-13-01', '2015-05-05T25:00', 'about'],
		...['2015-05-05/2015-04-22', '2015-05/2015-05-05', '2015-05-05T08:00/2015-05-05T09:00'],
		...['2015/', '2015/2016/2017', '15-05', '2015-5']
	])('refuses %j', (typed) => expect(parseWhen(typed)).toBeUndefined());
});
