/**
 * The plain page: the words of a built page as HTML without any style but its two fonts. Nothing that has these words
 * to show can be faster, so it is the limit of what a reader waits for.
 */
import type { Browser } from 'playwright';
import { escapeXml } from '$lib/markup/xml';

/** Runs in the page: its words with the elements that mean something, and the fonts that they are set in. */
function wordsOfPage(): { language: string; text: string; sans: string; serif: string } {
	const kept = new Set([
		...[
			'A',
			'ASIDE',
			'BLOCKQUOTE',
			'BUTTON',
			'CITE',
			'DD',
			'DETAILS',
			'DL',
			'DT',
			'EM',
			'FIGCAPTION'
		],
		...['FIGURE', 'H1', 'H2', 'H3', 'LI', 'NAV', 'OL', 'P', 'Q', 'STRONG', 'SUMMARY', 'TIME', 'UL']
	]);
	const escaped = (text: string) =>
		text.replace(/[&<>"]/g, (mark) => `&#${mark.codePointAt(0)};`).replace(/\s+/g, ' ');
	const of = (node: Node): string => {
		if (node instanceof Text) return escaped(node.data);
		if (!(node instanceof HTMLElement) || !node.checkVisibility()) return '';
		const inside = [...node.childNodes].map(of).join('');
		if (!inside.trim()) return ' ';
		if (!kept.has(node.tagName)) return inside;
		const attributes = ['href', 'id', 'lang', 'datetime'].flatMap((attribute) =>
			node.hasAttribute(attribute)
				? [` ${attribute}="${escaped(node.getAttribute(attribute)!)}"`]
				: []
		);
		const name = node.tagName.toLowerCase();
		return `<${name}${attributes.join('')}>${inside}</${name}>`;
	};
	const fontOf = (selector: string) =>
		getComputedStyle(document.querySelector(selector) ?? document.body).fontFamily;
	return {
		language: document.documentElement.lang,
		text: of(document.body),
		sans: fontOf('body'),
		serif: fontOf('blockquote')
	};
}

/**
 * Makes the plain page of a page, which must be readable without script.
 *
 * @param url where that page is
 */
export async function plainPage(browser: Browser, url: string): Promise<string> {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(url);
	// The script runner marks functions with a helper that the page does not have.
	const { language, text, sans, serif } = await page.evaluate<ReturnType<typeof wordsOfPage>>(
		`(() => { const __name = (target) => target; return (${wordsOfPage.toString()})(); })()`
	);
	const title = escapeXml(await page.title());
	await context.close();
	return (
		`<!doctype html><html lang="${language}"><meta charset="utf-8">` +
		'<meta name="viewport" content="width=device-width, initial-scale=1">' +
		`<title>${title}</title><style>body{font-family:${sans}}blockquote{font-family:${serif}}</style>${text}`
	);
}
