/**
 * The folder that a site is written into. What is in it already and would be the same is left as it is: most of a site
 * is, after one sentence has changed, and writing tens of thousands of files takes longer than making the few.
 */
import {
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmdirSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A file as it was left: its path, its size in bytes, and when it was changed last, milliseconds. */
type Left = [path: string, size: number, changed: number];

/** What was written together, under the name of all that it was made from. */
type Group = { name: string; files: Left[] };

/** All that is in a folder, in groups. */
export type Groups = Record<string, Group>;

/** Bytes by the path that they are written to, which begins with a slash. */
export type Files = [path: string, bytes: Uint8Array][];

/**
 * What a folder has from before. One that nobody knows is emptied.
 *
 * @param dir the folder
 * @param list a file outside of it that says what was written; none where all is to be written anew
 */
export function groupsIn(dir: string, list: string | undefined): Groups {
	if (list && existsSync(list) && existsSync(dir)) {
		const { dir: written, groups } = JSON.parse(readFileSync(list, 'utf8'));
		// Until this build is finished nobody is to rely on what the last one wrote.
		rmSync(list);
		if (written === resolve(dir)) return groups;
	}
	rmSync(dir, { recursive: true, force: true });
	return {};
}

/** Notes what a folder has, for the next time. */
export function noteGroups(dir: string, list: string, groups: Groups): void {
	// Under another name first: a build that is broken off leaves no half a list.
	writeFileSync(`${list}.draft`, JSON.stringify({ dir: resolve(dir), groups }));
	renameSync(`${list}.draft`, list);
}

/** The paths of all that groups have, in an order of their own: no state of a folder has another one. */
export const pathsOf = (groups: Groups): string[] =>
	Object.values(groups)
		.flatMap(({ files }) => files.map(([path]) => path))
		.sort();

/** Takes away what a folder had and does not have any more. */
export function sweep(dir: string, before: string[], now: string[]): void {
	const own = new Set(now);
	for (const file of before) if (!own.has(file)) remove(dir, file);
}

/** Removes a file, and the folders that it leaves empty. */
function remove(dir: string, file: string): void {
	rmSync(join(dir, file), { force: true });
	for (let folder = dirname(file); folder !== '/'; folder = dirname(folder)) {
		try {
			rmdirSync(join(dir, folder));
		} catch {
			return;
		}
	}
}

/** Writes groups, or leaves them. */
export class SiteFolder {
	/** What was written, or left as it should be. */
	readonly groups: Groups = {};
	readonly #dir: string;
	readonly #before: Groups;
	readonly #folders = new Set<string>();

	/** @param before what it has from before */
	constructor(dir: string, before: Groups) {
		this.#dir = dir;
		this.#before = before;
	}

	/** Whether a group is there, made from what this name stands for, and untouched since. It stays, then. */
	has(group: string, name: string): boolean {
		const known = this.#before[group];
		if (known?.name !== name || !known.files.every((left) => this.#isLeft(left))) return false;
		this.groups[group] = known;
		return true;
	}

	write(group: string, name: string, files: Files): void {
		this.groups[group] = { name, files: files.map(([path, bytes]) => this.#write(path, bytes)) };
	}

	#write(path: string, bytes: Uint8Array): Left {
		const file = join(this.#dir, path);
		const folder = dirname(file);
		if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
		this.#folders.add(folder);
		writeFileSync(file, bytes);
		return this.#stateOf(path)!;
	}

	/** A file as it is. No program can say another time of its last change, as it can of its last writing. */
	#stateOf(path: string): Left | undefined {
		const state = statSync(join(this.#dir, path), { throwIfNoEntry: false });
		return state && [path, state.size, state.ctimeMs];
	}

	#isLeft([path, size, changed]: Left): boolean {
		const now = this.#stateOf(path);
		return now !== undefined && now[1] === size && now[2] === changed;
	}
}
