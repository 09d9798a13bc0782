/** Opens a PMTiles archive, from a file or an address, and finds out what is in it. */
import { PMTiles, TileType, type Header } from 'pmtiles';
import { tileAt, type Tile } from '$lib/geo/tiles';
import type { ArchiveSchema } from '$lib/ground/archive-schema';
import { ArchiveError, damaged, type OpenArchive } from '$lib/ground/gather';
import { openMapTiles } from '$lib/ground/openmaptiles';
import { protomaps } from '$lib/ground/protomaps';
import { decodeTile } from '$lib/ground/tile-code';
import { FileSource } from './file-source';

/** The schemas that are known. */
const schemas: ArchiveSchema[] = [openMapTiles, protomaps];

const isAddress = (from: string) => /^https?:\/\//.test(from);

/** What is said of the archive where it says nothing itself. */
type Known = { date?: string };

/**
 * @param from a path or an address
 * @throws {ArchiveError} for what is no archive of vector tiles in a schema that is known
 */
export async function openArchive(
	from: string,
	known: Known
): Promise<OpenArchive & { close: () => void }> {
	const source = isAddress(from) ? undefined : fileAt(from);
	const archive = new PMTiles(source ?? from);
	const close = () => source?.close();
	const failed = (error: Error): never => {
		throw error instanceof ArchiveError ? error : unreadable(from, error);
	};
	try {
		const header = await archive.getHeader().catch(failed);
		if (header.tileType !== TileType.Mvt) {
			const found = TileType[header.tileType] ?? 'something unknown';
			throw new ArchiveError(
				`${from} holds tiles of ${found}, and the ground is cut from vector tiles (Mvt).`,
				'take an archive of vector tiles, such as an extract of https://maps.protomaps.com/builds'
			);
		}
		const metadata = ((await archive.getMetadata().catch(failed)) ?? {}) as Metadata;
		const read = reader(archive);
		const schema = await schemaOf(metadata, header, read);
		return {
			schema,
			bounds: [header.minLon, header.minLat, header.maxLon, header.maxLat],
			zooms: { first: header.minZoom, last: header.maxZoom },
			part: partOf(metadata, schema, known),
			read,
			close
		};
	} catch (error) {
		close();
		throw error;
	}
}

function fileAt(path: string): FileSource {
	try {
		return new FileSource(path);
	} catch {
		throw new ArchiveError(`There is no file ${path}.`, 'correct the path behind --from');
	}
}

function unreadable(from: string, { message }: Error): ArchiveError {
	return /magic number/i.test(message)
		? new ArchiveError(`${from} is no PMTiles archive.`, 'take a file that ends in .pmtiles')
		: new ArchiveError(
				`${from} cannot be read: ${message}`,
				'fetch it again, or correct the address'
			);
}

function reader(archive: PMTiles): OpenArchive['read'] {
	return async (tile) => {
		try {
			const response = await archive.getZxy(tile.z, tile.x, tile.y);
			return response && new Uint8Array(response.data);
		} catch (error) {
			throw error instanceof ArchiveError ? error : damaged(tile, error as Error);
		}
	};
}

/** What archives tend to say of themselves. */
type Metadata = {
	name?: string;
	description?: string;
	attribution?: string;
	vector_layers?: { id: string }[];
	'planetiler:osm:osmosisreplicationtime'?: string;
};

/** Knows an archive by its layers: as its metadata lists them, else as its own tiles have them. */
async function schemaOf(
	{ vector_layers: listed }: Metadata,
	header: Header,
	read: OpenArchive['read']
): Promise<ArchiveSchema> {
	const layers = new Set(listed?.map(({ id }) => id));
	for (const tile of listed ? [] : samples(header)) {
		const bytes = await read(tile);
		try {
			for (const layer of bytes ? Object.keys(decodeTile(bytes)) : []) layers.add(layer);
		} catch (error) {
			throw damaged(tile, error as Error);
		}
	}
	const schema = schemas.find(({ marks }) => marks.every((layer) => layers.has(layer)));
	if (schema) return schema;
	const found = layers.size ? [...layers].sort().join(', ') : 'none';
	const names = schemas.map(({ name, marks }) => `${name} (${marks.join(', ')}, …)`);
	throw new ArchiveError(
		`The archive’s layers are those of no schema that is known: ${found}.`,
		`take one in the schema of ${names.join(' or of ')}`
	);
}

/** Tiles at the middle of an archive, one a zoom. */
function samples({ minLon, minLat, maxLon, maxLat, minZoom, maxZoom }: Header): Tile[] {
	const middle = { lng: (minLon + maxLon) / 2, lat: (minLat + maxLat) / 2 };
	return Array.from({ length: maxZoom - minZoom + 1 }, (_, index) =>
		tileAt(middle, minZoom + index)
	);
}

/** HTML as plain text: attributions are written with links. */
const plain = (html: string) =>
	html
		.replace(/<[^>]*>/g, '')
		.replace(/&copy;/g, '©')
		.replace(/&amp;/g, '&')
		.trim();

const openStreetMap = '© OpenStreetMap contributors';

function partOf(metadata: Metadata, schema: ArchiveSchema, { date }: Known): OpenArchive['part'] {
	const { attribution = '', description, name } = metadata;
	const about = [name, description].filter(Boolean).join(': ');
	const replicated = metadata['planetiler:osm:osmosisreplicationtime']?.slice(0, 10);
	// Both schemas are made from OpenStreetMap, whose licence asks for its name in any case.
	const others = plain(attribution)
		.split(/\s*(?:,|\||(?=©))\s*/)
		.filter((credit) => credit && !/openstreetmap/i.test(credit));
	return {
		about: 'Built-up land, woods, waters, roads, railways, buildings and their names.',
		source: `OpenStreetMap${about ? ` (${about})` : ''}`,
		licence: ['ODbL 1.0', schema.licence].filter(Boolean).join('; '),
		credit: [...new Set([openStreetMap, ...schema.credit, ...others])],
		date: date ?? replicated,
		precision: '10 m'
	};
}
