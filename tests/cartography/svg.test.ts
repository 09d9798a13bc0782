import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { draw, type DrawingOptions, type MapData } from '$lib/cartography/svg';
import { DrawingError } from '$lib/cartography/supported';
import { byName, standIns } from '$lib/cartography/svg-palette';
import { mapLayers } from '$lib/cartography/style';
import type { MapFeature } from '$lib/cartography/evaluate';
import { toScreen } from '$lib/geo/mercator';

/** Data that is the same in sight of every view. */
const everywhere =
	(data: ReturnType<MapData>): MapData =>
	() =>
		data;

/** A picture whose middle is its origin. */
const nowhere = { width: 0, height: 0 };

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
		precisionPixels: 2100,
		labelSide: 'right',
		onWater: false,
		beside: true,
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
	layers: mapLayers(standIns, 'en'),
	data: everywhere({
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
	}),
	target: { bounds: [1.8, 50.9, 1.9, 51], maxZoom: 16, anchor: { lng: 1.85, lat: 50.95 } },
	selected: '',
	sizes: [
		{ width: 340, height: 260 },
		{ width: 800, height: 640 }
	],
	reach: { x: 1000, y: 1000 },
	ink: byName,
	measure: () => 0.5,
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
		expect(groups.every(({ content }) => content.includes('href="#_p0"'))).toBe(true);
	});

	test('the larger size is drawn closer', () => {
		const [small, large] = draw(options()).groups;
		expect(large!.view.zoom).toBeGreaterThan(small!.view.zoom);
	});

	test('each size has marks and shapes where its own view has them', () => {
		// A label of fixed pixels moves the middle of the view, and by another distance at each scale.
		const label = { left: -16, top: -16, right: 190, bottom: 16 };
		const target = { ...options().target, label };
		const { groups, shapes } = draw(options({ target }));
		const start = /d="M(-?\d+) ?(-?\d+)/.exec(shapes)!.slice(1).map(Number);
		for (const { view, content } of groups) {
			const disc = toScreen({ lng: 1.86, lat: 50.95 }, view, nowhere);
			const [, cx, cy] = /<circle cx="([-\d.]+)" cy="([-\d.]+)"/.exec(content)!;
			expect(Number(cx)).toBeCloseTo(disc.x, 0);
			expect(Number(cy)).toBeCloseTo(disc.y, 0);
			const [, scale, , x = 0, y = 0] =
				/<use [^>]*scale\(([\d.]+)\)( translate\(([-\d.]+) ([-\d.]+)\))?/.exec(content)!;
			const line = toScreen({ lng: 1.8, lat: 50.94 }, view, nowhere);
			expect((start[0]! + Number(x)) * Number(scale)).toBeCloseTo(line.x, 0);
			expect((start[1]! + Number(y)) * Number(scale)).toBeCloseTo(line.y, 0);
		}
	});

	test('makes the label of each place a link, the selected one marked', () => {
		const content = smallest({ selected: 'road' });
		expect(content.match(/<a href="\/place\/\w+"/g)).toHaveLength(2);
		expect(content).toMatch(
			/<a href="\/place\/road" data-place="road" aria-current="page"><title>1 road<\/title>/
		);
	});

	test('names colours, so that light and dark follow by CSS', () => {
		const content = smallest();
		expect(content).toContain('stroke="var(--accent)"');
		expect(content).not.toMatch(/#0000/);
	});

	test('escapes what an editor may have typed', () => {
		const data = everywhere({ story: place('<b> & "q"', 1.85, null, 1) });
		const content = smallest({ data });
		expect(content).toContain('&lt;b&gt; &amp; &quot;q&quot;');
	});

	test('a name gives way to another, a numeral never does', () => {
		const data = everywhere({
			story: [...place('one', 1.85, null, 1), ...place('two', 1.8501, null, 2)]
		});
		const content = smallest({ data });
		expect(content.match(/>(one|two)</g)).toHaveLength(1);
		expect(content.match(/>[12]</g)).toHaveLength(2);
	});
});

describe('the ground in the drawing', () => {
	const square: MapFeature = {
		type: 'Feature',
		properties: { kind: 'land' },
		geometry: {
			type: 'Polygon',
			coordinates: [
				[
					[1.8, 50.9],
					[1.9, 50.9],
					[1.9, 51],
					[1.8, 51],
					[1.8, 50.9]
				]
			]
		}
	};
	const town = (name: string, lng: number): MapFeature => ({
		type: 'Feature',
		properties: { kind: 'town', name, rank: 1 },
		geometry: { type: 'Point', coordinates: [lng, 50.95] }
	});

	test('comes from the layers of its tiles', () => {
		const data = everywhere({ 'ground/land': [square] });
		expect(smallest({ data })).toContain('fill="var(--land)"');
		expect(smallest({ data: everywhere({ ground: [square] }) })).not.toContain('<use');
	});

	test('is as large as there is room, and is weighed in bytes of its path', () => {
		const data = everywhere({ 'ground/land': [square], story: place('road', 1.86, null, 1) });
		const weights: number[] = [];
		const { shapes, groups } = draw(
			options({
				data,
				fit: ({ story }, weigh) => {
					weights.push(weigh(square, 'ground/land'));
					return { story: story! };
				}
			})
		);
		expect(weights).toEqual([expect.any(Number)]);
		expect(weights[0]).toBeGreaterThan(10);
		expect(shapes).toBe('');
		expect(groups[0]!.content).toContain('href="/place/road"');
		const [, path] = / d="([^"]*)"/.exec(draw(options({ data })).shapes)!;
		expect(weights[0]).toBe(path!.length);
	});

	test('is lettered as far as a frame may be seen, and each frame in sight of its own view', () => {
		const asked: { zoom: number; x: number }[] = [];
		const { groups } = draw(
			options({
				data: (view, { x }) => {
					asked.push({ zoom: view.zoom, x });
					return { 'ground/labels': [town('Near', 1.85), town('Afar', 1.9)] };
				},
				named: ({ width }) => ({ x: width / 8, y: 100 })
			})
		);
		for (const { size, view, content } of groups) {
			expect(asked).toContainEqual({ zoom: view.zoom, x: size.width / 8 });
			expect(content).toContain('>Near<');
			expect(content).not.toContain('>Afar<');
		}
	});
});

/** A layer of names at one point, on top of an empty map. */
const named = (layout: object, properties: object = {}, change: Partial<DrawingOptions> = {}) =>
	smallest({
		layers: [
			{
				id: 'names',
				type: 'symbol',
				source: 'here',
				layout: { 'text-field': ['get', 'name'], 'text-size': 10, ...layout },
				paint: { 'text-color': standIns.ink }
			} as LayerSpecification
		],
		data: everywhere({
			here: [
				{
					type: 'Feature',
					properties: { name: 'aaaa bb', ...properties },
					geometry: { type: 'Point', coordinates: [1.85, 50.95] }
				}
			]
		}),
		...change
	});

/** Where each line of a drawing's names starts, and from which end. */
const linesOf = (svg: string) =>
	[...svg.matchAll(/<tspan x="([-\d.]+)" y="[-\d.]+">([^<]*)/g)].map(([, x, text]) => [
		text,
		Number(x)
	]);

describe('names are set as MapLibre sets them', () => {
	// Two lines, `aaaa` of 20 px and `bb` of 10.
	const twoLines = { 'text-max-width': 2 };

	test.each([
		[{ 'text-anchor': 'left' }, 'middle', 10],
		[{ 'text-anchor': 'left', 'text-justify': 'left' }, 'start', 0],
		[{ 'text-anchor': 'left', 'text-justify': 'auto' }, 'start', 0],
		[{ 'text-anchor': 'right', 'text-justify': 'auto' }, 'end', 0],
		[{ 'text-anchor': 'right', 'text-justify': 'left' }, 'start', -20],
		[{ 'text-anchor': 'top', 'text-justify': 'auto' }, 'middle', 0],
		[{ 'text-anchor': 'center', 'text-justify': 'right' }, 'end', 10]
	])('%o', (layout, justify, x) => {
		const svg = named({ ...twoLines, ...layout });
		expect(svg.match(/text-anchor="(\w+)"/)?.[1] ?? 'start').toBe(justify);
		expect(linesOf(svg)).toEqual([
			['aaaa', x],
			['bb', x]
		]);
	});

	test('a rotated name keeps others out of the upright box around it', () => {
		const below = (rotate: number) => {
			const at = (lat: number, name: string): MapFeature => ({
				type: 'Feature',
				properties: { name, rotate },
				geometry: { type: 'Point', coordinates: [1.85, lat] }
			});
			// About 15 px apart at this view: clear of a line that lies, not of one that stands.
			return named(
				{ 'text-rotate': ['get', 'rotate'], 'text-max-width': 20 },
				{},
				{ data: everywhere({ here: [at(50.95, 'aaaaaaaaaa'), at(50.937, 'b')] }) }
			);
		};
		expect(below(0)).toContain('>b<');
		expect(below(90)).not.toContain('>b<');
	});

	test('several points of one feature have a name and a disc each', () => {
		const points = {
			type: 'MultiPoint' as const,
			coordinates: [
				[1.82, 50.95],
				[1.88, 50.95]
			]
		};
		const here = [{ type: 'Feature' as const, properties: { name: 'a' }, geometry: points }];
		expect(linesOf(named({}, {}, { data: everywhere({ here }) }))).toHaveLength(2);
		const discs = smallest({
			layers: [
				{
					id: 'discs',
					type: 'circle',
					source: 'here',
					paint: { 'circle-radius': 3, 'circle-color': standIns.accent }
				}
			],
			data: everywhere({ here })
		});
		expect(discs.match(/<circle/g)).toHaveLength(2);
	});
});

describe('what the drawing does not render as the live map does is refused', () => {
	const line = { id: 'a-line', type: 'line', source: 'here' } as const;
	const road = place(
		'road',
		1.85,
		{
			type: 'LineString',
			coordinates: [
				[1.8, 50.9],
				[1.9, 51]
			]
		},
		1
	)[0]!;
	const point = place('town', 1.85, null, 1);
	const good = { 'line-color': standIns.accent };

	test.each([
		[
			'a property',
			{ ...line, paint: { ...good, 'line-offset': 2 } },
			[road],
			/"a-line".*line-offset/
		],
		[
			'a value',
			{ ...line, paint: good, layout: { 'line-cap': 'square' } },
			[road],
			/line-cap.*square/
		],
		['a kind of layer', { id: 'heat', type: 'heatmap', source: 'here' }, [road], /"heat".*heatmap/],
		['a colour', { ...line, paint: { 'line-color': '#ff0000' } }, [road], /"a-line".*line-color/],
		['a geometry', { ...line, paint: good }, point, /"a-line".*Point/]
	])('%s', (_, layer, features, message) => {
		const broken = { layers: [layer as LayerSpecification], data: everywhere({ here: features }) };
		expect(() => smallest(broken)).toThrow(message);
		expect(() => smallest(broken)).toThrow(DrawingError);
	});

	test('and what it renders is taken', () => {
		expect(() =>
			smallest({ layers: [{ ...line, paint: good }], data: everywhere({ here: [road] }) })
		).not.toThrow();
	});
});
