/** What the ground says about itself: what it is made of, whose that is, and which tiles there are. */
import * as v from 'valibot';
import { parseWhen } from '$lib/story/when';

const text = v.pipe(v.string('write some text'), v.nonEmpty('write some text'));
const whole = v.pipe(v.number('give a number'), v.integer('give a whole number'), v.minValue(0));

/** A date as a story's file writes it. */
export const groundDate = v.pipe(
	v.string('write a date'),
	v.check((date) => parseWhen(date) !== undefined, 'write 2021-08-05, 2021-08, 2021 or 2018/2021')
);

/** One source of the ground. */
const part = v.object({
	about: text,
	source: text,
	licence: text,
	/** Whom the licence asks to credit on the map. */
	credit: v.array(text, 'list whom to credit on the map, nobody as []'),
	/** Of when its facts are, a year, a month, a day or two of them; absent where it is not known. */
	date: v.optional(groundDate),
	/** How exact it is, in words; absent where that means nothing. */
	precision: v.optional(text),
	/** The zooms of tiles that it is in, first and last. */
	zooms: v.tuple([whole, whole], 'give the first and the last zoom')
});
export type GroundPart = v.InferOutput<typeof part>;

/** What was left out of the sources or added to them, and why. */
const amendment = v.object({ reason: text });

export const manifest = v.object(
	{
		/** Names the folder that the tiles are in; other tiles have another. */
		version: v.pipe(text, v.regex(/^[0-9a-f]{12}$/, 'cut the ground anew')),
		/** `[west, south, east, north]` of what it was cut for; `east` beyond 180 where it crosses. */
		bounds: v.tuple([v.number(), v.number(), v.number(), v.number()], 'give four numbers'),
		/** The ids of the places around which it was cut. */
		places: v.array(text),
		tiles: v.record(
			v.string(),
			v.array(v.tuple([whole, whole, whole], 'give a row, its first and its last column'))
		),
		parts: v.array(part, 'list what it is made of'),
		amendments: v.array(amendment)
	},
	'cut the ground anew'
);

/** A ground's manifest. */
export type Manifest = v.InferOutput<typeof manifest>;

/** Where a ground that was cut lies, from the story's folder. */
export const groundFolder = 'static/ground';

/** The first and the last zoom of a ground's tiles. */
export function zoomsOf({ tiles }: Pick<Manifest, 'tiles'>): { first: number; last: number } {
	const zooms = Object.keys(tiles).map(Number);
	return { first: Math.min(...zooms), last: Math.max(...zooms) };
}

/** Where a tile lies, from the folder of the ground's version. */
export function tilePath({ z, x, y }: { z: number; x: number; y: number }): string {
	return `${z}/${x}/${y}.mvt`;
}
