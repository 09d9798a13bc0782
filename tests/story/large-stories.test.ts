/** Stories and shapes as large as what editors' tools write: a correct map, or a word of what is too much. */
import { expect, test } from 'vitest';
import type { Content } from '$lib/story/assemble';
import { distancesOf } from '$lib/story/distances';
import { markdownTree } from '$lib/story/markdown-tree';
import type { PlaceFeature } from '$lib/story/schema';
import { outcomeOf } from './correct-map';
import { content, feature, road, town } from './content';

/** A sound story with more below it, or with another town. */
const body = (text: string): Content => {
	const sound = content();
	return { ...sound, markdown: sound.markdown + text };
};
const townOf = (geometry: unknown, properties = {}) =>
	content({ features: [feature('town', geometry, properties), road] });

/** An outline of so many corners, wavy as a coast. */
const coast = (corners: number) => {
	const ring = Array.from({ length: corners }, (_, index) => {
		const angle = (2 * Math.PI * index) / corners;
		const reach = 0.4 + 0.02 * Math.sin(40 * angle);
		return [1.5 + reach * Math.cos(angle), 51 + reach * Math.sin(angle)];
	});
	return [...ring, ring[0]!];
};

const passages = Array.from(
	{ length: 3000 },
	(_, index) => `\n> [It](#town)\n>\n> - id: a${index}\n> - said by: b\n`
).join('');

test.each([
	['3,000 passages', body(passages)],
	['brackets 20,000 deep, which are words', body(`\n${'['.repeat(2e4)}`)],
	['5 MB in one note', townOf(town.geometry, { note: 'word '.repeat(1e6) })],
	['an outline of 50,000 corners', townOf({ type: 'Polygon', coordinates: [coast(50_000)] })],
	['a line of 50,000 positions', townOf({ type: 'LineString', coordinates: coast(49_999) })]
])('%s are a correct map', (_, large) => {
	expect(outcomeOf(large)).toEqual([]);
});

test('200,000 points are refused, with how to mend it', () => {
	const [problem] = outcomeOf(townOf({ type: 'MultiPoint', coordinates: coast(200_000) }));
	expect(problem).toMatchObject({ file: 'static/geojson/places.geojson' });
	expect(problem!.where).toContain('features');
	expect(problem!.fix).toContain('simplify');
});

test('a story of many places lists few distances of each, and soon', () => {
	const features = Array.from({ length: 2000 }, (_, index) => ({
		id: `p${index}`,
		geometry: { type: 'Point', coordinates: [(index * 7919) % 360, (index * 31) % 80] },
		properties: { precisionMetres: 50 }
	})) as unknown as PlaceFeature[];
	const distances = distancesOf(features, [-180, -85, 180, 85]);
	expect(distances.length).toBeGreaterThan(2000);
	expect(distances.length).toBeLessThanOrEqual(6000);
});

test('ten thousand passages are read', () => {
	const story = '> [It](#town)\n>\n> - id: a\n> - said by: b\n\n'.repeat(10_000);
	const { root, problems } = markdownTree('story.md', story);
	expect(problems).toEqual([]);
	expect(root.children).toHaveLength(10_000);
	expect(root.children.at(-1)!.position!.start.line).toBe(5 * 9999 + 1);
});
