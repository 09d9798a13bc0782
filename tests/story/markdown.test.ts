import { expect, test } from 'vitest';
import { readMarkdown } from '$lib/story/markdown';

const found = (markdown: string) =>
	readMarkdown('story.md', markdown).problems.map(({ where, found }) => `${where}: ${found}`);

test.each(['<!-- a -->', '<!-- a\n\n> - b: c -->', '<!-- a --> <!-- b -->', '<!---->'])(
	'%j is for whoever writes the file',
	(comment) => {
		const { sections, problems } = readMarkdown('story.md', `One.\n\n${comment}\n\nTwo.\n`);
		expect(problems).toEqual([]);
		expect(sections).toEqual([
			{ prose: [{ text: 'One.' }], line: 1 },
			{ prose: [{ text: 'Two.' }], line: expect.any(Number) }
		]);
	}
);

test.each([
	'<p>a</p>',
	'<!-- a --> <b>b</b>',
	'<!-- a --> <b>b</b> <!-- c -->',
	'<!-- a\n--><script>b</script><!-- c -->'
])('%j is refused, with its line', (html) => {
	expect(found(`One.\n\n${html}\n`)).toEqual(['line 3: html']);
});
