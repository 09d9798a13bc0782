/** The schema of the two content files. The types of the story are inferred from it. */
import * as v from 'valibot';
import type { Geometry } from 'geojson';
import type { Bounds } from '$lib/geo/lng-lat';

/** A text that must not be empty. */
export const text = v.pipe(v.string('write some text'), v.trim(), v.nonEmpty('write some text'));

const url = v.pipe(v.string('give a full address'), v.url('give a full address, https://…'));

/** A slug is part of an address that others keep: short, lower-case and without accents. */
const slug = v.pipe(
	v.string('give a short name for the address'),
	v.regex(
		/^[a-z0-9]+(-[a-z0-9]+)*$/,
		'use lower-case letters a to z, digits and single hyphens, as in "a16-eurotunnel"'
	)
);

const position = v.pipe(
	v.array(v.number('use numbers in degrees'), 'give a position [lng, lat]'),
	v.minLength(2, 'give a position [lng, lat]'),
	v.maxLength(3, 'give a position [lng, lat]')
);
const line = v.pipe(v.array(position), v.minLength(2, 'a line needs two positions or more'));
const ring = v.pipe(v.array(position), v.minLength(1, 'a ring needs positions'));
const polygon = v.pipe(v.array(ring), v.minLength(1, 'a polygon needs an outer ring'));

/** The coordinates of a Multi geometry; one without parts would be nowhere and not say so. */
const several = <T extends v.GenericSchema>(part: T) =>
	v.pipe(
		v.array(part),
		v.minLength(
			1,
			'list at least one part, or write null for a place that the text does not locate'
		)
	);

const geometry = v.nullable(
	v.variant(
		'type',
		[
			v.object({ type: v.literal('Point'), coordinates: position }),
			v.object({ type: v.literal('MultiPoint'), coordinates: several(position) }),
			v.object({ type: v.literal('LineString'), coordinates: line }),
			v.object({ type: v.literal('MultiLineString'), coordinates: several(line) }),
			v.object({ type: v.literal('Polygon'), coordinates: polygon }),
			v.object({ type: v.literal('MultiPolygon'), coordinates: several(polygon) })
		],
		'use Point, LineString, Polygon, one of their Multi forms, or null for a place that the text does not locate'
	)
);

/** How sure we are, in the words of Linked Places. */
const certainty = v.picklist(
	['certain', 'less-certain', 'uncertain'],
	'use certain, less-certain or uncertain'
);
export type Certainty = v.InferOutput<typeof certainty>;

/** How a shape came about. */
const basis = v.picklist(['measured', 'fitted', 'drawn'], 'use measured, fitted or drawn');

const metres = v.pipe(
	v.number('give a distance in metres'),
	v.minValue(1, 'give a distance of 1 metre or more')
);

const source = v.object({
	label: text,
	licence: text,
	url: v.optional(url)
});

const placeProperties = v.object({
	id: slug,
	/** What we call it. */
	name: text,
	/** What the article calls it. */
	nameInText: text,
	role: v.picklist(['scene', 'setting'], 'use scene or setting'),
	certainty,
	/** How far the shape may be from the thing it stands for. */
	precisionMetres: metres,
	basis,
	/** How it was placed, in our words; for `geometry: null`, why it was not. */
	note: text,
	sources: v.pipe(
		v.array(source, 'list at least one source'),
		v.minLength(1, 'list at least one source with its label and licence')
	),
	labelPoint: position,
	/** On which side of its mark a scene's name stands on the map, placed by hand as on any good map. */
	labelSide: v.optional(
		v.picklist(['right', 'left', 'above', 'below'], 'use right, left, above or below'),
		'right'
	),
	/** Whether the name stands on water and is lettered like the name of one. */
	onWater: v.optional(v.boolean('use true or false'), false),
	/** One entry for each part of a Multi geometry whose parts are not equally sure. */
	parts: v.optional(v.array(v.object({ certainty, basis, precisionMetres: metres })))
});
export type PlaceProperties = v.InferOutput<typeof placeProperties>;

export const placeFeature = v.object({
	type: v.literal('Feature', 'write "Feature"'),
	id: slug,
	properties: placeProperties,
	geometry
});
/** One place as the file gives it. */
export type PlaceFeature = Omit<v.InferOutput<typeof placeFeature>, 'geometry'> & {
	geometry: Geometry | null;
};

export const placesFile = v.object({
	type: v.literal('FeatureCollection', 'write "FeatureCollection"'),
	features: v.pipe(
		v.array(v.unknown(), 'list the places'),
		v.minLength(1, 'list at least one place')
	)
});

const isoDate = v.pipe(
	v.string('write a date in quotation marks, as in "2015-05"'),
	v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write YYYY, YYYY-MM or YYYY-MM-DD')
);

const languageTag = v.pipe(
	text,
	v.regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'write a language tag such as "en"')
);

const maxBounds = v.pipe(
	v.array(v.number('use degrees'), 'give [west, south, east, north]'),
	v.length(4, 'give [west, south, east, north]'),
	v.check(
		([west, south, east, north]) =>
			west! !== east! &&
			south! < north! &&
			[west!, east!].every((lng) => Math.abs(lng) <= 180) &&
			[south!, north!].every((lat) => Math.abs(lat) <= 85),
		'give [west, south, east, north] in degrees, -180 to 180 and -85 to 85, south of north; west is more than east only where the story crosses the 180th meridian'
	),
	// Counted on beyond 180, so that the map has one interval.
	v.transform(([west, south, east, north]): Bounds => [
		west!,
		south!,
		west! < east! ? east! : east! + 360,
		north!
	])
);

export const storyMatter = v.object({
	title: text,
	standfirst: text,
	/** The language of our own words: this front matter, the prose, the places' names and notes. */
	language: v.optional(languageTag, 'en'),
	/** How far a reader may pan, and where every place must lie. */
	maxBounds,
	/** Names in other languages in notes, credits and sources, by language: a voice says them as they are said. */
	names: v.optional(v.record(languageTag, v.array(text, 'list the names')), {}),
	article: v.object({
		headline: text,
		author: text,
		publication: text,
		url,
		language: languageTag,
		date: isoDate,
		/** Where the date is ours: from what it is inferred. */
		dateInferredFrom: v.optional(text)
	})
});
export type StoryMatter = v.InferOutput<typeof storyMatter>;

/** The list under a passage, once its keys are read. */
export const passageMatter = v.object({
	id: slug,
	saidBy: text,
	/** What the speaker is: quoted nobody, a person or an organisation. */
	speaker: v.optional(
		v.picklist(['article', 'person', 'organisation'], 'use article, person or organisation'),
		'person'
	),
	toldTo: v.optional(text),
	when: v.optional(text),
	answers: v.optional(v.array(slug), [])
});
