import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { slowNetwork } from '../../scripts/bench/network';
import { table } from '../../scripts/bench/report';
import type { Figures } from '../../scripts/bench/visit';

const figures = (paint: number, live: number) =>
	({ 'first contentful paint': paint, 'live map': live, 'layout shift': 0 }) as Figures;

test('a table has medians, what they spread over, and how many times its limit a page takes', () => {
	const results = {
		plain: [figures(100, NaN), figures(110, NaN), figures(90, NaN)],
		bare: [figures(50, 1000), figures(50, 1000), figures(50, 1000)],
		site: [figures(150, 1100), figures(120, 1500), figures(110, 900)]
	};
	expect(table(results, ['plain', 'bare']).split('\n')).toEqual([
		'|  | plain | bare | site | site, times its limit |',
		'| --- | --- | --- | --- | --- |',
		'| first contentful paint | 100 (90 to 110) | 50 | 120 (110 to 150) | 1.20 × plain |',
		'| live map | – | 1000 | 1100 (900 to 1500) | 1.10 × bare |',
		'| layout shift | 0.000 | 0.000 | 0.000 |  |'
	]);
});

test('what comes over a slow line comes whole, as it was packed, and is counted', async () => {
	const body = Buffer.alloc(5000, 'a');
	const host = createServer((_, response) => response.setHeader('x-kept', 'yes').end(body));
	await new Promise<void>((ready) => host.listen(0, ready));
	const { port } = host.address() as AddressInfo;
	const { server, arrivals, close } = await slowNetwork({ roundTrip: 1, rate: 1e8 });
	try {
		const proxy = new URL(server);
		const got = await new Promise<{ bytes: Buffer; kept: unknown }>((resolve, reject) => {
			request(
				{ host: proxy.hostname, port: proxy.port, path: `http://localhost:${port}/` },
				async (response) => {
					const bytes = Buffer.concat(await response.toArray());
					resolve({ bytes, kept: response.headers['x-kept'] });
				}
			)
				.on('error', reject)
				.end();
		});
		expect(got.bytes.equals(body)).toBe(true);
		expect(got.kept).toBe('yes');
		expect(arrivals).toHaveLength(1);
		expect(arrivals[0]!.bytes).toBeGreaterThan(body.length);
	} finally {
		close();
		host.closeAllConnections();
		host.close();
	}
});
