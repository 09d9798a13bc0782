/** The text of a starter story: a made-up town with one place of each kind, to be written over. */

export const starterStory = `---
# What the page is called, and one or two sentences of your own below it.
title: The places of the flood report
standfirst: >-
  In March 2024 a newspaper reported on a flood in a small town. Every mark on this map is tied to the
  words of that report that put it there.
# The language of your own words.
language: en
# How far a reader may move the map: west, south, east, north, in degrees.
maxBounds: [9.5, 53.2, 10.5, 53.8]
# The article that the passages are quoted from.
article:
  headline: River Leaves Its Bed
  author: A. Reporter
  publication: The Example Gazette
  url: https://example.org/river-leaves-its-bed
  language: en
  date: '2024-03-12'
  # Where the article does not print its date, say here from what it is inferred; else leave this out.
  # dateInferredFrom: The article gives days but no year.
---

<!--
Paragraphs are your own words. A passage of the article is a quote (lines that begin with "> "): its very
words, with the name of each place as a link to the place's id in static/geojson/places.geojson. Below an
empty "> " line follows a list: an id for the passage and who says it; then, where the article has it, when
("2024-03-11", "2024-03", "2024-03-09/2024-03-11", "about 2024-03-11T06:00") and what it answers.
Words left out are written as […].
-->

The report begins at the bridge.

> The water reached [the old bridge](#old-bridge) on Monday, about six in the morning, a fire officer said.
>
> - id: at-the-bridge
> - said by: A fire officer
> - when: about 2024-03-11T06:00

Then it names a road and a part of the town.

> [The road to the mill](#mill-road) was closed, and [the lower town](#lower-town) had to be left, according to residents near [the reservoir](#reservoir).
>
> - id: the-lower-town
> - said by: Residents
> - when: 2024-03-11

Those who are spoken of had their say:

> “Nobody had to leave the lower town,” the mayor said.
>
> - id: the-mayor
> - said by: The mayor
> - answers: the-lower-town
`;

/** What every place says of how it came onto the map. */
const sources = [{ label: 'A map that you may use, with its date', licence: 'CC BY 4.0' }];

const place = (id: string, geometry: object | null, properties: object) => ({
	type: 'Feature',
	id,
	properties: { id, ...properties, sources },
	geometry
});

/** Positions are [longitude, latitude] in degrees. */
const places = {
	type: 'FeatureCollection',
	// JSON has no comments: members like this one are for you and are not read.
	about: [
		'A place that the article puts at one spot is a Point, and then it is certain.',
		'A road or a river is a LineString, an area a Polygon (counter-clockwise, its last position the same as its first).',
		'What the article does not locate has the geometry null.',
		'role: scene (what the story is about, numbered) or setting. certainty: certain, less-certain or uncertain.',
		'supports: what the article’s words say of where it is, and no more. unknown: what nobody says. settledBy: what would. All three may be left out.',
		'precisionMetres: how far the shape may be off. basis: measured, fitted or drawn. note: how you placed it.',
		'labelPoint: where its number and name stand.'
	],
	features: [
		place(
			'old-bridge',
			{ type: 'Point', coordinates: [10.01, 53.5] },
			{
				name: 'Old bridge',
				nameInText: 'the old bridge',
				role: 'scene',
				certainty: 'certain',
				precisionMetres: 20,
				basis: 'measured',
				note: 'There is one bridge of that name.',
				labelPoint: [10.01, 53.5]
			}
		),
		place(
			'mill-road',
			{
				type: 'LineString',
				coordinates: [
					[10.01, 53.5],
					[10.03, 53.505],
					[10.06, 53.504]
				]
			},
			{
				name: 'Mill road',
				nameInText: 'The road to the mill',
				role: 'scene',
				certainty: 'less-certain',
				precisionMetres: 100,
				basis: 'fitted',
				supports: 'A road, and no spot on it.',
				note: 'The whole road is drawn.',
				unknown: 'Where along the road it was closed.',
				settledBy: 'The order by which the road was closed.',
				labelPoint: [10.04, 53.505],
				labelSide: 'above'
			}
		),
		place(
			'lower-town',
			{
				type: 'Polygon',
				coordinates: [
					[
						[9.985, 53.49],
						[10.005, 53.488],
						[10.008, 53.498],
						[9.99, 53.5],
						[9.985, 53.49]
					]
				]
			},
			{
				name: 'Lower town',
				nameInText: 'the lower town',
				role: 'scene',
				certainty: 'less-certain',
				precisionMetres: 200,
				basis: 'drawn',
				note: 'The article does not say where the lower town ends; its outline is drawn by hand.',
				labelPoint: [9.997, 53.494],
				labelSide: 'left'
			}
		),
		place('reservoir', null, {
			name: 'Reservoir',
			nameInText: 'the reservoir',
			role: 'setting',
			certainty: 'uncertain',
			precisionMetres: 5000,
			basis: 'drawn',
			note: 'The article names a reservoir and does not say which; it has a name on the map and no shape.',
			labelPoint: [10.08, 53.48]
		})
	]
};

export const starterPlaces = `${JSON.stringify(places, null, '\t')}\n`;
