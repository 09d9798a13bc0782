/**
 * Builds the site: `npm run build`. A story on one page is SvelteKit's to make. Of one that is told in parts it puts
 * the code together, and `scripts/pages.ts` makes the pages: neither code nor a page that would be the same is made
 * again. Plain JavaScript: it starts at once.
 */
import { fork } from 'node:child_process';
import { codeMade, codeName, forgetCode, isCodeMade } from './code.mjs';
import { previewAddress, warnOfNoAddress } from './no-address.mjs';
import { makePrograms, programFile } from './programs.mjs';
import { run } from './setup.mjs';

/** Where a program fails that should not, it says in which line of its TypeScript. */
const withLines = ['--enable-source-maps'];

/** Room for what is young, MB: as much as the threads of `pages.ts` give themselves. */
const room = '--max-semi-space-size=22';

/**
 * Runs a program, and ends with it where it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function must(command, args, env) {
	if (!run(command, args, env)) process.exit(1);
}

/**
 * Checks the content, which ends the build where it is not sound.
 *
 * @returns {Promise<boolean>} whether the story is told in parts
 */
async function checkStory() {
	let inParts = false;
	const check = fork(programFile('story-validate'), { execArgv: withLines });
	check.on('message', (told) => (inParts = told === 'in parts'));
	const status = await new Promise((ended) => check.on('close', ended));
	if (status !== 0) process.exit(1);
	return inParts;
}

const isMade = isCodeMade();
if (!isMade) {
	forgetCode();
	must('svelte-kit', ['sync']);
	await makePrograms();
}
const inParts = await checkStory();
if (!inParts) {
	must('vite', ['build']);
	must('node', [...withLines, programFile('host-files')]);
} else {
	if (!isMade) must('vite', ['build'], { PAGES_LATER: codeName() });
	else if (codeMade()?.origin === previewAddress) warnOfNoAddress();
	must('node', [...withLines, room, programFile('pages')]);
}
