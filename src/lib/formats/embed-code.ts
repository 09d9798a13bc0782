/** The code that shows a map in someone else's page. */
import { escapeXml } from '$lib/markup/xml';

/** What a frame shows and how large it is. A width may be a part of the page, as in `100%`. */
export type Frame = { src: string; title: string; width: number | `${number}%`; height: number };

/**
 * An `<iframe>` that may run our script and open the full map, and nothing else. It takes a page that
 * does not let it have its own origin, too.
 */
export function embedCode({ src, title, width, height }: Frame): string {
	const attributes = {
		src,
		title,
		width,
		height,
		loading: 'lazy',
		style: 'border:0',
		sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
		referrerpolicy: 'no-referrer'
	};
	const written = Object.entries(attributes).map(
		([name, value]) => `${name}="${escapeXml(String(value))}"`
	);
	return `<iframe ${written.join(' ')}></iframe>`;
}
