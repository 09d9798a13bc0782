/**
 * What can be found, as it travels to the browser: one file a language, loaded once somebody looks; and where a story is
 * told in parts, files of its places.
 */
import type { Position } from 'geojson';
import type { LngLat } from '$lib/geo/lng-lat';

/** What of the ground can be found, each with the zoom that shows it among its surroundings. */
export const groundZooms = {
	...{ city: 10, town: 11, village: 12, quarter: 13, hamlet: 13 },
	...{ sea: 8, river: 13, lake: 14, airport: 13, station: 15, street: 15 }
} as const;

/** A kind of thing on the ground. */
export type GroundKind = keyof typeof groundZooms;

/** A thing on the ground: its name, or its names with the page's own first; where it is; 1 if the story names it. */
type GroundEntry = [name: string | string[], lng: number, lat: number, inStory?: 1];

/** A place of the story with all its names: the page's own first, then those of texts and languages. */
export type FindablePlace = { id: string; number?: number; names: string[] };

/** All that can be found. */
export type FindIndex = {
	/** The language of places' names and voices, where it is not the page's. */
	language?: string;
	/** The article's, where it is not the page's. */
	articleLanguage?: string;
	/** The story's places; none where they are dealt out. */
	places: FindablePlace[];
	/** To how many buckets they are dealt out, where the story is told in parts: see `buckets.ts`. */
	buckets?: number;
	/** Who speaks, and the first passage that is theirs; with its part where the story is told in some. */
	voices: { name: string; role?: string; passage: string; part?: number }[];
	/** None of a story that is told in parts: they would be most of a very long file. */
	passages: { id: string; text: string; speaker: string }[];
	ground: Partial<Record<GroundKind, GroundEntry[]>>;
	/** The closest zoom of the story's map. */
	maxZoom: number;
	/** What each kind of thing on the ground is called. */
	kinds: Record<GroundKind, string>;
};

/** A label of the ground, `[lng, lat]`, its properties as its tile has them. */
export type GroundLabel = { position: Position; kind: string; names: string[] };

/** A thing on the ground that was found. */
export type Spot = LngLat & { zoom: number };
