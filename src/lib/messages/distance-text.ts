/** The story's distances in words, as its pages carry them. Formed at build, see `localize.ts`. */
import { roundedRange, type Metres } from '$lib/geo/range-rounding';
import type { Distance, Story } from '$lib/story/story';
import { isolated } from './direction';
import type { Messages } from './messages';
import { rangeText } from './range-text';

/** A distance as a page carries it: there is one for each two places, so it is short. */
export type LocalizedDistance = {
	/** Where the two stand among the story's places. */
	between: [number, number];
	/** From the nearest to the farthest, rounded outward to what is known. */
	metres: Metres;
	/** `4.2 to 4.9 kilometres`. */
	text: string;
	/** Whether they touch as they are drawn, or only may. */
	touch?: Distance['touch'];
	/** `along the A216: about 1.1 to 2.9 kilometres`, where both lie on one line. */
	along?: string;
	/** The ends of its line on the map, `[lng, lat, lng, lat]`. */
	ends: number[];
};

/** Each distance in words, the nearest first. */
export function localizeDistances(
	distances: Distance[],
	story: Story,
	messages: Messages
): LocalizedDistance[] {
	const index = new Map(story.places.map(({ id }, at) => [id, at]));
	const nearestFirst = distances.toSorted(
		({ metres: a }, { metres: b }) => a[0] - b[0] || a[1] - b[1]
	);
	return nearestFirst.map((distance) => ({
		between: distance.between.map((id) => index.get(id)!) as [number, number],
		metres: toMetres(distance.metres),
		text: rangeText(messages, distance.metres),
		...(distance.touch && { touch: distance.touch }),
		...(distance.along && { along: alongText(distance.along, story, messages) }),
		ends: distance.ends.flat()
	}));
}

/** The range as its text has it, in metres. */
function toMetres(metres: Metres): Metres {
	const unit = metres[1] >= 1000 ? 1000 : 1;
	const { nearest, farthest } = roundedRange(metres, unit);
	return [Math.round(nearest * unit), Math.round(farthest * unit)];
}

function alongText(
	{ place, metres }: NonNullable<Distance['along']>,
	story: Story,
	messages: Messages
): string {
	const { name } = story.places.find(({ id }) => id === place)!;
	return messages.distanceAlong({
		name: isolated(name, story.language, messages.language),
		distance: rangeText(messages, metres)
	});
}
