/**
 * Proves that every passage stands word for word in the article.
 *
 *     npm run story:check -- --article <file>
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { plainText } from '$lib/story/plain-text';
import { StoryError } from '$lib/story/problems';
import { readStory } from '$lib/server/read-story';
import { fold, verdict } from '$lib/story/verbatim';

function fail(problem: string): never {
	console.error(problem);
	process.exit(2);
}

const { values } = parseArgs({ options: { article: { type: 'string' } } });
if (!values.article)
	fail('Say which text to check against: npm run story:check -- --article <file>');

let article: string;
try {
	article = readFileSync(values.article, 'utf8');
} catch {
	fail(`${values.article} cannot be read. Give the path of a text file that holds the article.`);
}

try {
	const { passages } = readStory().story;
	const words = (text: string) => fold(text).split(' ').length;
	let missed = 0;
	let quoted = 0;
	for (const { id, inlines } of passages) {
		const text = plainText(inlines);
		const { missing } = verdict(id, text, article);
		quoted += words(text);
		if (missing.length) missed += 1;
		console.log(`${missing.length ? 'MISS' : 'ok  '}  ${id}`);
		for (const piece of missing) console.log(`      not in the article: ${piece}`);
	}
	const share = Math.round((100 * quoted) / words(article));
	console.log(
		`${passages.length - missed} of ${passages.length} passages verbatim; ${quoted} words, ${share} % of the text.`
	);
	if (missed) process.exitCode = 1;
} catch (error) {
	if (!(error instanceof StoryError)) throw error;
	fail(error.message);
}
