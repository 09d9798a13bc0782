/**
 * How the site is served: by `npm run preview`, and by the web servers of this machine with the snippets that are in
 * each build. All of them send the same.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { filesIn } from '../../scripts/hosting/pages';
import { builds } from '../../scripts/test-builds.mjs';
import { ask, brotliModule, installed, previewOf, start, type Answer, type Host } from './hosts';

test.skip(({ isMobile }) => isMobile, 'headers are the same on every screen');

const policyIn = /<meta http-equiv="content-security-policy" content="([^"]+)"/;

for (const name of ['preview', 'nginx', 'caddy']) {
	for (const build of [builds.moroni, builds.longNames]) {
		test.describe(`${name} serves ${build.story}`, () => {
			test.skip(
				name !== 'preview' && !installed.includes(name),
				`${name} is not installed: on Debian, apt-get install ${name}`
			);
			let host: Host;
			test.beforeAll(async () => {
				host = name === 'preview' ? previewOf(build) : await start(name, build);
			});
			test.afterAll(() => host?.stop());

			const { dir, path: base } = build;
			const files = filesIn(dir).filter((file) => !/\.(br|gz)$|^\/_h(ost\/|eaders$)/.test(file));
			const read = (file: string) => readFileSync(join(dir, file));
			const get = (path: string, headers?: Record<string, string>) =>
				ask(host.address + path, headers);
			const some = (pattern: RegExp) => files.find((file) => pattern.test(file))!;
			/** One file of each kind in each folder. */
			const kinds = [
				...new Map(
					files.map((file) => [file.replace(/[^/]*(?=\.\w+$)|\d+\/\d+\/\d+/g, ''), file])
				).values()
			];
			const policyOf = (file: string) => policyIn.exec(read(file).toString())![1]!;

			test('a page comes with its own policy, and no other site frames it', async () => {
				const french = some(/^\/fr\/place\/.*html$/);
				for (const [path, file] of [
					['/', '/index.html'],
					['/fr', '/fr.html'],
					['/about', '/about.html'],
					['/about.html', '/about.html'],
					[french.replace('.html', ''), french]
				] as const) {
					const { status, headers, body } = await get(path);
					expect(status, path).toBe(200);
					expect(body.equals(read(file)), path).toBe(true);
					expect(headers, path).toMatchObject({
						'content-type': 'text/html; charset=utf-8',
						'content-security-policy': `${policyOf(file)}; frame-ancestors 'none'`,
						'cross-origin-opener-policy': 'same-origin',
						'cross-origin-resource-policy': 'same-origin',
						'cache-control': 'no-cache',
						'referrer-policy': 'no-referrer',
						'x-content-type-options': 'nosniff',
						'strict-transport-security': 'max-age=31536000'
					});
					expect(headers['permissions-policy'], path).toContain('geolocation=()');
				}
			});

			test('any site may frame an embed, and a frame without an origin loads what it needs', async () => {
				const embeds = [some(/^\/embed\/.*html$/), some(/^\/fr\/embed\/.*html$/)];
				for (const file of embeds) {
					const { headers } = await get(file.replace('.html', ''));
					expect(headers['content-security-policy']).toBe(policyOf(file));
					expect(headers['content-security-policy']).not.toContain('frame-ancestors');
					expect(headers['cross-origin-opener-policy']).toBeUndefined();
					expect(headers['x-frame-options']).toBeUndefined();
				}
				const needed = [
					/\/entry\/start.*js$/,
					/\/workers\//,
					/\.css$/,
					/\.mvt$/,
					/story\.geojson$/
				];
				for (const file of [...embeds, ...needed.map(some)]) {
					const { headers } = await get(file, { origin: 'null' });
					expect(headers, file).toMatchObject({
						'access-control-allow-origin': '*',
						'cross-origin-resource-policy': 'cross-origin'
					});
				}
			});

			test('what is named after its content is kept for ever, all else is asked for anew', async () => {
				for (const file of kinds) {
					const { headers } = await get(file);
					const hashed = /^\/_app\/immutable\/|^\/ground\/\w+\//.test(file);
					expect(headers['cache-control'], file).toBe(
						hashed ? 'public, max-age=31536000, immutable' : 'no-cache'
					);
					const again = await get(file, { 'if-none-match': headers.etag! });
					expect(again.status, file).toBe(304);
				}
			});

			test('every kind of file has its type', async () => {
				const types: Record<string, string> = {
					css: 'text/css; charset=utf-8',
					csv: 'text/csv; charset=utf-8',
					geojson: 'application/geo+json',
					gpx: 'application/gpx+xml',
					html: 'text/html; charset=utf-8',
					js: 'text/javascript; charset=utf-8',
					json: 'application/json',
					kml: 'application/vnd.google-earth.kml+xml',
					mvt: 'application/vnd.mapbox-vector-tile',
					png: 'image/png',
					svg: 'image/svg+xml',
					txt: 'text/plain; charset=utf-8',
					webmanifest: 'application/manifest+json',
					xml: 'application/xml'
				};
				expect(new Set(files.map((file) => file.split('.').pop()))).toEqual(
					new Set(Object.keys(types))
				);
				for (const [ending, type] of Object.entries(types)) {
					const { headers } = await get(files.find((file) => file.endsWith(`.${ending}`))!);
					expect(headers['content-type'], ending).toBe(type);
				}
			});

			test('what is not there is answered by the nearest page that says so', async () => {
				const places = [
					'/nowhere',
					'/place/nowhere',
					'/_app/immutable/nowhere.js',
					'/data/no.geojson'
				];
				for (const path of [...places, '/_headers', '/_host/nginx.conf']) {
					for (const lang of ['', '/fr']) {
						const answer = await get(lang + path);
						const page = `${lang}/404.html`;
						expect(answer.status, lang + path).toBe(404);
						expect(answer.body.equals(read(page)), lang + path).toBe(true);
						expect(answer.headers, lang + path).toMatchObject({
							'content-type': 'text/html; charset=utf-8',
							'content-security-policy': `${policyOf(page)}; frame-ancestors 'none'`,
							'cache-control': 'no-cache'
						});
					}
				}
			});

			test('an address with a slash too many leads to the one without', async () => {
				for (const path of ['/about', '/fr', '/fr/about']) {
					for (const query of ['', '?key=drawn']) {
						const { status, headers } = await get(`${path}/${query}`);
						expect(status, path + query).toBe(301);
						expect(headers.location).toBe(base + path + query);
					}
				}
				for (const path of ['//example.org/', '/\\example.org/', '/%5cexample.org/']) {
					expect((await get(path)).headers.location ?? '/', path).toMatch(/^\/(?![/\\])/);
				}
				if (base) expect((await ask(host.address)).body.equals(read('/index.html'))).toBe(true);
			});

			test('nothing beside the site is served', async () => {
				for (const path of [
					'/../package.json',
					'/%2e%2e/package.json',
					'/fr/..%2f../package.json'
				]) {
					expect((await get(path)).body.toString(), path).not.toContain('devDependencies');
				}
			});

			test('a part is sent where a part is asked for', async () => {
				const file = some(/^\/data\/.*\.png$/);
				const { status, headers, body } = await get(file, { range: 'bytes=10-109' });
				expect(status).toBe(206);
				expect(headers['content-range']).toBe(`bytes 10-109/${read(file).length}`);
				expect(body.equals(read(file).subarray(10, 110))).toBe(true);
			});

			test('packed files are sent to who takes them', async () => {
				test.skip(build !== builds.moroni, 'this build is not packed');
				const brotli = name !== 'nginx' || brotliModule();
				for (const path of ['/about.html', some(/start.*\.js$/), '/data/story.geojson']) {
					const plain = await get(path, { 'accept-encoding': 'identity' });
					expect(plain.headers['content-encoding'], path).toBeUndefined();
					expect(plain.headers.vary, path).toMatch(/accept-encoding/i);
					const gzip = await get(path, { 'accept-encoding': 'gzip' });
					expect(gzip.headers['content-encoding'], path).toBe('gzip');
					expect(gunzipSync(gzip.body).equals(plain.body), path).toBe(true);
					expect(gzip.headers['content-type']).toBe(plain.headers['content-type']);
					if (!brotli) continue;
					const best = await get(path, { 'accept-encoding': 'gzip, br' });
					expect(best.headers['content-encoding'], path).toBe('br');
					expect(brotliDecompressSync(best.body).equals(plain.body), path).toBe(true);
				}
			});

			test('sends with each file what the preview sends, each header once', async () => {
				const preview = previewOf(build);
				const ours = /^(access-|cache-|content-(security|type)|cross-|perm|ref|strict-|x-)/;
				const said = ({ status, names, headers }: Answer) => [
					status,
					...names
						.map((each) => each.toLowerCase())
						.filter((each) => ours.test(each))
						.sort()
						.map((each) => `${each}: ${headers[each]}`)
				];
				const pages = kinds.map((file) => file.replace(/(index)?\.html$/, ''));
				for (const path of new Set([...kinds, ...pages])) {
					const [one, other] = await Promise.all([get(path), ask(preview.address + path)]);
					expect(said(one), path).toEqual(said(other));
				}
			});
		});
	}
}

/** The headers that Netlify and Cloudflare Pages send: those of every rule whose path fits. */
function fromHeadersFile(dir: string, path: string): string[] {
	const blocks = readFileSync(join(dir, '_headers'), 'utf8').split(/\n(?=\/)/);
	return blocks.flatMap((block) => {
		const [rule = '', ...lines] = block.trim().split(/\n\s*/);
		const fits = rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule;
		return fits ? lines : [];
	});
}

for (const build of [builds.moroni, builds.longNames]) {
	test(`_headers of ${build.story} says of each page what the preview sends with it, once`, async () => {
		const pages = filesIn(build.dir).filter((file) => file.endsWith('.html'));
		for (const page of pages.map((file) => file.replace(/(index)?\.html$/, ''))) {
			const said = fromHeadersFile(build.dir, build.path + page);
			const names = said.map((line) => line.slice(0, line.indexOf(':')));
			expect(new Set(names).size, page).toBe(names.length);
			const { headers } = await ask(previewOf(build).address + page);
			for (const line of said) {
				const [name = '', value] = line.split(/: (.*)/);
				expect(headers[name.toLowerCase()], `${page}: ${name}`).toBe(value);
			}
			expect(names, page).toContain('Content-Security-Policy');
		}
	});
}
