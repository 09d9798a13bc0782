/**
 * What editors and their tools get wrong, and what only looks wrong: a row each, of a small sound story with one
 * thing changed. Each is refused with its file, its place and a word of the fix, or it makes a correct map.
 */
import { describe, expect, test } from 'vitest';
import type { Content } from '$lib/story/assemble';
import { StoryError } from '$lib/story/problems';
import { outcomeOf } from './correct-map';
import { content, feature, road, square, town } from './content';

/** The file, the place in it, and words of the message; or that there is nothing wrong. */
type Expected = [file: 'story' | 'places' | 'corrections', where: RegExp, says: RegExp] | 'a map';
type Row = [what: string, broken: Content, expected: Expected];

const files = {
	story: 'content/story.md',
	places: 'static/geojson/places.geojson',
	corrections: 'content/corrections.md'
};

const sound = content();

/** The sound story with a piece of a file replaced, which has to be there. */
function changed(file: 'markdown' | 'places', from: string, to: string): Content {
	const text = sound[file];
	expect(text).toContain(from);
	return { ...sound, [file]: text.replace(from, () => to) };
}
const md = (from: string, to: string) => changed('markdown', from, to);
const json = (from: string, to: string) => changed('places', from, to);
const places = (text: string): Content => ({ ...sound, places: text });
const body = (text: string): Content => ({ ...sound, markdown: sound.markdown + text });
const corrections = (text: string): Content => ({ ...sound, corrections: text });
/** The town with another shape, or with other properties. */
const shape = (geometry: unknown, properties = {}) =>
	content({ features: [feature('town', geometry, properties), road] });
const polygon = (...rings: number[][][]) => shape({ type: 'Polygon', coordinates: rings });
const line = (...coordinates: unknown[]) => shape({ type: 'LineString', coordinates });
const point = (...coordinates: unknown[]) => shape({ type: 'Point', coordinates });
const property = (properties: object) => shape(town.geometry, properties);

const title = 'title: A story';
const anchored = /of what is anchored above[\s\S]*alias[\s\S]*write out what each alias stands for/;
const hole = (west: number, south: number, size = 0.2) => [
	[west, south],
	[west, south + size],
	[west + size, south + size],
	[west + size, south],
	[west, south]
];

const hidden = /U\+202E[\s\S]*delete/;
const webOnly = /begins with https:\/\/ or http:\/\//;
const swapped = /swapped: write \[1, 51\]/;

/** Ten lists of ten aliases each, seven deep: ten million titles. */
const bomb = [...'abcdefg']
	.map((name, index, all) =>
		index ? `${name}: &${name} [${Array(10).fill(`*${all[index - 1]}`)}]` : 'a: &a [x, x]'
	)
	.join('\n');

const wholeFiles: Row[] = [
	[
		'a byte order mark before the story',
		{ ...sound, markdown: `\ufeff${sound.markdown}` },
		'a map'
	],
	['a byte order mark before the places', places(`\ufeff${sound.places}`), 'a map'],
	[
		'line ends of Windows',
		{ ...sound, markdown: sound.markdown.replaceAll('\n', '\r\n') },
		'a map'
	],
	['line ends of old Macs', { ...sound, markdown: sound.markdown.replaceAll('\n', '\r') }, 'a map'],
	['an empty story', { ...sound, markdown: '' }, ['story', /front matter, title/, /write title/]],
	['places without a byte', places(''), ['places', /line 1/, /end of the file/]],
	[
		'5 MB of prose',
		body(`\n${'word '.repeat(1e6)}`),
		['story', /whole file/, /1000000 characters/]
	],
	['300,000 lines', body('\nword'.repeat(3e5)), ['story', /whole file/, /1000000|20000 lines/]],
	[
		'marks that are never closed',
		body(`\n${'*a_ '.repeat(2e4)}`),
		['story', /whole file/, /2000 marks/]
	],
	['a list 5,000 deep', body(`\n${'- '.repeat(5000)}x`), ['story', /whole file/, /2000 marks/]]
];

const frontMatter: Row[] = [
	['a tab that indents', md('  author', '\tauthor'), ['story', /line 7/, /tab/i]],
	[
		'a quotation mark that is not closed',
		md(title, 'title: "A story'),
		['story', /line \d/, /YAML/]
	],
	['a key twice', md(title, `${title}\n${title}`), ['story', /line 3/, /duplicate key/]],
	[
		'a key that is misspelt',
		md(title, `${title}\nupdatd: 2026-11-25`),
		['story', /updatd/, /take it out/]
	],
	[
		'an alias',
		md(`${title}\nstandfirst: What it is about.`, 'title: &a A story\nstandfirst: *a'),
		'a map'
	],
	['an alias of nothing', md(title, 'title: *nothing'), ['story', /front matter/, anchored]],
	[
		'aliases of aliases of aliases',
		md(title, `${bomb}\n${title}`),
		['story', /front matter/, /alias/]
	],
	['an alias of itself', md(title, `title: &a [*a]`), ['story', /front matter/, /alias/]],
	[
		'brackets 5,000 deep',
		md(title, `x: ${'['.repeat(5000)}`),
		['story', /line/, /exhaustion|end with/]
	],
	[
		'a tag that would make a function',
		md(title, 'title: !!js/function "x"'),
		['story', /line 2/, /tag/i]
	],
	['two documents', md('article:', '...\narticle:'), ['story', /line 6/, /multiple/]],
	[
		'a prototype',
		md(title, `__proto__: { a: 1 }\n${title}`),
		['story', /__proto__/, /take it out/]
	],
	['a list', md(title, `- a\n${title}`), ['story', /line \d/, /YAML/]],
	['a title that is a number', md(title, 'title: 7'), ['story', /title/, /write some text/]],
	[
		'bounds that are not numbers',
		md('[0, 50, 3, 52]', '[.nan, 50, .inf, 52]'),
		['story', /maxBounds/, /degrees/]
	],
	[
		'bounds upside down',
		md('[0, 50, 3, 52]', '[0, 52, 3, 50]'),
		['story', /maxBounds/, /south of north/]
	],
	[
		'a month that there is not',
		md("'2015-05'", "'2015-13'"),
		['story', /article\.date/, /that there is/]
	],
	[
		'an article with `javascript:`',
		md('https://example.org/article', 'javascript:alert(1)'),
		['story', /article\.url/, webOnly]
	],
	[
		'an article with `data:`',
		md('https://example.org/article', 'data:text/html,x'),
		['story', /article\.url/, webOnly]
	],
	[
		'an article without a scheme',
		md('https://example.org/article', 'example.org'),
		['story', /article\.url/, /full address/]
	],
	[
		'an article with a fragment',
		md('https://example.org/article', 'https://example.org/a#b'),
		'a map'
	],
	['a title that turns around', md(title, 'title: A \u202estory'), ['story', /line 2/, hidden]],
	[
		'the same as an escape',
		md(title, 'title: "A \\u202Estory"'),
		['story', /front matter, title/, hidden]
	]
];

const text: Row[] = [
	['prose that turns around', md('Our own', 'Our \u202eown'), ['story', /line 14/, hidden]],
	['the same as a reference', md('Our own', 'Our &#x202e;own'), ['story', /line 14/, hidden]],
	['an isolate in a speaker', md('Ann,', '\u2066Ann,'), ['story', /line 19/, /U\+2066/]],
	['a bell in a passage', md('it rained', 'it\u0007 rained'), ['story', /line 16/, /U\+0007/]],
	['a null in a passage', md('it rained', 'it\u0000 rained'), ['story', /line 16/, /U\+0000/]],
	['a C1 control', md('it rained', 'it\u009b rained'), ['story', /line 16/, /U\+009B/]],
	['a hidden comment', body('\n<!-- \u202e -->\n'), ['story', /line 29/, hidden]],
	['marks that Arabic needs', md('Our own', 'نص\u200f عربي و\u200cنص'), 'a map'],
	['HTML', md('Our own', '<b>Our</b> own'), ['story', /line 14/, /formatting/]],
	['a script', body('\n<script>alert(1)</script>\n'), ['story', /line 29/, /paragraph/]],
	[
		'a script in a word',
		md('Our own', 'Our <img src=x onerror=alert(1)> own'),
		['story', /line 14/, /html/]
	],
	[
		'a link with `javascript:`',
		md('(#road)', '(javascript:alert(1))'),
		['story', /line 16/, /javascript:/]
	],
	['an image', md('Our own', '![Our](x.png) own'), ['story', /line 14/, /image/]],
	['a definition', body('\n[town]: javascript:alert(1)\n'), ['story', /line 29/, /definition/]],
	['a link without words', md('[the road]', '[]'), ['story', /line 16/, /between \[ and \]/]],
	['a link to a path', md('(#road)', '(#../../etc)'), ['story', /line 16/, /#\.\.\/\.\.\/etc/]],
	['a link to a prototype', md('(#road)', '(#__proto__)'), ['story', /line 16/, /#__proto__/]],
	[
		'a key of every object',
		md('> - told to:', '> - constructor:'),
		['story', /line 26/, /use one of these keys/]
	],
	[
		'a passage without a speaker’s name',
		md('said by: Bob', 'said by: , a neighbour'),
		['story', /saidBy/, /name before the comma/]
	],
	[
		'an id like a path',
		md('id: dry', 'id: ../dry'),
		['story', /passage at line 22, id/, /lower-case/]
	],
	[
		'an id of 200 letters',
		md('id: dry', `id: ${'d'.repeat(200)}`),
		['story', /passage at line 22, id/, /100 characters/]
	],
	['a passage that answers itself', md('answers: rain', 'answers: dry'), 'a map'],
	[
		'passages that answer each other',
		md('> - when: 2015-05-05', '> - when: 2015-05-05\n> - answers: dry'),
		'a map'
	],
	['a table', body('\n| a | b |\n| - | - |\n'), 'a map'],
	[
		'a correction that turns around',
		corrections('## 2026-11-25\n\nIt \u202ewas.\n'),
		['corrections', /line 3/, hidden]
	],
	[
		'a correction with `javascript:`',
		corrections('## 2026-11-25\n\n[It](javascript:alert(1)).\n'),
		['corrections', /line 3/, /javascript:/]
	],
	[
		'corrections with line ends of Windows',
		corrections('## 2026-11-25\r\n\r\n[It](#town).\r\n'),
		'a map'
	],
	[
		'a correction on no day',
		corrections('## 2026-02-30\n\nIt.\n'),
		['corrections', /line 1/, /YYYY-MM-DD/]
	]
];

const collections: Row[] = [
	['null', places('null'), ['places', /top level/, /FeatureCollection/]],
	['a number', places('1'), ['places', /top level/, /FeatureCollection/]],
	[
		'a bare geometry',
		places(JSON.stringify(town.geometry)),
		['places', /top level, type/, /"FeatureCollection"/]
	],
	[
		'a bare Feature',
		places(JSON.stringify(town)),
		['places', /top level, type/, /"FeatureCollection"/]
	],
	['no places', content({ features: [] }), ['places', /top level, features/, /at least one place/]],
	[
		'features that are no list',
		places('{"type":"FeatureCollection","features":{}}'),
		['places', /features/, /list the places/]
	],
	[
		'a type in small letters',
		json('"FeatureCollection"', '"featurecollection"'),
		['places', /top level, type/, /FeatureCollection/]
	],
	['a comma too many', json('"certain",', '"certain",,'), ['places', /line 1/, /JSON/]],
	['a comma at the end', json('"geometry":{', '"geometry":{,'), ['places', /line 1/, /JSON/]],
	[
		'a comment',
		json('{"type":"FeatureCollection"', '/* a map */{"type":"FeatureCollection"'),
		['places', /line 1/, /comment/]
	],
	['cut short', places(sound.places.slice(0, 200)), ['places', /line 1/, /end of the file/]],
	['NaN', json('50.1', 'NaN'), ['places', /line 1/, /NaN[\s\S]*number in digits/]],
	['Infinity', json('50.1', 'Infinity'), ['places', /line 1/, /Infinity/]],
	[
		'a number beyond all numbers',
		json('50.1', '1e999'),
		['places', /feature "town", geometry/, /numbers that a file can hold/]
	],
	[
		'a key twice',
		json('"role":"scene"', '"role":"scene","role":"setting"'),
		['places', /line 1/, /a second one/]
	],
	[
		'brackets 5,000 deep',
		places('['.repeat(5000) + ']'.repeat(5000)),
		['places', /top level/, /no deeper/]
	],
	['a line break in a text', json('How it', 'How\nit'), ['places', /line 1/, /JSON/]],
	[
		'metres of a projection, said so',
		json(
			'"features"',
			'"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}},"features"'
		),
		['places', /crs/, /WGS 84/]
	],
	[
		'degrees, said as QGIS says it',
		json(
			'"features"',
			'"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},"features"'
		),
		'a map'
	],
	['a crs that is null', json('"features"', '"crs":null,"features"'), 'a map'],
	['foreign members', json('"features"', '"name":"layer","bbox":[1,2,3,4],"features"'), 'a map'],
	[
		'a foreign member that turns around',
		json('"features"', '"name":"\u202e","features"'),
		['places', /top level, name/, /U\+202E/]
	]
];

const features: Row[] = [
	[
		'null among the places',
		content({ features: [null, town, road] }),
		['places', /feature 1/, /GeoJSON Feature/]
	],
	[
		'a geometry among the places',
		content({ features: [town.geometry, town, road] }),
		['places', /feature 1, type/, /"Feature"/]
	],
	[
		'an id that is a number',
		content({ features: [{ ...town, id: 7 }, road] }),
		['places', /feature 1, id/, /short name/]
	],
	[
		'no id',
		content({ features: [{ ...town, id: undefined }, road] }),
		['places', /feature 1, id/, /write id/]
	],
	[
		'an id like a path',
		content({ features: [{ ...town, id: '../../town' }, road] }),
		['places', /id/, /lower-case/]
	],
	[
		'an id with a script',
		content({ features: [{ ...town, id: '<script>' }, road] }),
		['places', /id/, /lower-case/]
	],
	[
		'an id of a prototype',
		content({ features: [{ ...town, id: 'constructor' }, road] }),
		['places', /id/, /another word/]
	],
	[
		'one id for two',
		content({ features: [town, road, town] }),
		['places', /feature "town"/, /a second time/]
	],
	[
		'no properties',
		content({ features: [{ ...town, properties: null }, road] }),
		['places', /properties/, /what is known/]
	],
	[
		'no geometry',
		content({ features: [{ ...town, geometry: undefined }, road] }),
		['places', /geometry/, /write geometry/]
	],
	['a geometry that is null', shape(null), 'a map'],
	[
		'no place that is located',
		content({ features: [feature('town', null), feature('road', null)] }),
		'a map'
	],
	['foreign properties', property({ fid: 7, layer: null, tags: [1, 2] }), 'a map'],
	['a name that is empty', property({ name: ' ' }), ['places', /properties\.name/, /some text/]],
	[
		'a name that turns around',
		property({ name: 'a\u202eb' }),
		['places', /feature "town", properties, name/, hidden]
	],
	['a name with half a character', property({ name: 'a\ud800' }), ['places', /name/, /U\+D800/]],
	[
		'a name with an escape of a terminal',
		property({ name: '\u001b[31mred' }),
		['places', /name/, /U\+001B/]
	],
	[
		'a source with `javascript:`',
		property({ sources: [{ label: 'a', licence: 'b', url: 'javascript:alert(1)' }] }),
		['places', /sources\.0\.url/, webOnly]
	],
	[
		'a source with `vbscript:`',
		property({ sources: [{ label: 'a', licence: 'b', url: 'VBScript:x' }] }),
		['places', /sources\.0\.url/, webOnly]
	],
	[
		'a source with a file',
		property({ sources: [{ label: 'a', licence: 'b', url: 'file:///etc/passwd' }] }),
		['places', /sources\.0\.url/, webOnly]
	],
	[
		'a precision of nothing',
		property({ precisionMetres: 0 }),
		['places', /precisionMetres/, /1 metre/]
	],
	[
		'a precision larger than the earth',
		property({ precisionMetres: 1e300 }),
		['places', /precisionMetres/, /20,000 km/]
	],
	[
		'a precision in words',
		property({ precisionMetres: '50 m' }),
		['places', /precisionMetres/, /distance in metres/]
	],
	[
		'a label that is swapped',
		property({ labelPoint: [51, 1] }),
		['places', /labelPoint/, /longitude before latitude/]
	],
	[
		'a label once around the world',
		property({ labelPoint: [361.5, 50.5] }),
		['places', /labelPoint/, /maxBounds/]
	]
];

const geometries: Row[] = [
	[
		'a GeometryCollection',
		shape({ type: 'GeometryCollection', geometries: [] }),
		['places', /geometry/, /GeometryCollection[\s\S]*Multi forms/]
	],
	['a type that is none', shape({ type: 'Circle' }), ['places', /geometry/, /Circle/]],
	[
		'a type in small letters',
		shape({ type: 'point', coordinates: [1, 51] }),
		['places', /geometry/, /"point"/]
	],
	[
		'coordinates that are missing',
		shape({ type: 'Point' }),
		['places', /geometry\.coordinates/, /nothing/]
	],
	['a position that is empty', point(), ['places', /geometry\.coordinates/, /\[lng, lat\]/]],
	['a position of one number', point(1), ['places', /geometry\.coordinates/, /\[lng, lat\]/]],
	[
		'a position of four numbers',
		point(1, 51, 2, 3),
		['places', /geometry\.coordinates/, /\[lng, lat\]/]
	],
	['a position of null', point(null, null), ['places', /geometry\.coordinates\.0/, /degrees/]],
	[
		'a position in quotation marks',
		point('1', '51'),
		['places', /geometry\.coordinates\.0/, /degrees/]
	],
	['a height', point(1, 51, 30), 'a map'],
	[
		'a height beyond all numbers',
		json('[1,50.1]', '[1,50.1,1e999]'),
		['places', /geometry/, /a file can hold/]
	],
	['swapped axes', point(51, 1), ['places', /geometry/, swapped]],
	['metres of a projection', point(200000, 6600000), ['places', /geometry/, /widen/]],
	['huge coordinates', point(1e300, -1e300), ['places', /geometry/, /widen/]],
	['the null island', point(0, 0), ['places', /geometry/, /maxBounds/]],
	['a line without a position', line(), ['places', /geometry\.coordinates/, /two positions/]],
	['a line of one position', line([1, 51]), ['places', /geometry\.coordinates/, /two positions/]],
	[
		'a line that goes nowhere',
		line([1, 51], [1, 51]),
		['places', /geometry/, /different positions/]
	],
	['a line that crosses itself', line([1, 51], [2, 51], [1.5, 51.5], [1.5, 50.5]), 'a map'],
	[
		'a line that is nested too deep',
		line([
			[1, 51],
			[2, 51]
		]),
		['places', /geometry/, /degrees/]
	],
	['a polygon without a ring', polygon(), ['places', /geometry\.coordinates/, /outer ring/]],
	[
		'a ring without a position',
		polygon([]),
		['places', /geometry\.coordinates\.0/, /needs positions/]
	],
	['a ring that is open', polygon(square.slice(0, -1)), ['places', /ring 1/, /add \[1, 50\.1\]/]],
	[
		'a ring of three positions',
		polygon([
			[1, 51],
			[2, 51],
			[1, 51]
		]),
		['places', /ring 1/, /corners/]
	],
	['a ring the wrong way round', polygon(square.toReversed()), ['places', /ring 1/, /reverse/]],
	[
		'a ring around nothing',
		polygon([
			[1, 51],
			[2, 51],
			[1.5, 51],
			[1, 51]
		]),
		['places', /ring 1/, /goes back on itself/]
	],
	[
		'a ring of one position',
		polygon(Array(4).fill([1, 51])),
		['places', /ring 1/, /goes back on itself/]
	],
	[
		'a bow tie',
		polygon([
			[1, 50.5],
			[2, 50.5],
			[1.3, 51.5],
			[1.9, 51.2],
			[1, 50.5]
		]),
		['places', /geometry/, /crosses/]
	],
	[
		'an outline with a knot',
		polygon([
			[1, 50.5],
			[2, 50.5],
			[2, 51.5],
			[1.4, 51.5],
			[1.4, 51.7],
			[1.6, 51.4],
			[1, 51.5],
			[1, 50.5]
		]),
		['places', /geometry/, /crosses/]
	],
	[
		'an outline that touches itself',
		polygon([
			[1, 50.5],
			[1.5, 51],
			[2, 50.5],
			[2, 51.5],
			[1.5, 51],
			[1, 51.5],
			[1, 50.5]
		]),
		'a map'
	],
	[
		'positions that come twice',
		polygon([...square.slice(0, 2), square[1]!, ...square.slice(2)]),
		'a map'
	],
	['a hole', polygon(square, hole(1.2, 50.5)), 'a map'],
	[
		'a hole the wrong way round',
		polygon(square, hole(1.2, 50.5).toReversed()),
		['places', /ring 2/, /reverse/]
	],
	['a hole outside', polygon(square, hole(2.2, 50.5)), ['places', /ring 2/, /outside/]],
	['a hole across the edge', polygon(square, hole(1.9, 50.5)), ['places', /geometry/, /crosses/]],
	['a hole that touches the edge', polygon(square, hole(1, 50.5)), 'a map'],
	['a hole as large as the ring', polygon(square, square.toReversed()), 'a map'],
	[
		'a Multi geometry without parts',
		shape({ type: 'MultiPolygon', coordinates: [] }),
		['places', /geometry\.coordinates/, /one part/]
	],
	[
		'a MultiPoint twice at one point',
		shape({
			type: 'MultiPoint',
			coordinates: [
				[1, 51],
				[1, 51]
			]
		}),
		'a map'
	]
];

/** A story on both sides of the 180th meridian. */
const across = (geometry: unknown) => ({
	...content({
		matter:
			sound.markdown.split('\n---\n')[0]!.replace('[0, 50, 3, 52]', '[170, -20, -170, -10]') +
			'\n---\n',
		features: [
			feature('town', geometry, { labelPoint: [179, -15] }),
			feature('road', null, { labelPoint: [-179, -15] })
		]
	})
});

const antimeridian: Row[] = [
	[
		'a line that is cut',
		across({
			type: 'MultiLineString',
			coordinates: [
				[
					[179, -15],
					[180, -15]
				],
				[
					[-180, -15],
					[-179, -15]
				]
			]
		}),
		'a map'
	],
	[
		'a line that is not cut',
		across({
			type: 'LineString',
			coordinates: [
				[179, -15],
				[-179, -15]
			]
		}),
		['places', /geometry/, /3\.1\.9[\s\S]*-180/]
	],
	[
		'an area that is not cut',
		across({
			type: 'Polygon',
			coordinates: [
				[
					[179, -16],
					[-179, -16],
					[-179, -15],
					[179, -15],
					[179, -16]
				]
			]
		}),
		['places', /geometry/, /3\.1\.9/]
	],
	[
		'longitudes that are counted on',
		across({
			type: 'LineString',
			coordinates: [
				[179, -15],
				[181, -15]
			]
		}),
		['places', /geometry/, /\[181, -15\]/]
	],
	['a point on the meridian', across({ type: 'Point', coordinates: [-180, -15] }), 'a map']
];

const kinds = {
	'a file': wholeFiles,
	'front matter': frontMatter,
	'a text': text,
	'a collection': collections,
	'a place': features,
	'a shape': geometries,
	'the antimeridian': antimeridian
};

describe.each(Object.entries(kinds))('%s:', (_, rows) => {
	test.each(rows)('%s', (_, broken, expected) => {
		const problems = outcomeOf(broken);
		if (expected === 'a map') return expect(problems).toEqual([]);
		const [file, where, says] = expected;
		const named = problems.filter(
			(problem) =>
				problem.file === files[file] &&
				where.test(problem.where) &&
				says.test(`${problem.expected}\n${problem.found}\n${problem.fix}`)
		);
		expect(named, new StoryError(problems).message).not.toEqual([]);
		// What follows from a fault alone is not listed beside it.
		expect(problems.length).toBeLessThanOrEqual(6);
	});
});

test('there are more than 80 of them', () => {
	expect(Object.values(kinds).flat().length).toBeGreaterThanOrEqual(80);
});

test('a message shows what is hidden in it, and does not repeat all of it', () => {
	const { message } = new StoryError([
		{ file: 'a', where: 'b\u202e', expected: 'c', found: 'd'.repeat(1000), fix: '\u001b[2J' }
	]);
	expect(message).toContain('<U+202E>');
	expect(message).toContain('<U+001B>[2J');
	expect(message.length).toBeLessThan(600);
});
