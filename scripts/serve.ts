/** Serves a folder for a benchmark, compressed as a host would, on a port that is free. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** @returns the server, to be closed, and its origin */
export async function serve(dir: string): Promise<{ server: Server; origin: string }> {
	const server = createServer(sirv(dir, { extensions: ['html'], brotli: true, gzip: true }));
	await new Promise<void>((ready) => server.listen(0, ready));
	return { server, origin: `http://localhost:${(server.address() as AddressInfo).port}` };
}
