/**
 * A deployment's own basemap under the story: a MapLibre style or a PMTiles archive. Our own ground is
 * there first and stays wherever the other cannot be had.
 */
import { addProtocol, type Map as MapLibre, type StyleSpecification } from 'maplibre-gl';

/** The source that a PMTiles archive becomes. */
const archiveSource = 'basemap';

/** Whether an address is that of an archive. */
function isArchive(address: string): boolean {
	return new URL(address).pathname.endsWith('.pmtiles');
}

/**
 * Fetches a basemap's style; for an archive, writes one.
 *
 * @param address absolute URL of a style, or of a `.pmtiles` file in the Protomaps basemap schema
 * @param language that of an archive's names; a style has its own
 * @throws {Error} when it cannot be had or is not a style
 */
export async function fetchBasemap(
	address: string,
	dark: boolean,
	language: string
): Promise<StyleSpecification> {
	if (isArchive(address)) return archiveStyle(address, dark, language);
	const response = await fetch(address);
	if (!response.ok) throw new Error(`The basemap ${address} answered ${response.status}.`);
	const style: StyleSpecification = await response.json();
	if (style.version !== 8 || !Array.isArray(style.layers)) {
		throw new Error(`The basemap ${address} is not a MapLibre style.`);
	}
	return style;
}

async function archiveStyle(
	address: string,
	dark: boolean,
	language: string
): Promise<StyleSpecification> {
	const [{ PMTiles, Protocol }, { layers, namedFlavor }] = await Promise.all([
		import('pmtiles'),
		import('@protomaps/basemaps')
	]);
	const archive = new PMTiles(address);
	// Asked now, so that an archive that is not there is known before anything is taken away.
	const { attribution } = (await archive.getMetadata()) as { attribution?: string };
	const protocol = new Protocol();
	protocol.add(archive);
	addProtocol('pmtiles', protocol.tile);
	return {
		version: 8,
		sources: {
			[archiveSource]: { type: 'vector', url: `pmtiles://${address}`, attribution }
		},
		// Icons would need a sprite from elsewhere; names are drawn with the reader's own fonts.
		layers: layers(archiveSource, namedFlavor(dark ? 'dark' : 'light'), { lang: language }).filter(
			(layer) => !(layer.type === 'symbol' && layer.layout?.['icon-image'])
		) as StyleSpecification['layers']
	};
}

/** What the map's foreign sources ask to be credited with, as plain text. */
export function creditsOf(map: MapLibre, sources: string[]): string {
	const texts = sources.map((id) => map.getSource(id)?.attribution ?? '');
	const plain = texts.map(
		(html) => new DOMParser().parseFromString(html, 'text/html').body.textContent ?? ''
	);
	return [...new Set(plain.map((text) => text.trim()).filter(Boolean))].join(', ');
}
