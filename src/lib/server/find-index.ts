/** The index of all that can be found, in each language. */
import { dev } from '$app/environment';
import { buildIndex } from '$lib/find/build-index';
import { dealtOut } from '$lib/find/buckets';
import {
	groundZooms,
	type FindablePlace,
	type FindIndex,
	type GroundKind,
	type GroundLabel
} from '$lib/find/find-index';
import { tilesOf } from '$lib/geo/tile-set';
import { positionIn, type Tile } from '$lib/geo/tiles';
import { extent, type Properties } from '$lib/ground/schema';
import { languages, messagesIn, type Messages } from '$lib/messages/messages';
import { kept } from './kept';
import { decodedTile, ground } from './map-data';
import { isInParts, storyIn } from './stories';

/** A label's names: the page's own first, then those that others may look for. */
function namesOf(properties: Properties, language: string): string[] {
	const { name, second } = properties;
	const translated = [language, ...languages].map((each) => properties[`name:${each}`]);
	return [translated[0] ?? name, name, second, ...translated].filter(
		(each): each is string => typeof each === 'string' && each !== ''
	);
}

/** All names on the ground, from the closest tiles, where each stands most exactly, to the furthest. */
function groundLabels(language: string): GroundLabel[] {
	const { version, tiles } = ground().manifest;
	const closestFirst = tilesOf(tiles).toSorted((a, b) => b.z - a.z);
	return kept('ground-labels', `${version} ${language}`, () =>
		closestFirst.flatMap((tile) => labelsOn(tile, language))
	);
}

function labelsOn(tile: Tile, language: string): GroundLabel[] {
	return (decodedTile(tile).labels ?? []).flatMap(({ geometry, properties }): GroundLabel[] => {
		const [point] = geometry.flat();
		const { kind } = properties;
		if (!point || !(kind in groundZooms)) return [];
		const position = positionIn(tile, { x: point[0], y: point[1] }, extent);
		return [{ position, kind, names: namesOf(properties, language) }];
	});
}

/** What each kind of thing on the ground is called. */
function kindsIn(messages: Messages): Record<GroundKind, string> {
	const [settlement, water] = [messages.kindOfSettlement(), messages.kindOfWater()];
	return {
		...{ city: settlement, town: settlement, village: settlement, hamlet: settlement },
		quarter: messages.kindOfQuarter(),
		...{ sea: water, river: water, lake: water },
		airport: messages.kindOfAirport(),
		station: messages.kindOfStation(),
		street: messages.kindOfStreet()
	};
}

/** An index, and the places that are dealt out of it. */
type Split = { index: FindIndex; buckets: FindablePlace[][] };

const known = new Map<string, Split>();

/** The index of the story that is built, in a language; in pieces where the story is told in parts. */
export function findIndex(lang: string | undefined): Split {
	const messages = messagesIn(lang);
	const before = dev ? undefined : known.get(messages.language);
	if (before) return before;
	const index = wholeIndex(lang, messages);
	const buckets = isInParts() ? dealtOut(index.places) : [];
	const split = buckets.length
		? { index: { ...index, places: [], buckets: buckets.length }, buckets }
		: { index, buckets };
	known.set(messages.language, split);
	return split;
}

function wholeIndex(lang: string | undefined, messages: Messages): FindIndex {
	return buildIndex({
		story: storyIn(lang).story,
		language: messages.language,
		others: languages.map((language) => storyIn(language).story),
		labels: groundLabels(messages.language),
		kinds: kindsIn(messages)
	});
}
