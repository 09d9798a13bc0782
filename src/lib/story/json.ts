/** Reads JSON that was written by hand, and says where and why it cannot be read. */
import { printParseErrorCode, visit } from 'jsonc-parser';
import type { Problem } from './problems';

/** What a file holds, or what is wrong with it. */
type ReadJson = { json: unknown; problems: Problem[] };

/** Deeper than this nothing of use is nested; a parser that calls itself would fail on much more. */
const deepest = 100;

/**
 * Reads a file of JSON (RFC 8259). A byte order mark before it is passed over, as many editors write one.
 *
 * @param file its name, for messages
 */
export function readJson(file: string, typed: string): ReadJson {
	const text = typed.replace(/^\ufeff/, '');
	if (tooDeep(text)) {
		const expected = `JSON that is nested no deeper than ${deepest}`;
		const fix = 'take out brackets that hold nothing else';
		return {
			json: undefined,
			problems: [{ file, where: 'top level', expected, found: 'more', fix }]
		};
	}
	const problems = faultsOf(file, text);
	if (problems.length) return { json: undefined, problems };
	return { json: JSON.parse(text), problems: [] };
}

/** Looked at before anything is parsed; what stands in quotation marks does not count. */
function tooDeep(text: string): boolean {
	let depth = 0;
	let quoted = false;
	for (let index = 0; index < text.length; index++) {
		const character = text[index];
		if (quoted && character === '\\') index++;
		else if (character === '"') quoted = !quoted;
		else if (quoted) continue;
		else if (character === '[' || character === '{') depth++;
		else if (character === ']' || character === '}') depth--;
		if (depth > deepest) return true;
	}
	return false;
}

/** The first fault of its form, else every key that an object has twice: a parser would drop one in silence. */
function faultsOf(file: string, text: string): Problem[] {
	let fault: Problem | undefined;
	const twice: Problem[] = [];
	const objects: Set<string>[] = [];
	visit(
		text,
		{
			onObjectBegin: () => void objects.push(new Set()),
			onObjectEnd: () => void objects.pop(),
			onObjectProperty(key, _offset, _length, line) {
				if (objects.at(-1)!.has(key)) {
					const fix = 'remove one of the two';
					const [expected, found] = [`one "${key}" in an object`, 'a second one'];
					twice.push({ file, where: `line ${line + 1}`, expected, found, fix });
				}
				objects.at(-1)!.add(key);
			},
			onError(code, offset, length, line) {
				fault ??= {
					file,
					where: `line ${line + 1}`,
					expected: 'JSON',
					found: text.slice(offset, offset + Math.min(length, 40)) || 'the end of the file',
					fix: `${fixes[printParseErrorCode(code)] ?? 'look for a missing comma, bracket or quotation mark'}, on this line or the one before`
				};
			}
		},
		{ disallowComments: true }
	);
	return fault ? [fault] : twice;
}

/** What to do about faults that are not a matter of commas. */
const fixes: Record<string, string> = {
	InvalidSymbol: 'write a number in digits, a text in quotation marks, true, false or null',
	InvalidCommentToken: 'take the comment out: JSON has none',
	InvalidCharacter: 'write line breaks and tabs within a text as \\n and \\t'
};
