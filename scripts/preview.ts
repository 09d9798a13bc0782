/**
 * Serves `build/` as a static host would: compressed files where the browser takes them, the nearest
 * `404.html` for what is not there, the headers of its `_headers` file, and the base path that it was
 * built with.
 *
 *     npm run preview -- --port 4173 [--dir build]
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, posix } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { factFormats } from '$lib/formats/formats';

const { values } = parseArgs({
	options: {
		port: { type: 'string', default: '4173' },
		dir: { type: 'string', default: 'build' }
	}
});
const { dir } = values;
const port = Number(values.port);

function fail(problem: string): never {
	console.error(problem);
	process.exit(1);
}

if (!Number.isInteger(port) || port < 1 || port > 65535) {
	fail(`--port takes a number from 1 to 65535, not "${values.port}".`);
}
if (!existsSync(join(dir, '404.html'))) {
	fail(`There is no site in ${dir}/. Run "npm run build" first.`);
}

/** The site itself knows where it stands: its manifest says so. */
const manifest = JSON.parse(readFileSync(join(dir, 'manifest.webmanifest'), 'utf8'));
const base = String(manifest.scope).replace(/\/$/, '');

/** The rules of a `_headers` file as Netlify and Cloudflare Pages read it: a path, then its headers. */
const rules = readFileSync(join(dir, '_headers'), 'utf8')
	.split(/\n(?=\/)/)
	.map((block) => {
		const [path = '', ...lines] = block.split('\n').filter((line) => !/^\s*(#|$)/.test(line));
		const headers = lines.map((line) => line.split(/:(.*)/).map((part) => part.trim()));
		return { path: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '.*')}$`), headers };
	});

/** The `404.html` in the folder of a path, or in the nearest one above it; the site's own has been seen above. */
function notFoundFor(path: string): Buffer {
	const folder = posix.dirname(path);
	const page = join(dir, folder, '404.html');
	return existsSync(page) ? readFileSync(page) : notFoundFor(folder);
}

/** What sirv does not know by its ending. */
const types = Object.fromEntries(factFormats.map(({ name, mime }) => [`.${name}`, mime]));

const files = sirv(dir, {
	extensions: ['html'],
	gzip: true,
	brotli: true,
	etag: true,
	setHeaders(response, path) {
		response.setHeader('cache-control', 'no-cache');
		const type = types[extname(path)];
		if (type) response.setHeader('content-type', type);
		for (const { headers } of rules.filter((rule) => rule.path.test(base + path))) {
			for (const [name, value] of headers) response.setHeader(name!, value!);
		}
	}
});

const server = createServer((request, response) => {
	const url = request.url ?? '/';
	const miss = () => {
		// What climbs out of the site's folder ends at its root.
		const path = posix.normalize(`/${url.split(/[?#]/)[0]}`);
		response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
		response.end(notFoundFor(path.startsWith(`${base}/`) ? path.slice(base.length) : '/'));
	};
	if (url !== base && !url.startsWith(`${base}/`)) return miss();
	request.url = url.slice(base.length) || '/';
	files(request, response, miss);
});
server.on('error', (error: NodeJS.ErrnoException) =>
	fail(
		error.code === 'EADDRINUSE'
			? `Port ${port} is taken. Choose another with --port.`
			: `The site cannot be served: ${error.message}.`
	)
);
server.listen(port, () => console.log(`The map is at http://localhost:${port}${base}/`));
