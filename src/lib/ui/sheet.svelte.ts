/**
 * The sheet of text over the map: where it stands, and how it is moved. It is a scroll container with snap
 * points: the browser itself drags, flicks and snaps it. Where the text is a panel beside the map, none of
 * this applies.
 */
import type { Attachment } from 'svelte/attachments';
import {
	lowerSnapPoint,
	nextSnapPoint,
	snapPointAt,
	snapPointForChoice,
	type SnapOffsets,
	type SnapPoint
} from './snap-points';

/** Read from the page as it is laid out: the style sheet alone says where the snap points are. */
function offsetsOf(scroller: HTMLElement): SnapOffsets {
	const [spacer, half] = [...scroller.querySelectorAll<HTMLElement>('.spacer, .half')];
	return { peek: 0, half: half!.offsetTop, full: spacer!.offsetHeight };
}

/** Whether a keyboard brought the focus to an element. */
const byKeyboard = (target: EventTarget | null): target is HTMLElement =>
	target instanceof HTMLElement && target.matches(':focus-visible');

/** One page's sheet. */
export class Sheet {
	/** The snap point that it is at or on its way to. */
	at = $state<SnapPoint>('half');
	/** Whether the text is a sheet now, and not a panel. */
	over = $state(false);

	#scroller: HTMLElement | undefined;

	/** For the scroll container. */
	attach: Attachment<HTMLElement> = (scroller) => {
		this.#scroller = scroller;
		const read = () => {
			const offsets = offsetsOf(scroller);
			this.over = offsets.full > 0;
			this.at = snapPointAt(scroller.scrollTop, offsets);
		};
		read();
		const size = new ResizeObserver(read);
		size.observe(scroller);
		scroller.addEventListener('scroll', read, { passive: true });
		return () => {
			size.disconnect();
			scroller.removeEventListener('scroll', read);
		};
	};

	#moveTo(next: SnapPoint, behavior: ScrollBehavior = 'smooth') {
		if (!this.#scroller || !this.over) return;
		const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
		const instant = calm || behavior === 'instant';
		const top = offsetsOf(this.#scroller)[next];
		this.#scroller.scrollTo({ top, behavior: instant ? 'instant' : behavior });
		// The scroll is told a frame later, when the next Tab may have passed by what a full sheet hides.
		if (instant) this.at = next;
	}

	/** One step up, and from the top down to the map. */
	step() {
		this.#moveTo(nextSnapPoint(this.at));
	}

	/** One step down. */
	lower() {
		this.#moveTo(lowerSnapPoint(this.at));
	}

	/** A place was chosen on the map: its text is shown, and the map keeps its half. */
	showText() {
		if (!this.#scroller || this.at === 'half') return;
		this.#moveTo(snapPointForChoice(this.#scroller.parentElement!.clientHeight));
	}

	/** A place was chosen in the text: the map is seen again. */
	showMap() {
		if (this.at === 'full') this.#moveTo('half');
		else if (this.#scroller && this.over) {
			this.#scroller.scrollTop = offsetsOf(this.#scroller)[this.at];
		}
	}

	/** A keyboard came to something in the text that the sheet does not show: it opens. */
	focusInText({ target }: FocusEvent) {
		if (this.at === 'full' || !byKeyboard(target) || target.closest('.head, .riding')) return;
		this.#moveTo('full', 'instant');
		if (this.over) target.scrollIntoView({ block: 'nearest' });
	}

	/** A keyboard came to the map, most of which lies behind a full sheet: it goes down. */
	focusInMap({ target }: FocusEvent) {
		if (this.at !== 'full' || !byKeyboard(target) || target.closest('.edge')) return;
		this.#moveTo('half', 'instant');
	}

	/** How far the text is scrolled, for coming back to it. */
	position() {
		return this.#scroller?.scrollTop ?? 0;
	}

	/** Puts the text back to where it was. */
	restore(position: number) {
		this.#scroller?.scrollTo({ top: position, behavior: 'instant' });
	}
}
