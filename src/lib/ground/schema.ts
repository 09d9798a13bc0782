/**
 * The ground's own schema: the layers of its tiles, the kinds of things in each, and from which zoom on each
 * kind is worth its bytes. Every archive is brought into it, so the map's style knows no other.
 */

/** The layers of a tile, each with the kinds of features that it may hold and the zoom of their first tiles. */
export const kinds = {
	/** Areas of dry land; what is left is the sea. */
	land: { land: 0 },
	/** Lines where land and sea meet. */
	shore: { shore: 0 },
	/** What covers the land. */
	cover: { builtup: 8, industry: 9, wood: 9, green: 12, sand: 10, wetland: 11, airfield: 11 },
	/** Areas of water; `sea` where an archive has the sea as an area. */
	water: { sea: 0, inland: 0 },
	/** Rivers and canals as lines. */
	waterways: { river: 4, canal: 10, stream: 13 },
	/** Moles and jetties, as areas that stand out of the water. */
	piers: { pier: 12 },
	runways: { runway: 11, taxiway: 13 },
	borders: { state: 0 },
	railways: { rail: 8, yard: 12 },
	roads: {
		...{ motorway: 5, trunk: 7, main: 9, secondary: 10, tertiary: 11 },
		...{ street: 13, service: 14, path: 14 }
	},
	ferries: { ferry: 12 },
	buildings: { building: 14 },
	/** Names, each at one point. */
	labels: {
		...{ country: 2, sea: 4, city: 3, town: 8, village: 10, quarter: 12, hamlet: 13 },
		...{ lake: 12, river: 11, street: 14, station: 11, airport: 10, shield: 7 }
	}
} as const satisfies Record<string, Record<string, number>>;

/** A layer of the ground's tiles. */
export type GroundLayer = keyof typeof kinds;

/** All of them. */
export const groundLayers = Object.keys(kinds) as GroundLayer[];

/**
 * What a feature says of itself, flat as vector tiles have it. `kind` is one of its layer's {@link kinds};
 * `name` and `name:<language>` are lettered; roads may be a `link` or in a `tunnel`; a label may have a
 * `rank` (1 is the most important), a `rotate` in degrees clockwise, and a shield its `ref` and `shield`.
 */
export type Properties = { kind: string } & Record<string, string | number | boolean>;

/** The zoom of the first tiles that hold a kind; none for a kind that the layer does not know. */
export function firstZoom(layer: GroundLayer, kind: string): number | undefined {
	return (kinds[layer] as Record<string, number>)[kind];
}

/** A feature of a tile: one geometry type, parts in the tile's units, x to the right and y down. */
export type TileFeature = {
	/** As vector tiles count: points, lines, or the rings of polygons. */
	type: 1 | 2 | 3;
	geometry: [x: number, y: number][][];
	properties: Properties;
};

/** A tile's features by layer. */
export type TileLayers = Partial<Record<GroundLayer, TileFeature[]>>;

/** Units across a tile while it is cut, as most archives have them. */
export const extent = 4096;
