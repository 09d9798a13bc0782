/** Reads our XML back, as strictly as a browser would. */
import { DOMParser, type Element } from '@xmldom/xmldom';

/** The document of an XML text; throws at the first fault of its form. */
export function readXml(xml: string) {
	return new DOMParser({
		onError: (level, message) => {
			throw new Error(`${level}: ${message}`);
		}
	}).parseFromString(xml, 'text/xml');
}

/** The same for libraries that expect a browser's document. */
export function readBrowserXml(xml: string): Document {
	return readXml(xml) as unknown as Document;
}

/** All elements of a name, in the document's order. */
export function all(from: { getElementsByTagName: Element['getElementsByTagName'] }, name: string) {
	return [...from.getElementsByTagName(name)] as Element[];
}

/** The child elements of an element. */
export function childrenOf(element: Element): Element[] {
	return [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
}

/** The text of an element's only child of a name. */
export function textOf(element: Element, name: string): string | null | undefined {
	return childrenOf(element).find((child) => child.nodeName === name)?.textContent;
}
