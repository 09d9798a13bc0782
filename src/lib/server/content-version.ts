/** Which state of its content a site shows: equal content says the same, whenever and wherever it is built. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { correctionsFile, placesFile, storyFile } from '$lib/story/files';
import type { Story } from '$lib/story/story';
import { languageOf } from '$lib/story/translation';
import { storyRoot } from './read-story';

/** The state of a story's content. */
export type ContentVersion = {
	/** The beginning of the SHA-256 of its files, in hexadecimal digits. */
	hash: string;
	/** The day of its last change, ISO 8601, as far as the content or git tells. */
	date?: string;
	/** The beginning of the name of git's last commit of it, where git has the files as they are. */
	commit?: string;
};

/** Enough to tell the states of one story apart. */
const digits = { hash: 8, commit: 7 };

/** The content of a story by git's pathspecs, files that are not there included. */
const tracked = [
	...[storyFile, placesFile, correctionsFile],
	...['story', 'corrections'].map((name) => `:(glob)content/${name}.*.md`)
];

/**
 * The state of the content in a folder.
 *
 * @param story what the content says of its own dates
 * @param root the folder that holds `content/` and `static/geojson/places.geojson`
 */
export function contentVersion(
	{ updated, corrections }: Pick<Story, 'updated' | 'corrections'>,
	root = storyRoot()
): ContentVersion {
	const committed = lastCommit(root);
	// What the content itself says is the same in a copy that has no history.
	const [said] = [updated, corrections[0]?.date]
		.filter((date) => date !== undefined)
		.sort()
		.reverse();
	return { hash: hashOf(root), date: said ?? committed?.date, commit: committed?.name };
}

/** The files of the content that are there, in an order of their own. */
function filesOf(root: string): string[] {
	const translations = readdirSync(join(root, 'content'))
		.filter((name) => languageOf(name) !== undefined)
		.map((name) => `content/${name}`);
	return [storyFile, placesFile, correctionsFile, ...translations]
		.filter((file) => existsSync(join(root, file)))
		.sort();
}

function hashOf(root: string): string {
	const hash = createHash('sha256');
	for (const file of filesOf(root)) {
		// Some systems check a file out with other line ends: that is no other content.
		const text = readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n');
		hash.update(`${file}\0${text}\0`);
	}
	return hash.digest('hex').slice(0, digits.hash);
}

/** The commit that last changed the content; none where git is not there, or has other files, or no history. */
function lastCommit(root: string): { name: string; date: string } | undefined {
	const git = (...args: string[]): string | undefined => {
		const { status, stdout } = spawnSync('git', ['-C', root, ...args], { encoding: 'utf8' });
		return status === 0 ? stdout.trim() : undefined;
	};
	if (git('status', '--porcelain', '--ignored', '--', ...tracked) !== '') return undefined;
	const last = git('log', '-1', '--format=%H %cs', '--', ...tracked);
	if (!last) return undefined;
	const [name = '', date = ''] = last.split(' ');
	// A shallow clone takes its oldest commit for the one that added every file.
	const shallow = git('rev-parse', '--git-path', 'shallow');
	const boundary = shallow === undefined ? undefined : resolve(root, shallow);
	if (boundary && existsSync(boundary) && readFileSync(boundary, 'utf8').includes(name)) {
		return undefined;
	}
	return { name: name.slice(0, digits.commit), date };
}
