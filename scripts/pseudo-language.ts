/**
 * A language for tests, made of another: its texts are longer, as translations may be, stand in brackets,
 * so that one sees what is cut off or was never a message, and are written from right to left.
 */
import { parse, type Token } from '@messageformat/parser';

/** By its tag a kind of Arabic (CLDR calls `XB` pseudo-bidi): written from right to left. */
export const pseudoLanguage = 'ar-XB';

/** How much longer a word becomes: with what stays, a text grows by some two fifths. */
const growth = 0.5;

/** The messages in the pseudo-language; dates and numbers stay as they are. */
export function pseudo(messages: Record<string, string>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(messages).map(([key, text]) => [
			key,
			key === 'locale' ? text : `[${written(parse(text), false)}]`
		])
	);
}

/**
 * Tokens as ICU MessageFormat, their words longer.
 *
 * @param counted whether `#` stands for a number here
 */
function written(tokens: Token[], counted: boolean): string {
	return tokens
		.map((token) => {
			switch (token.type) {
				case 'content':
					return quoted(longer(token.value), counted);
				case 'octothorpe':
					return '#';
				case 'argument':
					return `{${token.arg}}`;
				case 'function': {
					const param = token.param?.map(({ ctx }) => ctx.text).join('');
					return `{${token.arg}, ${token.key}${param === undefined ? '' : `,${param}`}}`;
				}
				default: {
					const offset = token.pluralOffset ? `offset:${token.pluralOffset} ` : '';
					const cases = token.cases.map(
						(each) => `${each.key}{${written(each.tokens, counted || token.type !== 'select')}}`
					);
					return `{${token.arg}, ${token.type}, ${offset}${cases.join(' ')}}`;
				}
			}
		})
		.join('');
}

/** Each word with its end once more: longer words also show where a line cannot break. */
function longer(text: string): string {
	return text.replace(/\p{L}+/gu, (word) => {
		const letters = [...word];
		return word + letters.slice(letters.length - Math.round(letters.length * growth)).join('');
	});
}

/** Plain text as ICU takes it: what has a meaning there stands between apostrophes, to the text's end. */
function quoted(text: string, counted: boolean): string {
	const doubled = text.replaceAll("'", "''");
	const at = doubled.search(counted ? /[{}#]/ : /[{}]/);
	return at < 0 ? doubled : `${doubled.slice(0, at)}'${doubled.slice(at)}'`;
}
