/** Reads the YAML above a story's text. */
import type { Yaml } from 'mdast';
import { parseDocument } from 'yaml';
import { hiddenWithin } from './hidden-characters';
import { lineOf } from './markdown-tree';
import type { Problem } from './problems';

/** What the front matter says; `undefined` where it cannot be read. */
type ReadMatter = { matter: unknown; problems: Problem[] };

/** Never throws: what it cannot read becomes a problem. */
export function readFrontMatter(file: string, node: Yaml): ReadMatter {
	const document = parseDocument(node.value);
	// What follows from the first fault of its form would only hide it.
	const [fault] = [...document.errors, ...document.warnings];
	if (fault) {
		// The front matter's own first line is the fence above it.
		const where = `line ${lineOf(node) + (fault.linePos?.[0].line ?? 0)}`;
		const found = fault.code.toLowerCase().replaceAll('_', ' ');
		const fix = fault.message.split('\n')[0] ?? 'correct the YAML';
		return { matter: undefined, problems: [{ file, where, expected: 'YAML', found, fix }] };
	}
	try {
		const matter: unknown = document.toJS();
		return { matter, problems: hiddenWithin(file, 'front matter', matter) };
	} catch (error) {
		// An alias that stands for nothing, or aliases of aliases that would fill the memory.
		const expected = 'aliases (*name) of what is anchored above (&name), and few of them';
		const found = (error as Error).message;
		const fix = 'write out what each alias stands for';
		const problem = { file, where: 'front matter', expected, found, fix };
		return { matter: undefined, problems: [problem] };
	}
}
