/** The kinds of places that the key tells apart, in the reader's language. */
import type { Kind } from '$lib/story/filter';
import type { Messages } from './messages';

/** How a kind is drawn and what that means, as the key says it. */
export function kindText(messages: Messages, kind: Kind): string {
	const text: Record<Kind, () => string> = {
		certain: messages.legendCertain,
		'less-certain': messages.legendLessCertain,
		uncertain: messages.legendUncertain,
		measured: messages.legendMeasured,
		fitted: messages.legendFitted,
		drawn: messages.legendDrawn,
		setting: messages.legendSetting
	};
	return text[kind]();
}
