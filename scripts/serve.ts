/** Serves a folder for a benchmark, compressed as a host would, on a port that is free. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/**
 * @param headersOf the headers of a path
 * @returns the server, to be closed, and its origin
 */
export async function serve(
	dir: string,
	headersOf: (path: string) => Record<string, string> = () => ({})
): Promise<{ server: Server; origin: string }> {
	const setHeaders = (response: ServerResponse, path: string) => {
		for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
	};
	const server = createServer(
		sirv(dir, { extensions: ['html'], brotli: true, gzip: true, setHeaders })
	);
	await new Promise<void>((ready) => server.listen(0, ready));
	return { server, origin: `http://localhost:${(server.address() as AddressInfo).port}` };
}
