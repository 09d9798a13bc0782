/** A small sound story for tests to break. */
import { assemble, type Content } from '$lib/story/assemble';
import { StoryError, type Problem } from '$lib/story/problems';

const matter = `---
title: A story
standfirst: What it is about.
maxBounds: [0, 50, 3, 52]
article:
  headline: Headline
  author: Somebody
  publication: A Paper
  url: https://example.org/article
  language: en
  date: '2015-05'
---
`;

const passages = `
Our own messages.

> In [the town](#town) on [the road](#road) it rained.
>
> - id: rain
> - said by: Ann, a neighbour
> - when: 2015-05-05

> “It was dry in [the town](#town).”
>
> - id: dry
> - said by: Bob
> - told to: Another Paper
> - answers: rain
`;

export const feature = (id: string, geometry: unknown, properties: object = {}) => ({
	type: 'Feature',
	id,
	properties: {
		id,
		name: id,
		nameInText: `the ${id}`,
		role: 'scene',
		certainty: 'certain',
		precisionMetres: 50,
		basis: 'measured',
		note: 'How it was placed.',
		sources: [{ label: 'A map', licence: 'CC0' }],
		labelPoint: [1.5, 50.5],
		...properties
	},
	geometry
});

export const square = [
	[1, 50.1],
	[2, 50.1],
	[2, 51],
	[1, 51],
	[1, 50.1]
];
export const town = feature('town', { type: 'Polygon', coordinates: [square] });
export const road = feature('road', {
	type: 'LineString',
	coordinates: [
		[1, 50.1],
		[2, 51]
	]
});

export function content(
	change: { matter?: string; passages?: string; features?: unknown[] } = {}
): Content {
	return {
		markdown: (change.matter ?? matter) + (change.passages ?? passages),
		places: JSON.stringify({ type: 'FeatureCollection', features: change.features ?? [town, road] })
	};
}

export { matter, passages };

/** The problems of broken content; fails where there are none. */
export function problemsOf(broken: Content): Problem[] {
	try {
		assemble(broken);
	} catch (error) {
		if (error instanceof StoryError) return error.problems;
		throw error;
	}
	throw new Error('the content was taken as sound');
}
