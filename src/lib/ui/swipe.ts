/** A finger drawn sideways over a scene goes to the one beside it, as pressing its link does. */
import type { Attachment } from 'svelte/attachments';

/** CSS pixels that a swipe covers at least, and how much longer it is than high. */
const least = 56;
const slant = 2;

/** CSS pixels at the screen's edges where the system has gestures of its own. */
const systemEdge = 24;

/** For an element that holds links with `rel="prev"` and `rel="next"`. */
export const swipe: Attachment<HTMLElement> = (element) => {
	let start: { x: number; y: number; id: number } | undefined;

	const down = ({
		pointerType,
		isPrimary,
		clientX: x,
		clientY: y,
		pointerId: id
	}: PointerEvent) => {
		const atEdge = x < systemEdge || x > innerWidth - systemEdge;
		start = pointerType === 'touch' && isPrimary && !atEdge ? { x, y, id } : undefined;
	};
	const up = ({ clientX, clientY, pointerId }: PointerEvent) => {
		if (start?.id !== pointerId) return;
		const across = clientX - start.x;
		const along = Math.abs(clientY - start.y);
		start = undefined;
		if (Math.abs(across) < Math.max(least, along * slant)) return;
		const forward = across < 0 === (getComputedStyle(element).direction === 'ltr');
		element.querySelector<HTMLAnchorElement>(`a[rel=${forward ? 'next' : 'prev'}]`)?.click();
	};
	// Where the browser takes the finger, to scroll, it was no swipe.
	const cancel = () => (start = undefined);

	element.addEventListener('pointerdown', down);
	element.addEventListener('pointerup', up);
	element.addEventListener('pointercancel', cancel);
	return () => {
		element.removeEventListener('pointerdown', down);
		element.removeEventListener('pointerup', up);
		element.removeEventListener('pointercancel', cancel);
	};
};
