/** A story or a place as GeoJSON (RFC 7946), with everything that the page says of it. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { union } from '$lib/geo/extents';
import { wrappedBounds } from '$lib/geo/longitude';
import type { Metres } from '$lib/geo/range-rounding';
import { wholeText } from '$lib/messages/distances-from';
import type { PlaceProperties } from '$lib/story/schema';
import type { Passage, Place } from '$lib/story/story';
import { plainText } from '$lib/story/plain-text';
import { edtfText } from '$lib/story/when';
import { saidBy } from './claim';
import { creditSentence, terms } from './credit';
import { exportedPlaces, type ExportedPlace, type ExportStory } from './export-places';

/** A passage in a place's properties. */
type ClaimProperties = {
	id: string;
	/** The article's very messages. */
	quote: string;
	saidBy: string;
	toldTo?: string;
	/** ISO 8601; what it is worth say `about` and `yearInferred`. */
	when?: string;
	about?: boolean;
	uncertain?: boolean;
	yearInferred?: boolean;
	/** The same date in EDTF: `2015-05-05T08:00~`. */
	edtf?: string;
	/** Address of the quote in the article. */
	href: string;
};

/** How far a place is from another. */
type DistanceProperties = {
	/** The other's id. */
	to: string;
	/** From the nearest to the farthest that shapes and precisions allow, rounded outward. */
	metres: Metres;
	/** The same in words, and along the line that both lie on where there is one. */
	text: string;
};

/** What a place's Feature says of it. */
type ExportProperties = Pick<
	PlaceProperties,
	| 'id'
	| 'name'
	| 'nameInText'
	| 'role'
	| 'certainty'
	| 'precisionMetres'
	| 'basis'
	| 'supports'
	| 'note'
	| 'unknown'
	| 'settledBy'
	| 'sources'
	| 'parts'
> & {
	number?: number;
	page: string;
	passages: ClaimProperties[];
	/** Passages that answer one of those. */
	replies: ClaimProperties[];
	/** How far it is from others, the nearest first. */
	distances: DistanceProperties[];
};

/** Foreign members (RFC 7946, section 6.1): whose quotes these are, and on what terms. */
type Credit = { credit: string; terms: string };

/** A story as a file. */
export type StoryGeoJson = FeatureCollection<Geometry | null, ExportProperties> & Credit;

/** A place as a file. */
export type PlaceGeoJson = Feature<Geometry | null, ExportProperties> & Credit;

/**
 * The text of a GeoJSON file: a {@link StoryGeoJson}, or with an id a {@link PlaceGeoJson}.
 *
 * @throws {Error} for an id that no place has
 */
export function toGeoJson(exportStory: ExportStory, placeId?: string): string {
	const credit: Credit = { credit: creditSentence(exportStory), terms: terms(exportStory) };
	const places = exportedPlaces(exportStory, placeId);
	const features = places.map((exported) => featureOf(exported, exportStory));
	const [first] = features;
	return JSON.stringify(
		placeId !== undefined && first
			? ({ ...first, ...credit } satisfies PlaceGeoJson)
			: ({
					type: 'FeatureCollection',
					...box(places.map(({ place }) => place)),
					...credit,
					features
				} satisfies StoryGeoJson)
	);
}

function featureOf(
	{ place, feature: { geometry, properties }, passages, replies, distances, page }: ExportedPlace,
	{ messages }: ExportStory
): Feature<Geometry | null, ExportProperties> {
	const { id, name, nameInText, role, certainty, precisionMetres, basis, parts } = properties;
	const { supports, note, unknown, settledBy, sources } = properties;
	return {
		type: 'Feature',
		id,
		...box([place]),
		properties: {
			id,
			number: place.number,
			name,
			nameInText,
			role,
			certainty,
			precisionMetres,
			basis,
			parts,
			supports,
			note,
			unknown,
			settledBy,
			sources,
			page,
			passages: passages.map(claimProperties),
			replies: replies.map(claimProperties),
			distances: distances.map((distance) => ({
				to: distance.to.id,
				metres: distance.metres,
				text: wholeText(distance, messages)
			}))
		},
		geometry
	};
}

/** A `bbox` member (RFC 7946, section 5); none for what has no extent. */
function box(places: Place[]) {
	const located = places.filter((place) => place.located).map(({ bounds }) => bounds);
	return located.length ? { bbox: wrappedBounds(union(located)) } : {};
}

function claimProperties(passage: Passage): ClaimProperties {
	const { id, toldTo, when, href } = passage;
	return {
		id,
		quote: plainText(passage.inlines),
		saidBy: saidBy(passage),
		toldTo,
		...(when && {
			when: when.iso,
			about: when.about,
			uncertain: when.uncertain,
			yearInferred: when.yearInferred,
			edtf: edtfText(when)
		}),
		href
	};
}
