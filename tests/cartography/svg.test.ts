import { describe, expect, test } from 'vitest';
import { draw, type DrawingOptions } from '$lib/cartography/svg';
import { byName, standIns } from '$lib/cartography/svg-palette';
import { mapLayers } from '$lib/cartography/style';
import { breakLines, textWidth } from '$lib/cartography/text-width';
import type { MapFeature } from '$lib/cartography/evaluate';

const place = (
	id: string,
	lng: number,
	geometry: MapFeature['geometry'] | null,
	number: number
): MapFeature[] => {
	const properties = {
		id,
		name: id,
		role: 'scene',
		certainty: 'certain',
		precisionMetres: 50,
		labelSide: 'right',
		onWater: false,
		number
	};
	return [
		...(geometry
			? [{ type: 'Feature' as const, properties: { ...properties, part: 'shape' }, geometry }]
			: []),
		{
			type: 'Feature',
			properties: { ...properties, part: 'label' },
			geometry: { type: 'Point', coordinates: [lng, 50.95] }
		}
	];
};

const options = (change: Partial<DrawingOptions> = {}): DrawingOptions => ({
	layers: mapLayers(standIns, 50.95, 'en'),
	data: {
		story: [
			...place(
				'road',
				1.86,
				{
					type: 'LineString',
					coordinates: [
						[1.8, 50.94],
						[1.9, 50.96]
					]
				},
				1
			),
			...place('town', 1.82, null, 2)
		]
	},
	target: { bounds: [1.8, 50.9, 1.9, 51], maxZoom: 16, anchor: { lng: 1.85, lat: 50.95 } },
	selected: '',
	sizes: [
		{ width: 340, height: 260 },
		{ width: 800, height: 640 }
	],
	reach: { x: 1000, y: 1000 },
	ink: byName,
	hrefOf: (id) => `/place/${id}`,
	...change
});

/** The smallest group of a drawing. */
const smallest = (change?: Partial<DrawingOptions>) => draw(options(change)).groups[0]!.content;

describe('draw', () => {
	test('has a group for each size and writes each shape once', () => {
		const { shapes, groups } = draw(options());
		expect(groups).toHaveLength(2);
		expect(shapes.match(/<path/g)).toHaveLength(1);
		expect(groups.every(({ content }) => content.includes('href="#p0"'))).toBe(true);
	});

	test('the larger size is drawn closer', () => {
		const [small, large] = draw(options()).groups;
		expect(large!.view.zoom).toBeGreaterThan(small!.view.zoom);
	});

	test('makes the label of each place a link, the selected one marked', () => {
		const content = smallest({ selected: 'road' });
		expect(content.match(/<a href="\/place\/\w+"/g)).toHaveLength(2);
		expect(content).toMatch(/<a href="\/place\/road" aria-current="page"><title>1 road<\/title>/);
	});

	test('names colours, so that light and dark follow by CSS', () => {
		const content = smallest();
		expect(content).toContain('stroke="var(--accent)"');
		expect(content).not.toMatch(/#0000/);
	});

	test('escapes what an editor may have typed', () => {
		const data = { story: place('<b> & "q"', 1.85, null, 1) };
		const content = smallest({ data });
		expect(content).toContain('&lt;b> &amp; &quot;q&quot;');
	});

	test('a name gives way to another, a numeral never does', () => {
		const data = { story: [...place('one', 1.85, null, 1), ...place('two', 1.8501, null, 2)] };
		const content = smallest({ data });
		expect(content.match(/>(one|two)</g)).toHaveLength(1);
		expect(content.match(/>[12]</g)).toHaveLength(2);
	});
});

describe('breakLines', () => {
	const width = (text: string) => textWidth(text);

	test('keeps a short text on one line', () => {
		expect(breakLines('Calais', 10, width)).toEqual(['Calais']);
	});

	test('sets as many lines as are needed, about equally long', () => {
		expect(breakLines('A16 by the Eurotunnel', 7, width)).toEqual(['A16 by the', 'Eurotunnel']);
	});

	test('keeps a break that the text has', () => {
		expect(breakLines('Pas de Calais\nStrait of Dover', 30, width)).toHaveLength(2);
	});
});
