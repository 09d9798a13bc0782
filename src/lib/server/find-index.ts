/** The index of all that can be found, in each language. */
import { buildIndex } from '$lib/find/build-index';
import {
	groundZooms,
	type FindIndex,
	type GroundKind,
	type GroundLabel
} from '$lib/find/find-index';
import { tilesOf } from '$lib/geo/tile-set';
import { positionIn, type Tile } from '$lib/geo/tiles';
import { extent, type Properties, type TileFeature } from '$lib/ground/schema';
import { languages, messagesIn, type Messages } from '$lib/messages/messages';
import { decodedTile, ground } from './map-data';
import { storyIn } from './stories';

/** A label's names: the page's own first, then those that others may look for. */
function namesOf(properties: Properties, language: string): string[] {
	const { name, second } = properties;
	const translated = [language, ...languages].map((each) => properties[`name:${each}`]);
	return [translated[0] ?? name, name, second, ...translated].filter(
		(each): each is string => typeof each === 'string' && each !== ''
	);
}

/**
 * All names on a ground, from the closest tiles, where each stands most exactly, to the furthest.
 *
 * @param decode gives a tile of the ground
 */
function labelsOf(
	tiles: Tile[],
	decode: (tile: Tile) => Record<string, TileFeature[]>,
	language: string
): GroundLabel[] {
	const closestFirst = tiles.toSorted((a, b) => b.z - a.z);
	return closestFirst.flatMap((tile) =>
		(decode(tile).labels ?? []).flatMap(({ geometry, properties }): GroundLabel[] => {
			const [point] = geometry.flat();
			const { kind } = properties;
			if (!point || !(kind in groundZooms)) return [];
			const position = positionIn(tile, { x: point[0], y: point[1] }, extent);
			return [{ position, kind, names: namesOf(properties, language) }];
		})
	);
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

/** The index of the story that is built, in a language. */
export function findIndex(lang: string | undefined): FindIndex {
	const messages = messagesIn(lang);
	return buildIndex({
		story: storyIn(lang).story,
		language: messages.language,
		others: languages.map((language) => storyIn(language).story),
		labels: labelsOf(tilesOf(ground().manifest.tiles), decodedTile, messages.language),
		kinds: kindsIn(messages)
	});
}
