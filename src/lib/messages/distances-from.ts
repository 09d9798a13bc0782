/** The distances of one place, as its page lists them, and the one that the address asks for. */
import type { LocalizedDistance } from './distance-text';
import { isolated } from './direction';
import type { LocalizedPlace } from './localize';
import type { Messages } from './messages';

/** A distance seen from one of its two places. */
export type DistanceTo<Place = LocalizedPlace> = Omit<LocalizedDistance, 'between'> & {
	from: Place;
	to: Place;
};

/** How far the others are from a place, in their order; none of a place that the text does not locate. */
export function distancesFrom<Place>(
	from: Place | undefined,
	places: Place[],
	distances: LocalizedDistance[]
): DistanceTo<Place>[] {
	if (!from) return [];
	const own = places.indexOf(from);
	return distances
		.filter(({ between }) => between.includes(own))
		.map(({ between: [a, b], ...distance }) => ({
			...distance,
			from,
			to: places[a === own ? b : a]!
		}));
}

/** The distance to the place with an id; none where there is no such place, or it is the same one. */
export function distanceTo(distances: DistanceTo[], id: string | null): DistanceTo | undefined {
	return distances.find(({ to }) => to.id === id);
}

/** The range, and whether the two touch: `0 to 900 metres, they may touch`. */
export function straightText(
	{ text, touch }: Pick<LocalizedDistance, 'text' | 'touch'>,
	messages: Messages
): string {
	if (touch === 'drawn') return messages.distanceTouching({ distance: text });
	return touch ? messages.distanceMayTouch({ distance: text }) : text;
}

/** All that is said of how far two places are apart: {@link straightText}, then the way along a line. */
export function wholeText(
	distance: Pick<LocalizedDistance, 'text' | 'touch' | 'along'>,
	messages: Messages
): string {
	const straight = straightText(distance, messages);
	return distance.along ? `${straight}; ${distance.along}` : straight;
}

/** The two places and all that is said of how far they are apart, as plain text. */
export function distanceSentence(
	distance: DistanceTo,
	language: string,
	messages: Messages
): string {
	const [from, to] = [distance.from, distance.to].map(({ name }) =>
		isolated(name, language, messages.language)
	);
	return messages.distanceBetween({
		from: from!,
		to: to!,
		distance: wholeText(distance, messages)
	});
}
