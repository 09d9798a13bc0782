/**
 * Serves `build/` as a static host would: compressed files where the browser takes them, `404.html`
 * for what is not there, and the base path that the site was built with.
 *
 *     npm run preview -- --port 4173 [--dir build]
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

const { values } = parseArgs({
	options: {
		port: { type: 'string', default: '4173' },
		dir: { type: 'string', default: 'build' },
		base: { type: 'string', default: process.env.BASE_PATH ?? '' }
	}
});
const { dir, base } = values;
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

const notFound = readFileSync(join(dir, '404.html'));
const files = sirv(dir, {
	extensions: ['html'],
	gzip: true,
	brotli: true,
	etag: true,
	setHeaders(response, path) {
		const immutable = path.includes('/_app/immutable/');
		response.setHeader(
			'cache-control',
			immutable ? 'public, max-age=31536000, immutable' : 'no-cache'
		);
		if (path.endsWith('.geojson')) response.setHeader('content-type', 'application/geo+json');
	}
});

const server = createServer((request, response) => {
	const miss = () => {
		response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
		response.end(notFound);
	};
	const url = request.url ?? '/';
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
