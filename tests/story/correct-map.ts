/** What a correct map is, whatever story it is of. */
import { coordAll } from '@turf/turf';
import { expect } from 'vitest';
import { factFormats } from '$lib/formats/formats';
import { liesIn } from '$lib/geo/rules';
import { localizeDistances } from '$lib/messages/distance-text';
import { messagesIn } from '$lib/messages/messages';
import { assemble, type Content } from '$lib/story/assemble';
import { StoryError, type Problem } from '$lib/story/problems';
import { targetOf } from '$lib/story/target';

/** The story that content makes; every place is on the map, within bounds, and can be taken away. */
function expectCorrectMap(content: Content): void {
	const assembled = assemble(content);
	const { story, features, places } = assembled;
	for (const { id, bounds } of story.places) {
		const own = features.features.filter(({ properties }) => properties.id === id);
		expect(own.some(({ properties }) => properties.part === 'label')).toBe(true);
		expect(bounds.every(Number.isFinite)).toBe(true);
		const target = targetOf(
			story,
			story.places.find((place) => place.id === id)!
		);
		expect(Number.isFinite(target.maxZoom)).toBe(true);
	}
	for (const { geometry } of features.features) {
		expect(coordAll(geometry).every(([lng, lat]) => Number.isFinite(lng! + lat!))).toBe(true);
	}
	for (const { geometry } of places) {
		if (!geometry) continue;
		expect(coordAll(geometry).every((at) => liesIn(story.maxBounds, at))).toBe(true);
	}
	for (const { nearest, farthest } of assembled.distances.map(({ metres }) => ({
		nearest: metres[0],
		farthest: metres[1]
	}))) {
		expect(nearest >= 0 && farthest >= nearest && Number.isFinite(farthest)).toBe(true);
	}
	const messages = messagesIn('en');
	const exported = {
		...assembled,
		distances: localizeDistances(assembled.distances, story, messages),
		messages,
		page: () => 'https://example.org/'
	};
	for (const { write } of factFormats) expect(write(exported)).not.toMatch(/\bNaN\b|Infinity/);
}

/** What is wrong with content: nothing, where it makes a correct map. Any other error than its own fails. */
export function outcomeOf(content: Content): Problem[] {
	try {
		expectCorrectMap(content);
		return [];
	} catch (error) {
		if (error instanceof StoryError) return error.problems;
		throw error;
	}
}
