import { beforeEach, describe, expect, test } from 'vitest';
import { assemble, type Assembled } from '$lib/story/assemble';
import { StoryError } from '$lib/story/problems';
import { content, feature, matter, passages, problemsOf, road, square, town } from './content';

describe('a sound story', () => {
	let story: Assembled['story'];
	let features: Assembled['features'];
	beforeEach(() => ({ story, features } = assemble(content())));

	test('has its passages with who says them, when, and what they answer', () => {
		expect(story.passages.map(({ id }) => id)).toEqual(['rain', 'dry']);
		expect(story.passages[0]).toMatchObject({
			speaker: { name: 'Ann', role: 'a neighbour' },
			when: { iso: '2015-05-05' },
			answeredBy: ['dry'],
			places: ['town', 'road'],
			scenes: ['town', 'road']
		});
		expect(story.passages[1]).toMatchObject({
			toldTo: 'Another Paper',
			answers: ['rain'],
			answeredBy: [],
			scenes: []
		});
	});

	test('has our own prose and the passages in the order of the file', () => {
		expect(story.sections).toEqual([
			{ prose: [{ text: 'Our own messages.' }] },
			{ passage: 'rain' },
			{ passage: 'dry' }
		]);
	});

	test('marks the mentions in the words', () => {
		expect(story.passages[0]!.inlines).toEqual([
			{ text: 'In ' },
			{ text: 'the town', place: 'town' },
			{ text: ' on ' },
			{ text: 'the road', place: 'road' },
			{ text: ' it rained.' }
		]);
	});

	test('numbers scenes in the article’s order and knows where they are', () => {
		expect(story.places.map(({ id, number }) => [id, number])).toEqual([
			['town', 1],
			['road', 2]
		]);
		expect(story.places[0]!.bounds).toEqual([1, 50.1, 2, 51]);
	});

	test('links each passage to its words in the article', () => {
		expect(story.passages[1]!.href).toBe(
			'https://example.org/article#:~:text=It%20was%20dry%20in%20the%20town'
		);
	});

	test('gives the map a shape and a label for each place', () => {
		expect(features.features.map(({ properties: { id, part } }) => [id, part])).toEqual([
			['town', 'shape'],
			['town', 'label'],
			['road', 'shape'],
			['road', 'label']
		]);
	});

	test('draws parts of a Multi geometry apart where they are not equally sure', () => {
		const twoParts = feature(
			'road',
			{
				type: 'MultiLineString',
				coordinates: [
					[
						[1, 50.1],
						[2, 51]
					],
					[
						[2, 51],
						[2.5, 51]
					]
				]
			},
			{
				certainty: 'less-certain',
				parts: [
					{ certainty: 'certain', basis: 'measured', precisionMetres: 40 },
					{ certainty: 'less-certain', basis: 'drawn', precisionMetres: 200 }
				]
			}
		);
		const shapes = assemble(content({ features: [town, twoParts] })).features.features.filter(
			({ properties: { id, part } }) => id === 'road' && part === 'shape'
		);
		expect(shapes.map(({ properties }) => properties.certainty)).toEqual([
			'certain',
			'less-certain'
		]);
		expect(shapes.map(({ geometry }) => geometry.type)).toEqual(['LineString', 'LineString']);
	});

	test('gives each located place a middle to quote, and how far the place reaches from it', () => {
		const spot = feature('road', { type: 'Point', coordinates: [1.23456, 50.5] });
		const [area, point] = assemble(content({ features: [town, spot] })).story.places;
		expect(area!.representativePoint).toEqual({
			centre: { lng: 1.5, lat: 50.55 },
			withinMetres: 62_000
		});
		// Four digits are what 50 metres justify; the point lies 3 metres off what they say.
		expect(point!.representativePoint).toEqual({
			centre: { lng: 1.2346, lat: 50.5 },
			withinMetres: 53
		});
	});

	test('gives the places of the file in the story’s order, settings last', () => {
		const setting = { ...town, properties: { ...town.properties, role: 'setting' } };
		const { story: told, places } = assemble(content({ features: [setting, road] }));
		expect(places.map(({ id }) => id)).toEqual(['road', 'town']);
		expect(places.map(({ id }) => id)).toEqual(told.places.map(({ id }) => id));
		expect(places[0]!.geometry).toEqual(road.geometry);
	});

	test('is framed by its scenes alone', () => {
		const setting = { ...town, properties: { ...town.properties, role: 'setting' } };
		const point = feature('road', { type: 'Point', coordinates: [1.5, 50.5] });
		const { story: told } = assemble(content({ features: [setting, point] }));
		expect(told.bounds).toEqual([1.5, 50.5, 1.5, 50.5]);
	});

	test('takes a place that the text does not locate', () => {
		const nowhere = feature('road', null, { note: 'The text gives no spot.' });
		const place = assemble(content({ features: [town, nowhere] })).story.places[1]!;
		expect(place).toMatchObject({ located: false, bounds: [1.5, 50.5, 1.5, 50.5] });
		expect(place.representativePoint).toBeUndefined();
	});
});

describe('what a place says beside its note, and the day of the story', () => {
	test('may be left out', () => {
		const { story } = assemble(content());
		expect(story.places[0]).not.toHaveProperty('supports');
		expect(story.updated).toBeUndefined();
	});

	test('is text, and a day of the calendar', () => {
		const dated = matter.replace('maxBounds', 'updated: 2026-11-25\nmaxBounds');
		expect(assemble(content({ matter: dated })).story.updated).toBe('2026-11-25');
		const empty = { ...town, properties: { ...town.properties, supports: ' ', unknown: 3 } };
		const problems = problemsOf(
			content({ matter: dated.replace('11-25', '02-30'), features: [empty, road] })
		);
		expect(problems.map(({ where, fix }) => `${where}: ${fix}`)).toEqual(
			expect.arrayContaining([
				'front matter, updated: write a day that there is, as YYYY-MM-DD',
				'feature "town", properties.supports: write some text',
				'feature "town", properties.unknown: write some text'
			])
		);
	});
});

describe('a story on both sides of the antimeridian', () => {
	const crossing = matter.replace('[0, 50, 3, 52]', '[177, -19, -178, -15]');
	const island = feature(
		'town',
		{
			type: 'MultiPolygon',
			coordinates: [
				[
					[
						[179, -17],
						[180, -17],
						[180, -16],
						[179, -17]
					]
				],
				[
					[
						[-180, -17],
						[-179, -17],
						[-180, -16],
						[-180, -17]
					]
				]
			]
		},
		{ labelPoint: [-179.9, -16.8] }
	);
	const jetty = feature(
		'road',
		{ type: 'Point', coordinates: [-178.5, -16.5] },
		{ labelPoint: [-178.5, -16.5] }
	);
	let told: Assembled;
	beforeEach(() => (told = assemble(content({ matter: crossing, features: [island, jetty] }))));

	test('is one stretch on the map', () => {
		const { story, features } = told;
		expect(story.maxBounds).toEqual([177, -19, 182, -15]);
		expect(story.bounds).toEqual([179, -17, 181.5, -16]);
		expect(story.places[0]!.bounds).toEqual([179, -17, 181, -16]);
		expect(story.places[0]!.labelPoint).toEqual([180.1, -16.8]);
		const lngs = JSON.stringify(features).match(/\[-?\d+(\.\d+)?,-1/g)!;
		expect(lngs.every((lng) => Number.parseFloat(lng.slice(1)) > 0)).toBe(true);
	});

	test('has no edge where its shapes are cut', () => {
		const [shape] = told.features.features.filter(({ properties }) => properties.id === 'town');
		expect(shape!.geometry.type).toBe('Polygon');
	});

	test('is taken away as it was typed', () => {
		const { story, places } = told;
		expect(places.map(({ geometry }) => geometry)).toEqual([island.geometry, jetty.geometry]);
		expect(story.places[1]!.representativePoint!.centre.lng).toBe(-178.5);
	});
});

test('names of every kind and ids that a page might use itself are taken', () => {
	const names = ['x'.repeat(120), '<b>&"quotes"</b>', 'مدينة موروني', '“A” & ‘B’'];
	const ids = ['map', 'text', 'p1', 'places'];
	const features = ids.map((id, index) =>
		feature(id, { type: 'Point', coordinates: [1.5, 50.5] }, { name: names[index] })
	);
	const words = `> ${ids.map((id) => `[${id}](#${id})`).join(' ')}\n>\n> - id: all\n> - said by: Ann\n`;
	const { story } = assemble(content({ features, passages: words }));
	expect(story.places.map(({ name }) => name)).toEqual(names);
});

test('the article’s address keeps the fragment that it has, before the passage’s own', () => {
	const hrefOf = (url: string) =>
		assemble(content({ matter: matter.replace('https://example.org/article', url) })).story
			.passages[0]!.href;
	const found = ':~:text=In%20the%20town%20on%20the%20road%20it%20rained';
	expect(hrefOf('https://example.org/article')).toBe(`https://example.org/article#${found}`);
	expect(hrefOf('https://example.org/a#part')).toBe(`https://example.org/a#part${found}`);
});

test.each(['note', 'supports', 'unknown', 'settledBy'])(
	'a name in another language may stand in a place’s %s alone',
	(field) => {
		const named = { ...town, properties: { ...town.properties, [field]: 'By the Rue Haute.' } };
		const inFrench = content({
			matter: matter.replace('maxBounds', 'names:\n  fr: [Rue Haute]\nmaxBounds'),
			features: [named, road]
		});
		expect(assemble(inFrench).story.places).toHaveLength(2);
	}
);

test.each(['label', 'licence'])('and so it may in the %s of a source', (field) => {
	const sources = [{ label: 'A map', licence: 'CC0', [field]: 'Plan de la Rue Haute' }];
	const named = content({
		matter: matter.replace('maxBounds', 'names:\n  fr: [Rue Haute]\nmaxBounds'),
		features: [{ ...town, properties: { ...town.properties, sources } }, road]
	});
	expect(assemble(named).story.places).toHaveLength(2);
});

test('of front matter that cannot be read nothing more is said', () => {
	const problems = problemsOf(content({ matter: matter.replace('title:', 'title: [') }));
	expect(problems.map(({ where }) => where)).not.toContain('front matter, title');
	expect(problems).toHaveLength(1);
});

/** Each mistake: what is broken, where the message points, and a word of the fix. */
const mistakes: [
	what: string,
	broken: Parameters<typeof content>[0],
	where: RegExp,
	says: RegExp
][] = [
	[
		'a link to an unknown place',
		{ passages: passages.replace('(#road)', '(#raod)') },
		/story\.md, line 16/,
		/#raod[\s\S]*town, road|town, road[\s\S]*#raod/
	],
	[
		'a place without a passage',
		{ features: [town, road, feature('lake', null)] },
		/places\.geojson, feature "lake"/,
		/\[the name\]\(#lake\)/
	],
	[
		'a link with a stray per cent sign',
		{ passages: passages.replace('(#road)', '(#%zz)') },
		/story\.md, line 16/,
		/#%zz/
	],
	[
		'a name in another language that is nowhere',
		{ matter: matter.replace('maxBounds', 'names:\n  fr: [Un Journal]\nmaxBounds') },
		/story\.md, front matter, names\.fr/,
		/"Un Journal"[\s\S]*spelling/
	],
	['an id given twice', { features: [town, road, town] }, /feature "town"/, /a second time/],
	[
		'an unusable slug',
		{ features: [town, { ...road, id: 'The Road' }] },
		/feature "The Road", id/,
		/lower-case/
	],
	[
		'two ids that differ',
		{ features: [town, feature('road', null, { id: 'other' })] },
		/properties\.id/,
		/same id twice/
	],
	[
		'latitude before longitude',
		{
			features: [
				town,
				feature('road', {
					type: 'LineString',
					coordinates: [
						[50.1, 1],
						[51, 2]
					]
				})
			]
		},
		/feature "road", geometry/,
		/swapped: write \[1, 50\.1\]/
	],
	[
		'a story without a scene',
		{
			features: [town, road].map((each) => ({
				...each,
				properties: { ...each.properties, role: 'setting' }
			}))
		},
		/places\.geojson, features/,
		/"role": "scene"/
	],
	[
		'a place that is called as the whole story is',
		{
			features: [town, road, feature('story', null)],
			passages: passages.replace('it rained', '[it](#story) rained')
		},
		/feature "story", id/,
		/another id/
	],
	[
		'bounds beyond the map',
		{ matter: matter.replace('[0, 50, 3, 52]', '[0, 50, 3, 89]') },
		/front matter, maxBounds/,
		/-85 to 85/
	],
	[
		'a position outside the world',
		{
			features: [
				town,
				feature('road', {
					type: 'LineString',
					coordinates: [
						[1, 50.1],
						[20, 20]
					]
				})
			]
		},
		/feature "road", geometry/,
		/widen "maxBounds"/
	],
	[
		'a label outside the world',
		{ features: [town, feature('road', null, { labelPoint: [50, 1] })] },
		/labelPoint/,
		/longitude before latitude/
	],
	[
		'an open ring',
		{ features: [feature('town', { type: 'Polygon', coordinates: [square.slice(0, -1)] }), road] },
		/ring 1/,
		/add \[1, 50\.1\] at the end/
	],
	[
		'a ring wound the wrong way',
		{ features: [feature('town', { type: 'Polygon', coordinates: [square.toReversed()] }), road] },
		/ring 1/,
		/reverse the order/
	],
	[
		'a ring that is too short',
		{
			features: [
				feature('town', {
					type: 'Polygon',
					coordinates: [
						[
							[1, 51],
							[2, 51],
							[1, 51]
						]
					]
				}),
				road
			]
		},
		/ring 1/,
		/missing corners/
	],
	[
		'a missing source',
		{ features: [feature('town', town.geometry, { sources: [] }), road] },
		/properties\.sources/,
		/at least one source/
	],
	[
		'a source without a licence',
		{ features: [feature('town', town.geometry, { sources: [{ label: 'A map' }] }), road] },
		/sources\.0\.licence/,
		/nothing/
	],
	[
		'a wrong certainty word',
		{ features: [feature('town', town.geometry, { certainty: 'maybe' }), road] },
		/properties\.certainty/,
		/"maybe"[\s\S]*less-certain/
	],
	[
		'a pin for an uncertain place',
		{
			features: [
				feature('town', { type: 'Point', coordinates: [1, 51] }, { certainty: 'uncertain' }),
				road
			]
		},
		/feature "town", geometry/,
		/area or a line/
	],
	[
		'parts that do not match the geometry',
		{ features: [town, feature('road', road.geometry, { parts: [] })] },
		/properties\.parts/,
		/1 entries/
	],
	[
		'a Multi geometry without parts',
		{ features: [town, feature('road', { type: 'MultiPoint', coordinates: [] })] },
		/feature "road", geometry\.coordinates/,
		/write null/
	],
	[
		'a geometry of an unknown type',
		{ features: [town, feature('road', { type: 'Circle' })] },
		/feature "road", geometry/,
		/LineString/
	],
	[
		'a missing front matter field',
		{ matter: matter.replace('title: A story\n', '') },
		/front matter, title/,
		/nothing/
	],
	[
		'front matter that is not YAML',
		{ matter: matter.replace('title: A story', 'title: "A story') },
		/story\.md, line \d+/,
		/YAML/
	],
	[
		'a passage without its list',
		{ passages: '\n> It rained in [the town](#town) and on [the road](#road).\n' },
		/line 14/,
		/empty "> " line/
	],
	[
		'a passage without a speaker',
		{ passages: passages.replace('> - said by: Bob\n', '') },
		/passage at line 22, saidBy/,
		/nothing/
	],
	[
		'an unknown key under a passage',
		{ passages: passages.replace('told to', 'heard by') },
		/line 26/,
		/use one of these keys/
	],
	[
		'a key given twice',
		{ passages: passages.replace('> - told to: Another Paper', '> - said by: Bob') },
		/line 26/,
		/a second one/
	],
	[
		'a date that does not exist',
		{ passages: passages.replace('2015-05-05', '2015-05-35') },
		/passage at line 16, when/,
		/year inferred/
	],
	[
		'an answer to no passage',
		{ passages: passages.replace('answers: rain', 'answers: snow') },
		/answers/,
		/"snow"/
	],
	[
		'two passages with one id',
		{ passages: passages.replace('id: dry', 'id: rain') },
		/passage at line 22/,
		/a second time/
	],
	[
		'emphasis in a passage',
		{ passages: passages.replace('it rained', '*it* rained') },
		/line 16/,
		/formatting/
	],
	['a heading', { passages: `\n# Heading\n${passages}` }, /line 14/, /heading/],
	[
		'a link to another site',
		{ passages: passages.replace('(#road)', '(https://example.org)') },
		/line 16/,
		/place’s id/
	]
];

describe('a mistake is named with its file, its place and its fix:', () => {
	test.each(mistakes)('%s', (_, broken, where, says) => {
		const message = new StoryError(problemsOf(content(broken))).message;
		expect(message).toMatch(where);
		expect(message).toMatch(says);
	});

	test('JSON that is cut short', () => {
		const [problem] = problemsOf({
			...content(),
			places: '{\n\t"type": "FeatureCollection",\n\t"features": [\n'
		});
		expect(problem).toMatchObject({ file: 'static/geojson/places.geojson', expected: 'JSON' });
		expect(problem!.where).toMatch(/^line \d/);
	});

	test('a file that is no collection', () => {
		expect(problemsOf({ ...content(), places: '[]' })[0]).toMatchObject({
			where: 'top level, type'
		});
	});
});

test('all mistakes of both files are listed at once', () => {
	const problems = problemsOf(
		content({
			matter: matter.replace('title: A story\n', ''),
			passages: passages.replace('(#road)', '(#raod)').replace('2015-05-05', 'yesterday'),
			features: [
				feature(
					'town',
					{ type: 'Polygon', coordinates: [square.toReversed()] },
					{ certainty: 'maybe' }
				),
				feature('road', null, { sources: [] })
			]
		})
	);
	expect(problems.length).toBeGreaterThanOrEqual(5);
});

test('a fixed map of the story’s shapes keeps every id in the properties', () => {
	const { features } = assemble(content());
	expect(features.features.every(({ properties }) => properties.id)).toBe(true);
	expect(road.properties.id).toBe('road');
});
