/** The files of a site that are there before its pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeFolder } from '../code.mjs';
import { filesIn } from '../hosting/pages';
import { takeBackCopies } from '../offline-copy.mjs';
import { ground, layStoryFiles } from '../story-files.mjs';

/**
 * The site's code for browsers, and the story's own files; no copies are offered.
 *
 * @param cutsGround whether the build cuts a ground: one that was there is of another story
 * @returns paths, each with a slash before it, and how to read them
 */
export function staticFiles(cutsGround: boolean): [path: string, read: () => Buffer][] {
	const client = join(codeFolder(), 'client');
	layStoryFiles(client);
	takeBackCopies(client);
	return (
		filesIn(client)
			// What Vite notes of the code is for the build alone.
			.filter((file) => !file.startsWith('/.vite/'))
			.filter((file) => !(cutsGround && file.startsWith(`/${ground}/`)))
			.map((file) => [file, () => readFileSync(join(client, file))])
	);
}
