/**
 * A PMTiles archive small enough to write by hand: one vector tile at zoom 0 whose layer `earth` covers
 * the world. Layout: PMTiles specification, version 3; tile: Mapbox Vector Tile specification 2.1.
 */

function varint(value: number): number[] {
	return value < 128 ? [value] : [(value & 127) | 128, ...varint(Math.floor(value / 128))];
}

/** A protobuf field that holds bytes. */
function bytes(field: number, content: number[]): number[] {
	return [(field << 3) | 2, ...varint(content.length), ...content];
}

const text = (string: string) => [...new TextEncoder().encode(string)];

function earthTile(): number[] {
	const across = 2 * 4096;
	const back = 2 * 4096 - 1;
	const square = [9, 0, 0, 26, across, 0, 0, across, back, 0, 15].flatMap(varint);
	const feature = [(3 << 3) | 0, 3, ...bytes(4, square)];
	const layer = [
		...bytes(1, text('earth')),
		...bytes(2, feature),
		(5 << 3) | 0,
		...varint(4096),
		(15 << 3) | 0,
		2
	];
	return bytes(3, layer);
}

/** The archive's bytes; `attribution` goes into its metadata. */
export function earthArchive(attribution: string): Buffer {
	const tile = earthTile();
	const metadata = text(
		JSON.stringify({ attribution, vector_layers: [{ id: 'earth', fields: {} }] })
	);
	// One entry: tile id 0, run of 1, its length, and offset 0 written as 1.
	const directory = [1, 0, 1, ...varint(tile.length), 1];
	const header = Buffer.alloc(127);
	header.write('PMTiles', 'latin1');
	header[7] = 3;
	const lengths = [directory.length, metadata.length, 0, tile.length];
	let offset = header.length;
	lengths.forEach((length, index) => {
		header.writeBigUInt64LE(BigInt(offset), 8 + index * 16);
		header.writeBigUInt64LE(BigInt(length), 16 + index * 16);
		offset += length;
	});
	// Addressed tiles, entries, contents; clustered; nothing compressed; vector tiles; zooms 0 to 0.
	for (const at of [72, 80, 88]) header.writeBigUInt64LE(1n, at);
	header.set([1, 1, 1, 1, 0, 0], 96);
	[-1800000000, -850000000, 1800000000, 850000000].forEach((edge, index) =>
		header.writeInt32LE(edge, 102 + index * 4)
	);
	return Buffer.concat([header, Buffer.from([...directory, ...metadata, ...tile])]);
}
