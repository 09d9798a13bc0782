/** Builds a site and measures what that takes. */
import { execFileSync, spawn } from 'node:child_process';

/** What a build took; `processor` are seconds of all its processors together, which other work does not lengthen. */
export type BuildCost = { seconds: number; processor: number; megabytes: number };

/** Milliseconds from one look at the memory to the next. */
const everySoOften = 500;

/** Seconds of a time as `ps` writes it: `[[days-]hours:]minutes:seconds`. */
function secondsOf(time: string): number {
	const [seconds = 0, minutes = 0, hours = 0, days = 0] = time.split(/[-:]/).map(Number).reverse();
	return seconds + 60 * (minutes + 60 * (hours + 24 * days));
}

/** A process and all below it: what is resident of each, MB, and seconds of a processor that it has used. */
function family(root: number): { pid: number; megabytes: number; processor: number }[] {
	const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,time='], { encoding: 'utf8' });
	const rows = table
		.trim()
		.split('\n')
		.map((line) => {
			const [pid, parent, kilobytes, time] = line.trim().split(/\s+/);
			return {
				pid: Number(pid),
				parent: Number(parent),
				megabytes: Number(kilobytes) / 1024,
				processor: secondsOf(time!)
			};
		});
	const members = new Set([root]);
	// Children may stand above their parents in the table.
	for (let before = 0; before !== members.size;) {
		before = members.size;
		for (const { pid, parent } of rows) if (members.has(parent)) members.add(pid);
	}
	return rows.filter(({ pid }) => members.has(pid));
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
	const used = new Map<number, number>();
	const look = setInterval(() => {
		const members = family(build.pid!);
		megabytes = Math.max(
			megabytes,
			members.reduce((sum, member) => sum + member.megabytes, 0)
		);
		for (const { pid, processor } of members) used.set(pid, processor);
		if (performance.now() - begun < mostSeconds * 1000 || late) return;
		late = true;
		process.kill(-build.pid!);
	}, everySoOften);
	const status = await new Promise<number | null>((ended) => build.on('close', ended));
	clearInterval(look);
	if (late) return `not built after ${mostSeconds} s, with ${Math.round(megabytes)} MB`;
	if (status !== 0) return `not built: ${said.trim().split('\n').at(-1)}`;
	const processor = [...used.values()].reduce((sum, seconds) => sum + seconds, 0);
	return { seconds: (performance.now() - begun) / 1000, processor, megabytes };
}
