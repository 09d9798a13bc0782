/** Builds a site and measures what that takes. */
import { execFileSync, spawn } from 'node:child_process';

/** What a build took; `processor` are seconds of all its processors together, which other work does not lengthen. */
export type BuildCost = { seconds: number; processor: number; megabytes: number };

/** Milliseconds from one look at the memory to the next. */
const everySoOften = 500;

/** The build, which says last what it took of the processors: seconds in programs, and in the system for them. */
const timed = "TIMEFORMAT='%U %S'; time npm run --silent build";

/** What is resident of a process and all below it, MB. */
function memoryOf(root: number): number {
	const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
	const rows = table
		.trim()
		.split('\n')
		.map((line) => {
			const [pid, parent, kilobytes] = line.trim().split(/\s+/).map(Number);
			return { pid: pid!, parent: parent!, megabytes: kilobytes! / 1024 };
		});
	const members = new Set([root]);
	// Children may stand above their parents in the table.
	for (let before = 0; before !== members.size;) {
		before = members.size;
		for (const { pid, parent } of rows) if (members.has(parent)) members.add(pid);
	}
	return rows
		.filter(({ pid }) => members.has(pid))
		.reduce((sum, { megabytes }) => sum + megabytes, 0);
}

/**
 * Runs `npm run build`.
 *
 * @param settings its environment, beside this process' own
 * @param mostSeconds it is ended after so many
 * @returns what it took, or in a sentence why it did not end well
 */
export async function measuredBuild(
	settings: Record<string, string>,
	mostSeconds: number
): Promise<BuildCost | string> {
	const begun = performance.now();
	const build = spawn('bash', ['-c', timed], {
		env: { ...process.env, ...settings },
		stdio: ['ignore', 'ignore', 'pipe'],
		// A group of its own, so that all of it can be ended.
		detached: true
	});
	let said = '';
	build.stderr.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-2000)));
	let megabytes = 0;
	let late = false;
	const look = setInterval(() => {
		megabytes = Math.max(megabytes, memoryOf(build.pid!));
		if (performance.now() - begun < mostSeconds * 1000 || late) return;
		late = true;
		process.kill(-build.pid!);
	}, everySoOften);
	const status = await new Promise<number | null>((ended) => build.on('close', ended));
	clearInterval(look);
	if (late) return `not built after ${mostSeconds} s, with ${Math.round(megabytes)} MB`;
	const lines = said.trim().split('\n');
	const [inPrograms = NaN, inSystem = NaN] = lines.pop()!.split(' ').map(Number);
	if (status !== 0) return `not built: ${lines.at(-1)}`;
	const processor = inPrograms + inSystem;
	return { seconds: (performance.now() - begun) / 1000, processor, megabytes };
}
