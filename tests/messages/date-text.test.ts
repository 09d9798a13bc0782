import { expect, test } from 'vitest';
import { parseWhen } from '$lib/story/when';
import { dateText } from '$lib/messages/date-text';
import { messagesIn } from '$lib/messages/messages';

test('an inferred year stands in brackets', () => {
	expect(dateText(parseWhen('about 2015-05-05T08:00, year inferred')!, messagesIn('en'))).toBe(
		'5 May [2015], about 08:00'
	);
	expect(dateText(parseWhen('2015-04-22')!, messagesIn('en'))).toBe('22 April 2015');
});

test.each([
	['2019', 'en', '2019'],
	['2019, year inferred', 'en', '[2019]'],
	['2019-03', 'en', 'March 2019'],
	['2019-03', 'fr', 'mars 2019'],
	['about 2019-01', 'en', 'about January 2019'],
	['2019-03-04/2019-03-10', 'en', '4–10 March 2019'],
	['2019-03-04/2019-03-10, year inferred', 'fr', '4–10 mars [2019]'],
	['2019-01~', 'fr', 'vers janvier 2019'],
	['2019-03-04?', 'en', '4 March 2019, date uncertain'],
	['2019-03-04%', 'fr', 'vers le 4 mars 2019, date incertaine'],
	['2018-12-30/2019-01-02, year inferred', 'en', '30 December [2018] – 2 January [2019]']
])('%s is shown in %s as %s', (typed, language, text) => {
	// Which kind of space stands around a dash, if any, is the formatter's own business.
	const spaced = (shown: string) => shown.replaceAll(/\s*–\s*/g, ' – ').replaceAll(/\s/g, ' ');
	expect(spaced(dateText(parseWhen(typed)!, messagesIn(language)))).toBe(spaced(text));
});
