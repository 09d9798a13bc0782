import type { Passage, Place } from './story';

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

/**
 * The id of the place whose page quotes a passage, where only one place is shown at a time: the one that is selected
 * if the passage mentions it, else its first scene, else its first place; none where it mentions none.
 */
export function placeToReadAt(
	{ places: mentioned }: Passage,
	places: Place[],
	selected?: string
): string | undefined {
	if (selected !== undefined && mentioned.includes(selected)) return selected;
	const isScene = ({ id, number }: Place) => number !== undefined && mentioned.includes(id);
	return places.find(isScene)?.id ?? mentioned[0];
}
