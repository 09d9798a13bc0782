/** The messages of the dialogs, which a page does not have before one is opened. */
import { messages as ofDialogs } from 'virtual:messages-of-dialogs';
import type { Messages } from './messages';

/** A page's messages, and what the dialogs say beside them. */
export function withDialogs(messages: Messages): Messages {
	return { ...messages, ...ofDialogs[messages.language] };
}
