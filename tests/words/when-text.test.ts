import { expect, test } from 'vitest';
import { parseWhen } from '$lib/story/when';
import { whenText } from '$lib/words/when-text';
import { wordsIn } from '$lib/words/words';

test('an inferred year stands in brackets', () => {
	expect(whenText(parseWhen('about 2015-05-05T08:00, year inferred')!, wordsIn('en'))).toBe(
		'5 May [2015], about 08:00'
	);
	expect(whenText(parseWhen('2015-04-22')!, wordsIn('en'))).toBe('22 April 2015');
});
