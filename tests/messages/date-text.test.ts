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
