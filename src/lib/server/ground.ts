/**
 * The ground of the story that is built: the one that `npm run ground` has cut, or the coarse one that is cut
 * from packages while building. Runs at build, never in a browser.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { boundsOf } from '$lib/geo/bounds';
import { tilesOf } from '$lib/geo/tile-set';
import { keyOf, type Tile } from '$lib/geo/tiles';
import {
	amendmentsFile,
	noAmendments,
	readAmendments,
	type Amendments
} from '$lib/ground/amendments';
import { cutGround, type Cut, type CutOptions } from '$lib/ground/cut';
import type { Gathered } from '$lib/ground/gather';
import { groundFolder, manifest, tilePath, type Manifest } from '$lib/ground/manifest';
import type { StoryReach } from '$lib/ground/reach';
import type { TileFeature } from '$lib/ground/schema';
import { decodeTile } from '$lib/ground/tile-code';
import { placedOnMap } from '$lib/story/map-features';
import { fromIssues, StoryError, type Problem } from '$lib/story/problems';
import { atlas } from './atlas';
import { kept } from './kept';
import { readStory, storyRoot } from './read-story';

/** What the ground that was cut says about itself, from the story's folder. */
export const manifestFile = `${groundFolder}/manifest.json`;

/** What the ground needs to know of a story. */
export function reachOfStory(root = storyRoot()): StoryReach {
	const { story, places } = readStory(root);
	return {
		maxBounds: story.maxBounds,
		places: places.flatMap((place) => {
			const { geometry, properties } = placedOnMap(place, story.maxBounds);
			if (!geometry) return [];
			const { id, name, precisionMetres } = properties;
			return [{ id, name, geometry, bounds: boundsOf(geometry, []), precisionMetres }];
		})
	};
}

/**
 * The editor's changes to the ground.
 *
 * @throws {StoryError} with every problem of their file
 */
export function amendmentsOf(root = storyRoot()): Amendments {
	const path = join(root, amendmentsFile);
	return existsSync(path) ? readAmendments(readFileSync(path, 'utf8')) : noAmendments;
}

/** A ground as it is cut: its tiles packed, by `z/x/y`. */
export type PackedGround = {
	manifest: Manifest;
	tiles: Map<string, Buffer>;
	report: Cut['report'];
};

/** Cuts the story's ground and packs it; its version is made of its bytes. */
export function cutFor(root: string, languages: string[], gathered?: Gathered): PackedGround {
	const what = { story: reachOfStory(root), languages, amendments: amendmentsOf(root) };
	const cut = () => packedGround({ ...what, atlas: atlas(), gathered });
	// An archive is read anew each time: nobody but its owner knows whether it is the same.
	return gathered ? cut() : kept('ground', JSON.stringify(what), cut);
}

function packedGround(options: CutOptions): PackedGround {
	const { tiles, manifest, report } = cutGround(options);
	const packed = new Map(
		tiles.map(({ tile, bytes }) => [keyOf(tile), gzipSync(bytes, { level: 9 })])
	);
	const hash = createHash('sha256');
	for (const [key, bytes] of packed) hash.update(key).update(bytes);
	return {
		manifest: { version: hash.digest('hex').slice(0, 12), ...manifest },
		tiles: packed,
		report
	};
}

/**
 * The manifest of the ground that `npm run ground` has cut for the story; none where there is none.
 *
 * @throws {StoryError} with every problem of its files
 */
export function cutManifest(root = storyRoot()): Manifest | undefined {
	const path = join(root, manifestFile);
	if (!existsSync(path)) return undefined;
	const fix = `cut it anew with npm run ground, or remove ${groundFolder}/`;
	let json: unknown;
	try {
		json = JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		const [where, expected, found] = ['top level', 'JSON', 'something that is not JSON'];
		throw new StoryError([{ file: manifestFile, where, expected, found, fix }]);
	}
	const parsed = v.safeParse(manifest, json);
	if (!parsed.success) {
		// Nobody writes this file by hand, so there is one thing to do whatever is wrong with it.
		const issues = fromIssues(manifestFile, 'top level', parsed.issues);
		throw new StoryError(issues.map((issue) => ({ ...issue, fix })));
	}
	const { version, tiles } = parsed.output;
	const problems = tilesOf(tiles).flatMap((tile): Problem[] => {
		const file = `${groundFolder}/${version}/${tilePath(tile)}`;
		if (!existsSync(join(root, file))) {
			return [{ file, where: 'the file', expected: 'a tile of the ground', found: 'none', fix }];
		}
		const [first, second] = readFileSync(join(root, file));
		if (first === 0x1f && second === 0x8b) return [];
		return [{ file, where: 'the file', expected: 'a packed tile', found: 'something else', fix }];
	});
	if (problems.length) throw new StoryError(problems);
	return parsed.output;
}

/** In what a cut ground does not serve the story, in words; nothing where it does. */
export function misfits(cut: Manifest, { maxBounds, places }: StoryReach): string[] {
	const reaches = maxBounds.every((edge, index) => edge === cut.bounds[index]);
	const missing = places.filter(({ id }) => !cut.places.includes(id)).map(({ id }) => id);
	return [
		...(reaches
			? []
			: [
					`it reaches over [${cut.bounds.join(', ')}], and a reader may pan over [${maxBounds.join(', ')}]`
				]),
		...(missing.length ? [`it was not cut around ${missing.join(', ')}`] : [])
	];
}

/** Whether a cut ground can be used: one that ends where readers may still pan cannot. */
const serves = (cut: Manifest, { maxBounds }: StoryReach) =>
	maxBounds.every((edge, index) => edge === cut.bounds[index]);

/** A ground, its tiles packed as they are served. */
export type Ground = {
	manifest: Manifest;
	tile: (tile: Tile) => Buffer;
	/** Whether its tiles are files of the story's own folder. */
	written: boolean;
};

/**
 * The ground of a story: the one in its folder where that serves, else one that is cut now.
 *
 * @throws {StoryError} with every problem of the ground's files
 */
export function groundOf(root: string, languages: string[]): Ground {
	const cut = cutManifest(root);
	if (cut && serves(cut, reachOfStory(root))) {
		const folder = join(root, groundFolder, cut.version);
		return {
			manifest: cut,
			tile: (tile) => readFileSync(join(folder, tilePath(tile))),
			written: true
		};
	}
	const { manifest, tiles } = cutFor(root, languages);
	return { manifest, tile: (tile) => tiles.get(keyOf(tile))!, written: false };
}

/** Decodes a tile of a ground. */
export function decoded({ tile: bytesOf }: Ground, tile: Tile): Record<string, TileFeature[]> {
	const layers = decodeTile(gunzipSync(bytesOf(tile)));
	return Object.fromEntries(Object.entries(layers).map(([name, features]) => [name, features()]));
}
