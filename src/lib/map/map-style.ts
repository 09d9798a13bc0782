/**
 * The style of a live map: our own ground, or a deployment's basemap under the story. Our own is there
 * first, and comes back when the other cannot be had.
 */
import type { Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import { palettes, type Palette, type Scheme } from '$lib/cartography/palette';
import { mapStyle, type StyleOptions } from '$lib/cartography/style';
import { withBasemap } from '$lib/cartography/with-basemap';
import { creditsOf, fetchBasemap } from './basemap';

/** What the map looks like. */
type Look = {
	style: StyleSpecification;
	palette: Palette;
	dark: boolean;
	/** The language of the names on the ground. */
	language: string;
};

/** The look of a scheme. Made here, in the live map's own chunk: the page before it needs none of it. */
export function lookOf(scheme: Scheme, options: Omit<StyleOptions, 'palette'>): Look {
	const palette = palettes[scheme];
	const { language } = options;
	return {
		style: mapStyle({ ...options, palette }),
		palette,
		dark: scheme === 'dark',
		language
	};
}

type StyleSwitchOptions = {
	/** Address of a basemap; none for our own ground. */
	basemap?: string;
	/** Whom a foreign basemap asks to be credited; empty for our own ground. */
	oncredits: (credits: string) => void;
	/** Puts a style on the map. */
	put: (style: StyleSpecification) => void;
};

/** Changes a map's style. `handles` says whether an error was a basemap's and is dealt with. */
export function styleSwitch(map: MapLibre, { basemap, oncredits, put }: StyleSwitchOptions) {
	let look: Look;
	/** Sources of the basemap that is on show. */
	let foreign: string[] = [];
	/** Whether any tile of it has come. */
	let delivered = false;

	const putOwn = () => {
		foreign = [];
		oncredits('');
		put(look.style);
	};
	const putBasemap = async (address: string) => {
		const wanted = look;
		const style = await fetchBasemap(address, wanted.dark, wanted.language);
		if (wanted !== look) return;
		foreign = Object.keys(style.sources);
		delivered = false;
		put(withBasemap(style, wanted.style, wanted.palette));
	};

	map.on('sourcedata', ({ sourceId, tile }) => {
		if (!foreign.includes(sourceId)) return;
		if (tile) delivered = true;
		oncredits(creditsOf(map, foreign));
	});

	return {
		setLook(next: Look) {
			look = next;
			putOwn();
			if (!basemap) return;
			putBasemap(basemap).catch((error: Error) =>
				console.warn(`${error.message} Our own ground stays.`)
			);
		},
		handles(sourceId: string | undefined, error: { message: string }): boolean {
			if (sourceId === undefined || !foreign.includes(sourceId)) return false;
			console.warn(`The basemap did not come: ${error.message}`);
			// Single missing tiles are no reason to take the others away.
			if (!delivered) putOwn();
			return true;
		}
	};
}
