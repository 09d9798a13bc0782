/**
 * Other people's pages, on another origin than the site: they hold its embeds plainly, in a sandbox, and
 * as a WordPress that has discovered them.
 *
 *     tsx tests/e2e/host/server.ts
 */
import { createServer } from 'node:http';
import { discover, filtered } from './consumer';

/** A long page around a frame, so that a frame which takes focus or scroll is found out. */
const page = (frame: string, script = '', scheme = 'light dark') => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Another page</title><link rel="icon" href="data:,">
<meta name="color-scheme" content="${scheme}">
<style>body { margin: 0 } p { block-size: 900px; margin: 0 } iframe { border: 0; display: block }</style></head>
<body><input aria-label="Search this page"><p>Before.</p>${frame}<p>After.</p>
<script>${script}</script></body></html>`;

/** Keeps what frames say, and heeds heights as hosts of AMP frames do. */
const heeds = `window.heard = [];
addEventListener('message', ({ source, data }) => {
	heard.push(data);
	const frame = document.querySelector('iframe');
	if (source !== frame.contentWindow || data.sentinel !== 'amp' || data.type !== 'embed-size') return;
	frame.height = data.height;
});`;

/** What WordPress' wp-embed.js does with messages of frames. */
const wordPress = `window.heard = [];
addEventListener('message', ({ source, data }) => {
	if (!data || !data.secret || !data.message || !data.value || /[^a-zA-Z0-9]/.test(data.secret)) return;
	for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
		if (source !== frame.contentWindow) continue;
		heard.push(data);
		if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
		if (data.message === 'link' && new URL(data.value).host === new URL(frame.src).host) location.href = data.value;
	}
});`;

const answers: Record<string, (query: URLSearchParams) => string | Promise<string>> = {
	'/frame': (query) => {
		const given = (name: string) => (query.has(name) ? ` ${name}="${query.get(name)}"` : '');
		const frame = `<iframe src="${query.get('src')}" title="A map"${given('width')}${given('height')}${given('sandbox')}></iframe>`;
		return page(frame, query.has('heeds') ? heeds : '', query.get('scheme') ?? undefined);
	},
	'/wordpress': async (query) => {
		const from = query.get('url')!;
		const found = discover(await (await fetch(from)).text());
		if (!found) return page('<p>No embed was found.</p>');
		const answer = await (await fetch(found)).json();
		return page(filtered(answer.html, 'Abc123'), wordPress);
	}
};

createServer(async (request, response) => {
	const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
	const answer = answers[pathname];
	response.writeHead(answer || pathname === '/' ? 200 : 404, { 'content-type': 'text/html' });
	response.end(answer ? await answer(searchParams) : 'Another site.');
}).listen(4185);
