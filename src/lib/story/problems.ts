/** What is wrong with the content, said so that an editor can fix it, and all of it at once. */
import type * as v from 'valibot';
import { madeVisible } from './hidden-characters';

/** One thing to fix. */
export type Problem = {
	/** The file, from the project's root. */
	file: string;
	/** The line, or the feature and field. */
	where: string;
	expected: string;
	found: string;
	fix: string;
};

/** Thrown when the content cannot become a story; its message lists every problem. */
export class StoryError extends Error {
	readonly problems: Problem[];

	constructor(problems: Problem[]) {
		const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
		super(`The content has ${count}:\n\n${problems.map(describe).join('\n\n')}\n`);
		this.name = 'StoryError';
		this.problems = problems;
	}
}

function describe({ file, where, expected, found, fix }: Problem): string {
	return madeVisible(
		`${file}, ${where}\n  expected  ${expected}\n  found     ${shortened(found)}\n  fix       ${fix}`
	);
}

/** Characters of what was found that a message repeats: enough to find it again. */
const longest = 300;

function shortened(found: string): string {
	return found.length > longest ? `${found.slice(0, longest)}…` : found;
}

/** A schema's issues as problems; `place` says where the checked value stands. */
export function fromIssues(
	file: string,
	place: string,
	issues: readonly v.BaseIssue<unknown>[]
): Problem[] {
	return issues.map((issue) => {
		const path = issue.path?.map((step) => String(step.key)).join('.');
		const missing = issue.received === 'undefined';
		const unknown = issue.type === 'strict_object' && issue.expected === 'never';
		return {
			file,
			where: path ? `${place}, ${path}` : place,
			expected: missing
				? 'a value'
				: unknown
					? 'no such key'
					: (issue.expected ?? requirementOf(issue) ?? 'a good value'),
			found: missing ? 'nothing' : issue.received,
			fix: missing && path ? `write ${path.split('.').at(-1)}` : issue.message
		};
	});
}

/** What a value has to be; a rule that is a function says so in its message alone. */
function requirementOf({ requirement }: v.BaseIssue<unknown>): string | undefined {
	return typeof requirement === 'function' ? undefined : requirement?.toString();
}
