import { describe, expect, test } from 'vitest';
import { closestZoom } from '$lib/geo/closest-zoom';
import { assemble } from '$lib/story/assemble';
import { maxZoomOf, targetOf, targetOfBoth } from '$lib/story/target';
import { content, feature, passages, road, town } from './content';

const onePlace = (precisionMetres: number) => {
	const point = feature('town', { type: 'Point', coordinates: [1.5, 50.5] }, { precisionMetres });
	const words = passages.replace(' on [the road](#road)', '');
	return assemble(content({ features: [point], passages: words })).story;
};

describe('the overview', () => {
	test('of a single place comes no closer than its precision allows', () => {
		const story = onePlace(400);
		expect(targetOf(story, undefined).maxZoom).toBe(closestZoom(400, 50.5));
		expect(targetOf(story, undefined).maxZoom).toBeLessThan(15);
	});

	test('comes no closer than the least precise scene allows', () => {
		const features = [
			{ ...town, properties: { ...town.properties, precisionMetres: 5 } },
			{ ...road, properties: { ...road.properties, precisionMetres: 900 } }
		];
		const { story } = assemble(content({ features }));
		expect(targetOf(story, undefined).maxZoom).toBe(closestZoom(900, 50.5));
	});
});

test('how close a reader may come is told by the places that are located', () => {
	const features = [town, feature('road', null, { precisionMetres: 1 })];
	const { places } = assemble(content({ features })).story;
	expect(maxZoomOf(places)).toBe(maxZoomOf(places.slice(0, 1)));
	expect(maxZoomOf(places)).toBeLessThan(20);
});

test('two places are each whole, and no closer than the less precise allows', () => {
	const features = [
		{ ...town, properties: { ...town.properties, precisionMetres: 5 } },
		feature('road', { type: 'Point', coordinates: [2.5, 51.5] }, { precisionMetres: 900 })
	];
	const { story } = assemble(content({ features }));
	const [one, other] = story.places;
	for (const both of [targetOfBoth(story, one!, other!), targetOfBoth(story, other!, one!)]) {
		expect(both.bounds).toEqual([1, 50.1, 2.5, 51.5]);
		expect(both.maxZoom).toBe(closestZoom(900, 50.5));
	}
	expect(targetOfBoth(story, one!, other!)).toMatchObject({
		anchor: { lng: 1.5, lat: 50.5 },
		label: one!.labelBox
	});
});

test.each([
	[100_000, 12],
	[400, 15],
	[1, 20]
])('a story known to %d metres may be looked at to zoom %d', (precision, zoom) => {
	expect(maxZoomOf(onePlace(precision).places)).toBe(zoom);
});
