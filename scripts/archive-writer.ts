/** Writes small PMTiles archives, for benchmarks and tests. Layout: PMTiles specification, version 3. */
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
	return value < 128 ? [value] : [(value & 127) | 128, ...varint(Math.floor(value / 128))];
}

const gzip = 2;

/** Where the parts of an archive are, to damage them. */
export type Written = { file: Buffer; offsets: { metadata: number; tiles: number } };

/** Writes an archive: one directory, everything packed, tiles along the Hilbert curve and each one once. */
export function writeArchive({ tiles, bounds, metadata, tileType = 1, zooms }: Archive): Written {
	const sorted = tiles
		.map(({ tile: { z, x, y }, bytes }) => ({ id: zxyToTileId(z, x, y), packed: gzipSync(bytes) }))
		.sort((a, b) => a.id - b.id);
	const directory = gzipSync(
		Buffer.from([
			...varint(sorted.length),
			...sorted.flatMap(({ id }, index) => varint(id - (sorted[index - 1]?.id ?? 0))),
			...sorted.flatMap(() => varint(1)),
			...sorted.flatMap(({ packed }) => varint(packed.length)),
			// Each tile lies behind the one before it, which is written as 0.
			...sorted.flatMap((_, index) => varint(index ? 0 : 1))
		])
	);
	const about = gzipSync(JSON.stringify(metadata ?? {}));
	const data = Buffer.concat(sorted.map(({ packed }) => packed));
	const header = Buffer.alloc(127);
	header.write('PMTiles', 'latin1');
	header[7] = 3;
	const lengths = [directory.length, about.length, 0, data.length];
	const offsets: number[] = [];
	lengths.reduce((offset, length, index) => {
		header.writeBigUInt64LE(BigInt(offset), 8 + index * 16);
		header.writeBigUInt64LE(BigInt(length), 16 + index * 16);
		offsets.push(offset);
		return offset + length;
	}, header.length);
	// Addressed tiles, entries, contents.
	for (const at of [72, 80, 88]) header.writeBigUInt64LE(BigInt(sorted.length), at);
	const all = tiles.map(({ tile: { z } }) => z);
	const { first, last } = zooms ?? { first: Math.min(...all), last: Math.max(...all) };
	header.set([1, gzip, gzip, tileType, first, last], 96);
	bounds.forEach((edge, index) => header.writeInt32LE(Math.round(edge * 1e7), 102 + index * 4));
	return {
		file: Buffer.concat([header, directory, about, data]),
		offsets: { metadata: offsets[1]!, tiles: offsets[3]! }
	};
}
