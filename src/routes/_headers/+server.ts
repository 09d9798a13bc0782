import { resolve } from '$app/paths';

export const prerender = true;

/** Headers for hosts that read such a file, as Netlify and Cloudflare Pages do; README.md says what they are for. */
export function GET() {
	const base = resolve('/').replace(/\/$/, '');
	return new Response(
		[
			`${base}/*`,
			'  Access-Control-Allow-Origin: *',
			'  X-Content-Type-Options: nosniff',
			'  Referrer-Policy: no-referrer',
			`${base}/_app/immutable/*`,
			'  Cache-Control: public, max-age=31536000, immutable',
			''
		].join('\n'),
		{ headers: { 'content-type': 'text/plain' } }
	);
}
