/** The copy of the story on the reader's device, as the interface shows it. */
import type { Messages } from '$lib/messages/messages';

export type OfflineState =
	/** Not known yet, or not to be had in this browser. */
	| { now: 'unknown' }
	| { now: 'none' }
	/** @property kept how much is there, 0 to 1 */
	| { now: 'keeping'; kept: number }
	/** @property at when it was fetched, ISO 8601 */
	| { now: 'kept'; at: string }
	/** @property why no room on the device, or something did not come as it was built */
	| { now: 'failed'; why: 'room' | 'network' };

/** When a copy was fetched, in the reader's own time. */
export const timeText = (at: string, messages: Messages) =>
	new Intl.DateTimeFormat(messages.locale(), { dateStyle: 'long', timeStyle: 'short' }).format(
		new Date(at)
	);
