/** The two orders in which the story is read, each a page of its own. */
import type { LocalizedStory } from '$lib/messages/localize';
import type { Addresses } from './addresses';

/** Whether a route has the story in the order of time. */
export const isInTime = (route: string | null): boolean => route?.endsWith('/time') ?? false;

/** Whether a story has an order of time: with fewer than two moments there is none, nor where it is told in parts. */
export const hasTimeOrder = ({
	moments,
	whole
}: Pick<LocalizedStory, 'moments' | 'whole'>): boolean => moments.length > 1 && !whole;

/** Where the story is found in each order, where it has two. */
export function ordersOf(story: LocalizedStory, at: Addresses) {
	return hasTimeOrder(story) ? { article: at.story(), time: at.time() } : undefined;
}
