/** The types of a story as the pages and the map read it. Content has become this once it is valid. */
import type { FeatureCollection, Geometry, Position } from 'geojson';
import type { LabelBox } from '$lib/geo/camera';
import type { Bounds, LngLat } from '$lib/geo/lng-lat';
import type { Metres } from '$lib/geo/range-rounding';
import type { Certainty, PlaceProperties, StoryMatter } from './schema';

export type { Certainty } from './schema';

/** A run of text; with `place`, a mention: a link to that place. */
export type Inline = { text: string; place?: string };

/** Who says a passage, as the reader sees it: the name, and what the person is. */
export type Speaker = { name: string; role?: string; kind: 'article' | 'person' | 'organisation' };

/** When something happened, as far as the article says. */
export type When = {
	/**
	 * ISO 8601 to the precision that is known: a year, a month, a day or a minute; or two with a slash
	 * between, from one to the other.
	 */
	iso: string;
	/** Whether it is about then. */
	about: boolean;
	/** Whether the article itself is not sure of it. */
	uncertain?: boolean;
	/** Whether the year is ours and not the article's. */
	yearInferred: boolean;
};

/** A quoted part of the article, word for word. */
export type Passage = {
	id: string;
	/** Its text, mentions marked; exactly the article's words. */
	inlines: Inline[];
	speaker: Speaker;
	/** The id of its speaker's voice, the same in each language; see `voices.ts`. */
	voice: string;
	/** Whom it was said to, where that is not the article's publication. */
	toldTo?: string;
	when?: When;
	/** Ids of the passages that this one answers. */
	answers: string[];
	/** Ids of the passages that answer this one. */
	answeredBy: string[];
	/** Ids of the places it mentions, in the order of the text. */
	places: string[];
	/** Ids of the scenes it is the first to mention, in the order of the text. */
	scenes: string[];
	/** Address of the very words in the original article, as a text fragment. */
	href: string;
};

/** A piece of the page in the article's order: our prose or a passage. */
export type Section = { prose: Inline[] } | { passage: string };

/** What was put right on one day. */
export type Correction = {
	/** ISO 8601, a day. */
	date: string;
	/** One correction each; with the places that it is about marked. */
	paragraphs: Inline[][];
};

/** A place of the story, without its geometry. */
export type Place = PlaceProperties & {
	/** Place in the article's order, scenes only. */
	number?: number;
	located: boolean;
	/** `[west, south, east, north]`; of the label where the text locates nothing. */
	bounds: Bounds;
	/** The room that its label takes around its point when it is selected; known once it is laid out. */
	labelBox?: LabelBox;
	/**
	 * A point to quote as its middle, with no more digits than its precision justifies: everything
	 * drawn for the place, its precision included, lies within so many metres of it. Absent where the
	 * text locates nothing.
	 */
	representativePoint?: { centre: LngLat; withinMetres: number };
};

/** How far two located places are apart, as far as their shapes and precisions tell. */
export type Distance = {
	/** Their ids, in the order of the story's places. */
	between: [string, string];
	/** From the nearest to the farthest that any point of the one may be from any of the other. */
	metres: Metres;
	/** Whether they touch as they are drawn, or only may as their precisions allow. */
	touch?: 'drawn' | 'possible';
	/** Where the shapes as drawn are nearest to each other, `[lng, lat]` as the map counts them. */
	ends: [from: Position, to: Position];
	/** By the line that both lie on, where there is one: the id of its place, and how far along it. */
	along?: { place: string; metres: Metres };
};

/** Everything that a page needs. Plain data: it travels from the build to the reader's browser. */
export type Story = StoryMatter & {
	/** The language of what a translation leaves as it is: the labels and licences of sources. */
	originalLanguage: string;
	sections: Section[];
	passages: Passage[];
	/** Scenes by number, then settings in the file's order. */
	places: Place[];
	/** What was put right since the story was first told, the newest day first. */
	corrections: Correction[];
	/** The language that they are told in. */
	correctionsLanguage: string;
	/** The extent of the scenes: what "all places" frames. */
	bounds: Bounds;
};

/** The zoom at which `precisionPixels` are counted: as close as any map comes. */
export const precisionZoom = 22;

/** The properties of one drawn piece of a place, which the map's style reads. */
type MapProperties = {
	id: string;
	name: string;
	role: Place['role'];
	certainty: Certainty;
	/** How the shape came about. */
	basis: Place['basis'];
	/** How far the shape may be off, CSS pixels at {@link precisionZoom}. */
	precisionPixels: number;
	/** A shape to draw, or the point where the name stands. */
	part: 'shape' | 'label';
	/** Whether its name stands beside its point, where a disc or a dot is, and not on it. Labels only. */
	beside?: boolean;
	/** Whether a setting's dot marks its point. Labels only. */
	dot?: boolean;
	number?: number;
	labelSide: Place['labelSide'];
	onWater: boolean;
};

/** The story's places as the map draws them. */
export type MapFeatures = FeatureCollection<Geometry, MapProperties>;
