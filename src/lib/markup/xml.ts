/** Text in XML 1.0. */

/** What XML 1.0 (section 2.2, production Char) does not allow, not even as a reference. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const references: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;',
	// A parser would make a line feed of it.
	'\r': '&#13;'
};

/** Any text as the content of an element or, in quotes, the value of an attribute. */
export function escapeXml(text: string): string {
	return text.replace(forbidden, '').replace(/[&<>"'\r]/g, (character) => references[character]!);
}

/** An element that holds nothing but text. */
export function element(name: string, text: string): string {
	return `<${name}>${escapeXml(text)}</${name}>`;
}

/** The first line of every XML file. */
export const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
