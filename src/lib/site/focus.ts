/** Where the focus goes when the page's place changes: to the opened place, and back to what opened it. */
import { afterNavigate, beforeNavigate } from '$app/navigation';

/** A link as it can be found again on a page that has been left: by its passage, or in the list. */
type Opener = { passage: string | undefined; href: string };

function openerOf(link: HTMLAnchorElement): Opener {
	return { passage: link.closest('blockquote')?.id, href: link.getAttribute('href')! };
}

function find({ passage, href }: Opener): HTMLElement | null {
	const within = passage ? `blockquote[id="${passage}"]` : 'main ol';
	return document.querySelector(`${within} a[href="${href}"]`);
}

/** Must be called while a layout is set up. */
export function followFocus(): void {
	let opener: Opener | undefined;

	beforeNavigate(({ type, to }) => {
		const { activeElement } = document;
		if (type === 'link' && to?.params?.place && activeElement instanceof HTMLAnchorElement) {
			opener = openerOf(activeElement);
		}
	});

	afterNavigate(({ type, to }) => {
		// A choice on the map leaves the focus on the map.
		if (type === 'enter' || type === 'goto') return;
		const opened = document.querySelector<HTMLElement>('h1#_place');
		const back = to?.params?.place ? null : opener && find(opener);
		(opened ?? back)?.focus({ preventScroll: true });
		back?.scrollIntoView({ block: 'nearest' });
	});
}
