/**
 * A slow network: a proxy that each page of a benchmark loads everything through. Chromium's own emulation leaves out
 * what workers ask for, and MapLibre's worker asks for much; here all of it shares one line.
 */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a line is like. */
export type Line = {
	/** Milliseconds from a request to the first byte of its answer. */
	roundTrip: number;
	/** Bits a second, of all answers together. */
	rate: number;
};

/** An answer that has come whole, or what one encrypted connection has brought by now: bytes with headers as sent. */
export type Arrival = {
	/** When its last byte came, ms since the epoch. */
	end: number;
	bytes: number;
};

/** Bytes that go over the line at a time, so that answers under way at once share it: a packet's. */
const packet = 1460;

/** Lets bytes pass as fast as a line does, one packet of each answer after the other. */
function pacer({ rate }: Line): (bytes: number) => Promise<void> {
	let free = 0;
	return async (bytes) => {
		const now = performance.now();
		free = Math.max(free, now) + (bytes * 8 * 1000) / rate;
		await sleep(free - now);
	};
}

/** Sends bytes on, packet by packet. */
async function send(
	bytes: Buffer,
	to: ServerResponse | Socket,
	pass: (bytes: number) => Promise<void>
): Promise<void> {
	for (let at = 0; at < bytes.length && !to.destroyed; at += packet) {
		const part = bytes.subarray(at, at + packet);
		await pass(part.length);
		to.write(part);
	}
}

/**
 * Starts one.
 *
 * @returns its address, as a browser's proxy, what has come over it, and what ends it
 */
export async function slowNetwork(
	line: Line
): Promise<{ server: string; arrivals: Arrival[]; close: () => void }> {
	const pass = pacer(line);
	const arrivals: Arrival[] = [];

	async function answer(asked: IncomingMessage, to: ServerResponse): Promise<void> {
		await sleep(line.roundTrip);
		const { method, headers } = asked;
		const onward = request(asked.url!, { method, headers });
		to.on('close', () => onward.destroy());
		const from = await new Promise<IncomingMessage>((resolve, reject) => {
			onward.on('response', resolve).on('error', reject);
			asked.pipe(onward);
		});
		// A colon, a space and the end of the line go with each.
		let whole = from.rawHeaders.join('').length + from.rawHeaders.length * 2;
		await pass(whole);
		to.writeHead(from.statusCode!, from.rawHeaders);
		to.flushHeaders();
		for await (const bytes of from) {
			await send(bytes, to, pass);
			whole += bytes.length;
		}
		to.end();
		arrivals.push({ end: performance.timeOrigin + performance.now(), bytes: whole });
	}

	const server = createServer((asked, to) => {
		answer(asked, to).catch(() => to.destroy());
	});
	// What is encrypted passes as it is: each of its answers a round trip late.
	server.on('connect', ({ url }, client: Socket) => {
		const [host, port] = url!.split(':');
		const far = connect(Number(port), host, () => client.write('HTTP/1.1 200 OK\r\n\r\n'));
		let sent = Promise.resolve();
		const arrival: Arrival = { end: 0, bytes: 0 };
		arrivals.push(arrival);
		far.on('data', (bytes) => {
			const due = sleep(line.roundTrip);
			sent = sent
				.then(() => due)
				.then(() => send(bytes, client, pass))
				.then(() => {
					arrival.end = performance.timeOrigin + performance.now();
					arrival.bytes += bytes.length;
				});
		});
		far.on('end', () => sent.finally(() => client.end()));
		client.pipe(far);
		for (const end of [client, far]) {
			end.on('error', () => {
				client.destroy();
				far.destroy();
			});
		}
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	return {
		server: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		arrivals,
		close: () => {
			server.close();
			server.closeAllConnections();
		}
	};
}
