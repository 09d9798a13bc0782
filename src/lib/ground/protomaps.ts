/** Version 4 of the Protomaps basemap schema (https://docs.protomaps.com/basemaps/layers). */
import {
	namesOf,
	type ArchiveSchema,
	type Mapped,
	type NamedLine,
	type Source
} from './archive-schema';
import type { GroundLayer, Properties } from './schema';

const landuse: Record<string, string> = {
	...{ residential: 'builtup', neighbourhood: 'builtup', school: 'builtup', hospital: 'builtup' },
	...{ university: 'builtup', college: 'builtup', kindergarten: 'builtup', commercial: 'industry' },
	...{ industrial: 'industry', railway: 'industry', quarry: 'industry', airfield: 'airfield' },
	...{ aerodrome: 'airfield', wood: 'wood', forest: 'wood', park: 'green', cemetery: 'green' },
	...{ golf_course: 'green', pitch: 'green', stadium: 'green', zoo: 'green', garden: 'green' },
	...{ grass: 'green', grassland: 'green', recreation_ground: 'green', village_green: 'green' },
	...{ playground: 'green', allotments: 'green', beach: 'sand', sand: 'sand', dune: 'sand' },
	...{ wetland: 'wetland' }
};

const roads: Record<string, string> = {
	...{ motorway: 'motorway', motorway_link: 'motorway', trunk: 'trunk', trunk_link: 'trunk' },
	...{ primary: 'main', primary_link: 'main', secondary: 'secondary', secondary_link: 'secondary' },
	...{ tertiary: 'tertiary', tertiary_link: 'tertiary', residential: 'street', road: 'street' },
	...{ unclassified: 'street', living_street: 'street', pedestrian: 'street', service: 'service' }
};

/** Where a road's detail says nothing that we know, its kind does. */
const roadKinds: Record<string, string> = {
	...{ highway: 'motorway', major_road: 'main', minor_road: 'street', path: 'path' }
};

const waterways: Record<string, string> = { river: 'river', canal: 'canal', stream: 'stream' };

const numbered = new Set(['motorway', 'trunk', 'main']);

const as = (layer: GroundLayer, kind: string | undefined, more = {}): Mapped[] =>
	kind === undefined ? [] : [{ layer, properties: { kind, ...more } as Properties }];

const names = ({ properties }: Source, languages: string[]) =>
	namesOf(properties, ['name'], (language) => `name:${language}`, languages);

const detailOf = ({ properties }: Source) => String(properties.kind_detail ?? '');

const roadOf = (source: Source) =>
	roads[detailOf(source)] ?? roadKinds[String(source.properties.kind)];

const buried = ({ properties }: Source) => Boolean(properties.is_tunnel) && { tunnel: true };

/** A settlement's kind follows from its detail, and where that is silent from its population's rank. */
function settlement(source: Source): string | undefined {
	const kind = String(source.properties.kind);
	if (kind === 'neighbourhood' || kind === 'macrohood') return 'quarter';
	if (kind !== 'locality') return undefined;
	const detail = detailOf(source);
	return ['city', 'town', 'village', 'hamlet'].includes(detail) ? detail : 'town';
}

function map(source: Source, languages: string[]): Mapped[] {
	const { layer, type, properties } = source;
	const kind = String(properties.kind ?? '');
	const named = (label: string | undefined) => {
		const own = names(source, languages);
		return own.name ? as('labels', label, own) : [];
	};
	switch (layer) {
		case 'water':
			if (type === 3) return as('water', kind === 'ocean' ? 'sea' : 'inland');
			if (type === 2) return as('waterways', waterways[kind], buried(source));
			return named(['ocean', 'sea', 'bay', 'strait'].includes(kind) ? 'sea' : 'lake');
		case 'landuse':
			if (kind === 'pier') return type === 3 ? as('piers', 'pier') : [];
			if (type === 2)
				return as('runways', kind === 'runway' || kind === 'taxiway' ? kind : undefined);
			return type === 3 ? as('cover', landuse[kind]) : [];
		case 'buildings':
			return type === 3 && kind === 'building' ? as('buildings', 'building') : [];
		case 'boundaries':
			return as('borders', kind === 'country' ? 'state' : undefined);
		case 'places':
			return named(settlement(source));
		case 'pois':
			if (kind === 'aerodrome') return properties.iata ? named('airport') : [];
			return kind === 'station' || kind === 'train_station' ? named('station') : [];
		case 'roads': {
			if (type !== 2) return [];
			if (kind === 'ferry') return as('ferries', 'ferry');
			if (kind === 'aeroway') return as('runways', detailOf(source));
			if (kind === 'rail') {
				const yard = properties.service !== undefined || detailOf(source) !== 'rail';
				return as('railways', yard ? 'yard' : 'rail', buried(source));
			}
			return as('roads', roadOf(source), {
				...buried(source),
				...(properties.is_link && { link: true })
			});
		}
		default:
			return [];
	}
}

function nameLine(source: Source, languages: string[]): NamedLine[] {
	const { layer, type, properties } = source;
	if (type !== 2) return [];
	const own = names(source, languages);
	if (layer === 'water') {
		const river = properties.kind === 'river' || properties.kind === 'canal';
		return own.name && river ? [{ kind: 'river', name: own.name, properties: own }] : [];
	}
	if (layer !== 'roads') return [];
	const kind = roadOf(source);
	if (kind === undefined || properties.kind === 'rail' || properties.kind === 'ferry') return [];
	const lines: NamedLine[] = [];
	if (own.name && kind !== 'motorway')
		lines.push({ kind: 'street', name: own.name, properties: own });
	const number = properties.shield_text ?? properties.ref;
	if (number !== undefined && numbered.has(kind)) {
		const ref = String(number).split(';')[0]!.replace(/\s+/g, '');
		const network = String(properties.network ?? '');
		lines.push({ kind: 'shield', name: ref, properties: { ref, network, class: kind } });
	}
	return lines;
}

export const protomaps: ArchiveSchema = {
	name: 'Protomaps v4',
	marks: ['earth', 'landuse', 'roads'],
	credit: ['Protomaps'],
	licence: '',
	map,
	nameLine
};
