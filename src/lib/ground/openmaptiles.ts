/** The OpenMapTiles schema, as Planetiler and tilemaker write it (https://openmaptiles.org/schema/). */
import { namesOf, type ArchiveSchema, type Mapped, type Source } from './archive-schema';
import type { GroundLayer, Properties } from './schema';

const roads: Record<string, string> = {
	...{ motorway: 'motorway', trunk: 'trunk', primary: 'main', secondary: 'secondary' },
	...{ tertiary: 'tertiary', minor: 'street', service: 'service', track: 'path', path: 'path' },
	...{ pedestrian: 'street', busway: 'service' }
};

const landuse: Record<string, string> = {
	...{ residential: 'builtup', suburb: 'builtup', neighbourhood: 'builtup', quarter: 'builtup' },
	...{ retail: 'builtup', school: 'builtup', hospital: 'builtup', university: 'builtup' },
	...{ college: 'builtup', kindergarten: 'builtup', library: 'builtup', commercial: 'industry' },
	...{ industrial: 'industry', railway: 'industry', garages: 'industry', quarry: 'industry' },
	...{ cemetery: 'green', pitch: 'green', stadium: 'green', theme_park: 'green', zoo: 'green' },
	...{ playground: 'green', track: 'green' }
};

/** Flats that fall dry belong to the sea: the shore is where the land begins. */
const underTide = new Set(['tidalflat']);

/** Parks and lawns; meadows and fields stay plain ground. */
const kept = new Set([
	...['park', 'grass', 'village_green', 'recreation_ground', 'garden', 'golf_course', 'grassland'],
	...['allotments', 'cemetery', 'heath']
]);

const places: Record<string, string> = {
	...{ city: 'city', town: 'town', village: 'village', suburb: 'quarter', quarter: 'quarter' },
	...{ neighbourhood: 'quarter', hamlet: 'hamlet', isolated_dwelling: 'hamlet' }
};

const waterways: Record<string, string> = {
	...{ river: 'river', canal: 'canal', stream: 'stream', drain: 'stream' }
};

const as = (layer: GroundLayer, kind: string | undefined, more = {}): Mapped[] =>
	kind === undefined ? [] : [{ layer, properties: { kind, ...more } as Properties }];

/** OpenMapTiles calls a name in a language `name:fr`, and one in Latin letters `name:latin`. */
const names = ({ properties }: Source, languages: string[]) =>
	namesOf(properties, ['name', 'name:latin'], (language) => `name:${language}`, languages);

function map(source: Source, languages: string[]): Mapped[] {
	const { layer, type, properties } = source;
	const { class: kind = '', subclass = '' } = properties as Record<string, string>;
	const named = (label: string | undefined) => {
		const own = names(source, languages);
		return own.name ? as('labels', label, own) : [];
	};
	switch (layer) {
		case 'water':
			if (properties.intermittent === 1) return [];
			return as('water', kind === 'ocean' ? 'sea' : 'inland');
		case 'waterway':
			return as('waterways', waterways[kind], properties.brunnel === 'tunnel' && { tunnel: true });
		case 'landcover':
			if (kind === 'wood') return as('cover', 'wood');
			if (kind === 'sand') return as('cover', 'sand');
			if (kind === 'wetland' && !underTide.has(subclass)) return as('cover', 'wetland');
			return kind === 'grass' && kept.has(subclass) ? as('cover', 'green') : [];
		case 'landuse':
			return as('cover', landuse[kind]);
		case 'building':
			return as('buildings', 'building');
		case 'boundary':
			if (Number(properties.admin_level) !== 2 || properties.maritime === 1) return [];
			return as('borders', 'state');
		case 'aeroway':
			if (type === 3) return as('cover', kind === 'aerodrome' ? 'airfield' : undefined);
			return as('runways', kind === 'runway' || kind === 'taxiway' ? kind : undefined);
		case 'aerodrome_label':
			return properties.iata ? named('airport') : [];
		case 'place':
			if (kind === 'country') return [];
			return named(places[kind]);
		case 'water_name':
			if (type !== 1) return [];
			return named(['ocean', 'sea', 'bay', 'strait'].includes(kind) ? 'sea' : 'lake');
		case 'poi':
			// Neither a tram's stops nor a cable car's stations.
			return kind !== 'aerialway' && (subclass === 'station' || subclass === 'halt')
				? named('station')
				: [];
		case 'transportation': {
			if (kind === 'pier') return type === 3 ? as('piers', 'pier') : [];
			if (type !== 2) return [];
			if (kind === 'rail')
				return as('railways', properties.service ? 'yard' : 'rail', buried(source));
			if (kind === 'transit') return as('railways', 'yard', buried(source));
			if (kind === 'ferry') return as('ferries', 'ferry');
			return as('roads', roads[kind], {
				...buried(source),
				...(properties.ramp && { link: true })
			});
		}
		default:
			return [];
	}
}

const buried = ({ properties }: Source) => properties.brunnel === 'tunnel' && { tunnel: true };

const numbered = new Set(['motorway', 'trunk', 'primary']);

/** The lettering of roads and waters; a number such as "A 16" is set as on the road, without the gap. */
function nameLine(source: Source, languages: string[]) {
	const { layer, type, properties } = source;
	if (type !== 2) return [];
	const kind = String(properties.class ?? '');
	const own = names(source, languages);
	if (layer === 'waterway' || layer === 'water_name') {
		const river = kind === 'river' || kind === 'canal';
		return own.name && river ? [{ kind: 'river' as const, name: own.name, properties: own }] : [];
	}
	if (layer !== 'transportation_name') return [];
	const lines = [];
	if (own.name && (numbered.has(kind) || roads[kind] === 'secondary' || roads[kind])) {
		if (kind !== 'motorway')
			lines.push({ kind: 'street' as const, name: own.name, properties: own });
	}
	if (properties.ref !== undefined && numbered.has(kind)) {
		const ref = String(properties.ref).split(';')[0]!.replace(/\s+/g, '');
		const network = String(properties.network ?? '');
		lines.push({ kind: 'shield' as const, name: ref, properties: { ref, network, class: kind } });
	}
	return lines;
}

export const openMapTiles: ArchiveSchema = {
	name: 'OpenMapTiles',
	marks: ['transportation', 'landcover', 'water'],
	credit: ['© OpenMapTiles'],
	licence: 'schema CC BY 4.0',
	map,
	nameLine
};
