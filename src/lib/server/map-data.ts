/** What the map shows, for drawings and pages: the story's places, the ground below them, and what is beside it. */
import { dev } from '$app/environment';
import type { MapFeature } from '$lib/cartography/evaluate';
import { groundSource } from '$lib/cartography/ground-shapes';
import { storySource } from '$lib/cartography/story-layers';
import type { MapData } from '$lib/cartography/svg';
import { keyOf, type Tile } from '$lib/geo/tiles';
import {
	featuresFrom,
	featuresInSight,
	type FeaturesOf,
	type GroundFeatures
} from '$lib/ground/features';
import type { Point, View } from '$lib/geo/lng-lat';
import { zoomsOf } from '$lib/ground/manifest';
import type { TileFeature } from '$lib/ground/schema';
import { dateText } from '$lib/messages/date-text';
import type { LocalizedStory } from '$lib/messages/localize';
import { baseLanguage, languages, type Messages } from '$lib/messages/messages';
import { decoded, groundOf, type Ground } from './ground';
import { storyRoot } from './read-story';
import { readArchive, type Records } from './records';
import { placesInSight } from './place-tiles';
import { isInParts, storyIn } from './stories';

let known: Ground | undefined;

/** The ground of the story that is built. Read once for all pages; while writing it is read anew each time. */
export function ground(): Ground {
	if (dev || !known) known = groundOf(storyRoot(), languages);
	return known;
}

const tiles = new Map<string, Record<string, TileFeature[]>>();

/** The features of a tile of the ground by layer; each tile is decoded once. */
export function decodedTile(tile: Tile): Record<string, TileFeature[]> {
	const key = `${ground().manifest.version}/${tile.z}/${tile.x}/${tile.y}`;
	const before = tiles.get(key);
	if (before) return before;
	const now = decoded(ground(), tile);
	tiles.set(key, now);
	return now;
}

const pieces = new Map<string, GroundFeatures>();

/** Pieces of tiles that are known at the most; drawings of places that are near each other have most in common. */
const mostPieces = 3000;

const takenOut = featuresFrom(decodedTile);

/** The features of a tile that lie in another; those of the last ones are known. */
const featuresOf: FeaturesOf = (source, tile) => {
	const key = [ground().manifest.version, keyOf(source), keyOf(tile)].join(' ');
	const piece = pieces.get(key) ?? takenOut(source, tile);
	// What was asked for last is the last to go.
	pieces.delete(key);
	pieces.set(key, piece);
	if (pieces.size > mostPieces) pieces.delete(pieces.keys().next().value!);
	return piece;
};

/** What is in sight of the last views: a drawing in another language asks for the same. */
const sights = new Map<string, GroundFeatures>();
const mostSights = 16;

function groundInSight(view: View, reach: Point): GroundFeatures {
	const { version } = ground().manifest;
	const key = JSON.stringify([version, view, reach]);
	const before = sights.get(key);
	if (before) return before;
	const now = featuresInSight(ground().manifest, view, reach, featuresOf);
	if (sights.size === mostSights) sights.delete(sights.keys().next().value!);
	sights.set(key, now);
	return now;
}

/**
 * The features of every source of the map that are in sight of a view.
 *
 * @param selected the place that is shown whatever else there is no room for
 */
export function mapData(language: string | undefined, selected?: string): MapData {
	return (view, reach) => {
		const layers = groundInSight(view, reach);
		return {
			...Object.fromEntries(
				Object.entries(layers).map(([layer, features]) => [
					`${groundSource}/${layer}`,
					features as MapFeature[]
				])
			),
			[storySource]: isInParts()
				? placesInSight(language ?? baseLanguage, view, reach, selected)
				: (storyIn(language).features.features as MapFeature[])
		};
	};
}

/** Whom the ground's licences ask to credit, each once. */
export function groundCredit(): string {
	return [...new Set(ground().manifest.parts.flatMap(({ credit }) => credit))].join(', ');
}

/** Whether a date, or the time from one to another, is of the same year as a day. */
function sameYear(iso: string, day: string): boolean {
	const [from = '', to = from] = iso.split('/').map((date) => date.slice(0, 4));
	const year = day.slice(0, 4);
	return from <= year && year <= to;
}

/** The note by language: each of thousands of pages has it. */
const notes = new Map<string, string | undefined>();

/** That the ground is of another year than the story, where it is; its main source is its first. */
export function groundNote(story: LocalizedStory, messages: Messages): string | undefined {
	if (dev || !notes.has(messages.language)) notes.set(messages.language, noteOf(story, messages));
	return notes.get(messages.language);
}

function noteOf(story: LocalizedStory, messages: Messages): string | undefined {
	const { parts, amendments } = ground().manifest;
	const date = parts[0]?.date;
	if (!date || sameYear(date, story.article.date)) return undefined;
	const text = dateText({ iso: date, about: false, yearInferred: false }, messages);
	const note = messages.groundOfDate({ ground: text, story: story.articleDate });
	return amendments.length ? `${note} ${messages.groundAmended()}` : note;
}

/** What the ground is made of, for the page that says how we know. */
export function groundSources(messages: Messages) {
	const { parts, amendments } = ground().manifest;
	return {
		parts: parts.map(({ date, ...part }) => ({
			...part,
			date: date && dateText({ iso: date, about: false, yearInferred: false }, messages)
		})),
		// What is added says why beside its source.
		amendments: amendments
			.map(({ reason }) => reason)
			.filter((reason) => !parts.some(({ about }) => about === reason))
	};
}

/** Which tiles of the ground there are, for the live map. */
export function groundIndex() {
	const { version, tiles } = ground().manifest;
	return { version, tiles, zooms: zoomsOf({ tiles }) };
}

/** The same as a page carries it: of a story that is told in parts the live map asks which tiles there are. */
export function groundOfPage() {
	const { tiles, ...index } = groundIndex();
	return isInParts() ? index : { ...index, tiles };
}

let knownRecords: Promise<Records | undefined> | undefined;

/** The records beside the story that is built. Read once for all pages; while writing they are read anew each time. */
export function recordsOf(): Promise<Records | undefined> {
	if (dev || !knownRecords) knownRecords = readArchive(storyRoot());
	return knownRecords;
}

/** What a page needs to know of them. */
export async function recordsOfPage(messages: Messages) {
	const records = await recordsOf();
	if (!records) return undefined;
	const { name, count, zooms } = records;
	return { name, zooms, note: messages.recordsNote({ count, records: name }) };
}

/** Whom the map is to credit. */
export async function mapCredit(): Promise<string> {
	const records = await recordsOf();
	const sources = records?.sources.map(({ label }) => label) ?? [];
	return [groundCredit(), ...sources].join(', ');
}
