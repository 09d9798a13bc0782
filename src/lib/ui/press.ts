/**
 * Takes a press on a button that opens a dialog. The button has the focus then, in Safari too, which gives none
 * to what a pointer presses: so it is what a closed dialog gives the focus back to.
 */
export const pressed =
	(open: () => void) =>
	({ currentTarget }: { currentTarget: HTMLElement }): void => {
		currentTarget.focus({ preventScroll: true });
		open();
	};

/** Whether a press on a link is for another tab or a file, and so the browser's: some key is held. */
export function opensElsewhere({ metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
	return metaKey || ctrlKey || shiftKey || altKey;
}
