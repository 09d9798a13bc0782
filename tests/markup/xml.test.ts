import fc from 'fast-check';
import { expect, test } from 'vitest';
import { declaration, element } from '$lib/markup/xml';
import { readXml } from '../formats/xml-document';

test('any text comes back, without the characters that XML does not have', () => {
	const character = fc.oneof(
		fc.constantFrom(...'&<>"\'\r\n\t]]>\u0000\u0001\u000b\u001f\uFFFE\uFFFF\uD800\uDFFF'.split('')),
		fc.string({ unit: 'binary', maxLength: 5 })
	);
	fc.assert(
		fc.property(
			fc.array(character).map((parts) => parts.join('')),
			(text) => {
				const allowed = [...text]
					.filter((each) => {
						const code = each.codePointAt(0)!;
						return (
							[9, 10, 13].includes(code) ||
							(code >= 0x20 && code < 0xd800) ||
							(code > 0xdfff && code < 0xfffe) ||
							code > 0xffff
						);
					})
					.join('');
				const read = readXml(`${declaration}${element('a', text)}`);
				expect(read.documentElement!.textContent).toBe(allowed);
			}
		)
	);
});
