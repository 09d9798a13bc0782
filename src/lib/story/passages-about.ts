import type { Passage } from './story';

/**
 * The passages that mention a place, and the other ones that answer one of them, each in the article's order;
 * none where no place is given.
 */
export function passagesAbout<P extends Passage>(passages: P[], place: string | undefined) {
	const mentions = passages.filter(({ places }) => place !== undefined && places.includes(place));
	const replies = passages.filter(
		(passage) =>
			!mentions.includes(passage) && mentions.some(({ id }) => passage.answers.includes(id))
	);
	return { mentions, replies };
}
