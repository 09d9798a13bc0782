/** Serves the site and the page that holds its embed while an engine walks them. */
import { spawn } from 'node:child_process';
import { addressOf, builds, hostAddress } from '../../scripts/test-builds.mjs';
import { until } from './engine';

const { moroni } = builds;

const servers = [
	{ address: `${hostAddress}/`, script: ['tests/e2e/host/server.ts'] },
	{
		address: `${addressOf(moroni)}/`,
		script: ['scripts/preview.ts', '--port', String(moroni.port), '--dir', moroni.dir]
	}
];

/** Called before all tests. @returns what is called after them */
export async function setup(): Promise<() => void> {
	const running = servers.map(({ script }) =>
		spawn(process.execPath, ['--import', 'tsx', ...script], {
			stdio: ['ignore', 'ignore', 'inherit']
		})
	);
	for (const { address } of servers) {
		await until(() => fetch(address).catch(() => undefined));
	}
	return () => running.forEach((server) => server.kill());
}
