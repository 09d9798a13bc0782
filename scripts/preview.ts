/**
 * Serves `build/` as a host does that is set up with the snippets in it: the same headers, compressed files where
 * the browser takes them, the nearest `404.html` for what is not there, and the base path that it was built with.
 *
 *     npm run preview -- --port 4173 [--dir build]
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, posix } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { contentTypes } from './hosting/content-types';
import { headersFor, hostingOf, rootOf, slashTooMany } from './hosting/hosting';
import { filesIn } from './hosting/pages';

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

const hosting = hostingOf(dir);
const { base, everywhere, otherwise } = hosting;
const types = contentTypes(filesIn(dir));

/** The type of a file, or of the page that an address without an ending leads to. */
const typeOf = (path: string) => types[extname(path).slice(1)] ?? types.html!;

const files = sirv(dir, {
	extensions: ['html'],
	gzip: true,
	brotli: true,
	etag: true,
	setHeaders(response, path) {
		const headers = { ...headersFor(path, hosting), 'Content-Type': typeOf(path) };
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	}
});

const server = createServer((request, response) => {
	const [address = '/', query] = (request.url ?? '/').split(/(?=[?#])(.*)/);
	// What climbs out of the site's folder ends at its root.
	const whole = posix.normalize(`/${address}`);
	const inside = whole === base || whole.startsWith(`${base}/`);
	const path = inside ? whole.slice(base.length) || '/' : '/';
	const miss = () => {
		const page = `${rootOf(path, hosting)}404.html`;
		response.writeHead(404, { ...headersFor(page, hosting), 'Content-Type': types.html });
		response.end(readFileSync(join(dir, page)));
	};
	// What is written for hosts is not for readers.
	if (!inside || path === '/_headers' || path.startsWith('/_host/')) return miss();
	const [, better] = new RegExp(slashTooMany).exec(path) ?? [];
	if (better) {
		const found = { ...everywhere, ...otherwise, Location: base + better + (query ?? '') };
		return response.writeHead(301, found).end();
	}
	request.url = path + (query ?? '');
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
