/** Writes PMTiles archives: of a story's records, and for benchmarks and tests. Layout: PMTiles specification, version 3. */
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';
import type { Bounds } from '$lib/geo/lng-lat';
import type { Tile } from '$lib/geo/tiles';

/** A tile and its bytes, not packed. */
export type ArchivedTile = { tile: Tile; bytes: Uint8Array };

/** An archive to write; what is not given is as archives usually have it. */
export type Archive = {
	tiles: ArchivedTile[];
	bounds: Bounds;
	metadata?: unknown;
	/** As the specification counts: 1 is vector tiles, 2 PNG. */
	tileType?: number;
	zooms?: { first: number; last: number };
};

function varint(value: number): number[] {
	return value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))];
}

const gzip = 2;

/** Where the parts of an archive are, to damage them. */
export type Written = { file: Buffer; offsets: { metadata: number; tiles: number } };

/** An entry of a directory: where a tile's bytes are or, with a run of 0, where the directory is that goes on from this tile. */
type Entry = { id: number; run: 0 | 1; offset: number; length: number };

function directoryOf(entries: Entry[]): Buffer {
	const start = ({ offset }: Entry, index: number) => {
		const before = entries[index - 1];
		// What lies behind the one before it is written as 0, all else one higher than it is.
		return before && offset === before.offset + before.length ? 0 : offset + 1;
	};
	return gzipSync(
		Buffer.from([
			...varint(entries.length),
			...entries.flatMap(({ id }, index) => varint(id - (entries[index - 1]?.id ?? 0))),
			...entries.flatMap(({ run }) => varint(run)),
			...entries.flatMap(({ length }) => varint(length)),
			...entries.flatMap((entry, index) => varint(start(entry, index)))
		])
	);
}

/** The header and the first directory are to be had in one answer of so many bytes, as the specification asks. */
const firstAnswer = 16_384;
const headerLength = 127;

/** Tiles in each directory below the first, where one does not hold them all. */
const perLeaf = 4096;

/** The first directory, and those below it one behind the other. */
function directoriesOf(entries: Entry[]): { root: Buffer; leaves: Buffer } {
	const root = directoryOf(entries);
	if (root.length <= firstAnswer - headerLength) return { root, leaves: Buffer.alloc(0) };
	const leaves: Buffer[] = [];
	const above: Entry[] = [];
	let offset = 0;
	for (let at = 0; at < entries.length; at += perLeaf) {
		const leaf = directoryOf(entries.slice(at, at + perLeaf));
		above.push({ id: entries[at]!.id, run: 0, offset, length: leaf.length });
		leaves.push(leaf);
		offset += leaf.length;
	}
	return { root: directoryOf(above), leaves: Buffer.concat(leaves) };
}

/** Writes an archive: everything packed, tiles along the Hilbert curve and each one once. */
export function writeArchive({ tiles, bounds, metadata, tileType = 1, zooms }: Archive): Written {
	const sorted = tiles
		.map(({ tile: { z, x, y }, bytes }) => ({
			z,
			id: zxyToTileId(z, x, y),
			packed: gzipSync(bytes)
		}))
		.sort((a, b) => a.id - b.id);
	let end = 0;
	const entries = sorted.map(({ id, packed }): Entry => {
		const offset = end;
		end += packed.length;
		return { id, run: 1, offset, length: packed.length };
	});
	const { root, leaves } = directoriesOf(entries);
	const about = gzipSync(JSON.stringify(metadata ?? {}));
	const data = Buffer.concat(sorted.map(({ packed }) => packed));
	const header = Buffer.alloc(headerLength);
	header.write('PMTiles', 'latin1');
	header[7] = 3;
	const parts = [root, about, leaves, data];
	const offsets: number[] = [];
	parts.reduce((offset, { length }, index) => {
		header.writeBigUInt64LE(BigInt(offset), 8 + index * 16);
		header.writeBigUInt64LE(BigInt(length), 16 + index * 16);
		offsets.push(offset);
		return offset + length;
	}, header.length);
	// Addressed tiles, entries, contents.
	for (const at of [72, 80, 88]) header.writeBigUInt64LE(BigInt(sorted.length), at);
	// Ids count all tiles of a zoom before those of the next.
	const { first, last } = zooms ?? { first: sorted[0]!.z, last: sorted.at(-1)!.z };
	header.set([1, gzip, gzip, tileType, first, last], 96);
	bounds.forEach((edge, index) => header.writeInt32LE(Math.round(edge * 1e7), 102 + index * 4));
	return {
		file: Buffer.concat([header, ...parts]),
		offsets: { metadata: offsets[1]!, tiles: offsets[3]! }
	};
}
