/** The schema of the two content files. The types of the story are inferred from it. */
import * as v from 'valibot';
import type { Geometry } from 'geojson';
import type { Bounds } from '$lib/geo/lng-lat';
import { crs, geometry, position } from './geometry-schema';
import { isDate, isDay } from './when';

/** A text that must not be empty. */
export const text = v.pipe(v.string('write some text'), v.trim(), v.nonEmpty('write some text'));

/** An object with these keys and no others: a misspelt one would be passed over in silence. */
export function only<T extends v.ObjectEntries>(entries: T) {
	return v.strictObject(entries, ({ expected }) =>
		expected === 'never'
			? `take it out, or use one of these keys: ${Object.keys(entries).join(', ')}`
			: `write ${Object.keys(entries).join(', ')}`
	);
}

/** An address that a reader may follow: any other kind, as `javascript:`, could do something here. */
const url = v.pipe(
	v.string('give a full address'),
	v.url('give a full address, https://…'),
	v.regex(/^https?:\/\/\S+$/i, 'give an address that begins with https:// or http://')
);

/** A slug is part of an address that others keep: short, lower-case and without accents. */
const slug = v.pipe(
	v.string('give a short name for the address'),
	v.regex(
		/^[a-z0-9]+(-[a-z0-9]+)*$/,
		'use lower-case letters a to z, digits and single hyphens, as in "a16-eurotunnel"'
	),
	// It names files, which have a longest name, and keys of objects, which know these two.
	v.maxLength(100, 'use at most 100 characters'),
	v.check((id) => !['constructor', 'prototype'].includes(id), 'use another word')
);

/** How sure we are, in the words of Linked Places. */
export const certainty = v.picklist(
	['certain', 'less-certain', 'uncertain'],
	'use certain, less-certain or uncertain'
);
export type Certainty = v.InferOutput<typeof certainty>;

/** How a shape came about. */
const basis = v.picklist(['measured', 'fitted', 'drawn'], 'use measured, fitted or drawn');

const metres = v.pipe(
	v.number('give a distance in metres'),
	v.minValue(1, 'give a distance of 1 metre or more'),
	v.maxValue(20_000_000, 'give a distance on the earth: nothing is farther off than 20,000 km')
);

/** Where facts are from, and by which licence. */
export const source = v.object({
	label: text,
	licence: text,
	url: v.optional(url)
});

const placeProperties = v.object(
	{
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
		/** What the article's words support, in ours: how far they go, and where they end. */
		supports: v.optional(text),
		/** How it was placed, in our words; for `geometry: null`, why it was not. */
		note: text,
		/** What is not known of where it is. */
		unknown: v.optional(text),
		/** What would settle that. */
		settledBy: v.optional(text),
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
	},
	'write an object with what is known of the place'
);
export type PlaceProperties = v.InferOutput<typeof placeProperties>;

export const placeFeature = v.object(
	{
		type: v.literal('Feature', 'write "Feature"'),
		id: slug,
		properties: placeProperties,
		geometry,
		crs
	},
	'write a GeoJSON Feature'
);
/** One place as the file gives it. */
export type PlaceFeature = Omit<v.InferOutput<typeof placeFeature>, 'geometry'> & {
	geometry: Geometry | null;
};

export const placesFile = v.object(
	{
		type: v.literal('FeatureCollection', 'write "FeatureCollection"'),
		features: v.pipe(
			v.array(v.unknown(), 'list the places'),
			v.minLength(1, 'list at least one place')
		),
		crs
	},
	'write a GeoJSON FeatureCollection'
);

const isoDate = v.pipe(
	v.string('write a date in quotation marks, as in "2015-05"'),
	v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write YYYY, YYYY-MM or YYYY-MM-DD'),
	v.check(isDate, 'write a date that there is')
);

/** A day of the calendar. */
const day = v.pipe(
	v.string('write a day, as in 2026-11-25'),
	v.check(isDay, 'write a day that there is, as YYYY-MM-DD')
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

export const storyMatter = only({
	title: text,
	standfirst: text,
	/** The language of our own words: this front matter, the prose, the places' names and notes. */
	language: v.optional(languageTag, 'en'),
	/** The day of the last change that readers should know of, where no correction tells it. */
	updated: v.optional(day),
	/** How far a reader may pan, and where every place must lie. */
	maxBounds,
	/** Names in other languages in notes, credits and sources, by language: a voice says them as they are said. */
	names: v.optional(v.record(languageTag, v.array(text, 'list the names')), {}),
	article: only({
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
	saidBy: v.pipe(
		text,
		v.check((typed) => !typed.startsWith(','), 'write a name before the comma')
	),
	/** What the speaker is: quoted nobody, a person or an organisation. */
	speaker: v.optional(
		v.picklist(['article', 'person', 'organisation'], 'use article, person or organisation'),
		'person'
	),
	toldTo: v.optional(text),
	when: v.optional(text),
	answers: v.optional(v.array(slug), [])
});
