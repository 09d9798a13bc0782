/**
 * What one build has made and the next one need not make again: grounds, drawings, pictures and pages. Each is kept under a
 * hash of all that it was made from, the code among it, so that nothing old is ever taken for new. What no build has
 * asked for in a month is forgotten. The folder may be deleted at any time; `BUILD_CACHE` names another one, and
 * `BUILD_CACHE=0` does without.
 */
import { createHash, hash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { threadId } from 'node:worker_threads';

const folder = process.env.BUILD_CACHE || join(process.cwd(), 'node_modules', '.cache', 'dateline');

/** Milliseconds. */
const day = 24 * 60 * 60 * 1000;

/** How long a thing is kept that nobody asks for. */
const patience = 30 * day;

let code: string | undefined;

/** The code that makes things, the words that it writes into them, and the versions of its packages. */
function codeHash(): string {
	if (code) return code;
	const hash = createHash('sha256').update(process.version);
	const root = process.cwd();
	const sources = ['src/lib', 'messages']
		.flatMap((dir) => readdirSync(join(root, dir), { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
	for (const file of [...sources, join(root, 'package-lock.json')]) hash.update(readFileSync(file));
	return (code = hash.digest('hex'));
}

/** Whether nothing is kept: while tests run, or where the environment says so. */
const keepsNothing = () => process.env.BUILD_CACHE === '0' || Boolean(process.env.VITEST);

const nameOf = (from: string) => hash('sha256', codeHash() + from);

/** Where a thing is kept. */
function fileOf(kind: string, from: string): string | undefined {
	if (keepsNothing()) return undefined;
	const name = nameOf(from);
	return join(folder, kind, name.slice(0, 2), name.slice(2, 34));
}

function read(file: string | undefined): Buffer | undefined {
	if (file === undefined) return undefined;
	const changed = changedAt(file);
	if (changed === undefined) return undefined;
	// When it was used last, to the day.
	if (Date.now() - changed > day) utimesSync(file, new Date(), new Date());
	return readFileSync(file);
}

const changedAt = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs;

/** Under another name first: a build that is broken off leaves no half a file. */
function write(file: string | undefined, bytes: Uint8Array): void {
	if (file === undefined) return;
	mkdirSync(join(file, '..'), { recursive: true });
	const draft = `${file}.${process.pid}-${threadId}`;
	writeFileSync(draft, bytes);
	renameSync(draft, file);
}

/** Whether nothing of a kind is kept, and none need be looked for. */
export const keepsNone = (kind: string): boolean => !existsSync(join(folder, kind));

/** Keeps what was made, without looking whether it was before. */
export function keep<T>(kind: string, from: string, thing: T): void {
	write(fileOf(kind, from), serialize(thing));
}

/**
 * What was made from equal things before, or what is made now.
 *
 * @param kind names its folder
 * @param from all that it is made from, but for the code
 */
export function kept<T>(kind: string, from: string, make: () => T): T {
	const file = fileOf(kind, from);
	const before = read(file);
	if (before) return deserialize(before) as T;
	const now = make();
	write(file, serialize(now));
	return now;
}

/**
 * The same, but of a kind no more is kept than what was made last: for what is large and soon out of date, and asked
 * for by one step of a build after the other.
 */
export function keptLast<T>(kind: string, from: string, make: () => T): T {
	if (keepsNothing()) return make();
	const file = join(folder, kind, 'last');
	const name = nameOf(from);
	const before = read(file);
	if (before?.toString('latin1', 0, name.length) === name) {
		return deserialize(before.subarray(name.length)) as T;
	}
	const now = make();
	write(file, Buffer.concat([Buffer.from(name, 'latin1'), serialize(now)]));
	return now;
}

/** The same for what is made beside the main thread. */
export async function keptLater<T>(kind: string, from: string, make: () => Promise<T>): Promise<T> {
	const file = fileOf(kind, from);
	const before = read(file);
	if (before) return deserialize(before) as T;
	const now = await make();
	write(file, serialize(now));
	return now;
}

/** Forgets what was not asked for in a month; looks for it once a day. */
export function forgetUnused(dir = folder, now = Date.now()): void {
	const looked = join(dir, 'looked-through');
	if (process.env.BUILD_CACHE === '0' || now - (changedAt(looked) ?? 0) < day) return;
	if (!existsSync(dir)) return;
	for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
		// Whoever named this folder may keep other things in it.
		if (!/^[\w-]+[/\\][0-9a-f]{2}[/\\][0-9a-f]{32}$/.test(name)) continue;
		const file = join(dir, name);
		if (now - (changedAt(file) ?? now) > patience) rmSync(file, { force: true });
	}
	writeFileSync(looked, '');
}
