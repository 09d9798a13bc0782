/** Where the focus goes when the page's place changes: to the opened place, and back to what opened it. */
import { afterNavigate, beforeNavigate } from '$app/navigation';
import { distanceAsked } from './addresses';
import { isByLink } from './follow';

/** A link as it can be found again on a page that has been left: by its passage, or in the list. */
type Opener = { passage: string | undefined; href: string };

function openerOf(link: HTMLAnchorElement): Opener {
	return { passage: link.closest('blockquote')?.id, href: link.getAttribute('href')! };
}

function find({ passage, href }: Opener): HTMLElement | null {
	const within = passage ? `blockquote[id="${passage}"]` : 'main .all-places';
	return document.querySelector(`${within} a[href="${href}"]`);
}

/** Must be called while a layout is set up. */
export function followFocus(): void {
	let opener: Opener | undefined;

	beforeNavigate(({ type, to }) => {
		const { activeElement } = document;
		if (isByLink(type) && to?.params?.place && activeElement instanceof HTMLAnchorElement) {
			opener = openerOf(activeElement);
		}
	});

	afterNavigate(({ type, from, to }) => {
		// A choice on the map leaves the focus on the map.
		const byLink = isByLink(type);
		if (type === 'enter' || (type === 'goto' && !byLink)) return;
		// Asking the same page for something else leaves the focus on what asked, or beside what is gone.
		if (from && to && from.url.pathname === to.url.pathname && from.url.search !== to.url.search) {
			if (document.activeElement !== document.body) return;
			const ofDistance = distanceAsked(from.url) !== distanceAsked(to.url);
			document
				.getElementById(ofDistance ? '_distances' : '_text')
				?.focus({ preventScroll: !ofDistance });
			return;
		}
		// A link leads to the heading of what it opens; the story's own page has none in its text.
		const opens = byLink || to?.params?.place;
		const opened = opens ? document.querySelector<HTMLElement>('main h1') : null;
		const back = to?.params?.place ? null : opener && find(opener);
		(opened ?? back)?.focus({ preventScroll: true });
		back?.scrollIntoView({ block: 'nearest' });
	});
}
