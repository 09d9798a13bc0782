/** Builds a site and measures what that takes. */
import { execFileSync, spawn } from 'node:child_process';

/** What a build took. */
export type BuildCost = { seconds: number; megabytes: number };

/** Milliseconds from one look at the memory to the next. */
const everySoOften = 500;

/** Memory of a process and all below it, in MB, as the system counts what is resident. */
function memoryOf(root: number): number {
	const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
	const rows = table
		.trim()
		.split('\n')
		.map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
	const family = new Set([root]);
	// Children may stand above their parents in the table.
	for (let before = 0; before !== family.size;) {
		before = family.size;
		for (const [pid, parent] of rows) if (family.has(parent)) family.add(pid);
	}
	const kilobytes = rows.reduce((sum, [pid, , rss]) => sum + (family.has(pid) ? rss : 0), 0);
	return kilobytes / 1024;
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
	const build = spawn('npm', ['run', '--silent', 'build'], {
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
	if (status !== 0) return `not built: ${said.trim().split('\n').at(-1)}`;
	return { seconds: (performance.now() - begun) / 1000, megabytes };
}
