/**
 * A story or a place as GPX 1.1 (topografix.com/GPX/1/1/gpx.xsd), for navigation devices. The order
 * of elements is that of its schema, which allows no other.
 */
import type { Position } from 'geojson';
import { boundsOf } from '$lib/geo/bounds';
import { union } from '$lib/geo/extents';
import { plain } from '$lib/geo/coordinates';
import { piecesOf } from '$lib/geo/pieces';
import { listText } from '$lib/messages/certainty';
import { creditSentence, sourceLines, terms } from './credit';
import { descriptionText } from './description';
import { exportedPlaces, titleOf, type ExportedPlace, type ExportStory } from './export-places';
import { datesText } from './when';
import { declaration, element, escapeXml } from '$lib/markup/xml';

/**
 * The text of a GPX file. Only what is a point becomes a waypoint: a device would lead to it. Lines
 * become tracks, and so do the outlines of areas.
 *
 * @throws {Error} for an id that no place has
 */
export function toGpx(exportStory: ExportStory, placeId?: string): string {
	const chosen = exportedPlaces(exportStory, placeId);
	return [
		declaration,
		'<gpx version="1.1" creator="Dateline" xmlns="http://www.topografix.com/GPX/1/1">',
		metadata(exportStory, chosen, placeId),
		...chosen.flatMap((exported) => waypoints(exported, exportStory)),
		...chosen.flatMap((exported) => tracks(exported, exportStory)),
		'</gpx>',
		''
	].join('\n');
}

function metadata(exportStory: ExportStory, chosen: ExportedPlace[], placeId?: string): string {
	const { page, messages } = exportStory;
	const absent = chosen.filter(({ feature }) => !feature.geometry).map(({ place }) => place.name);
	return [
		'<metadata>',
		element('name', titleOf(exportStory, placeId)),
		element(
			'desc',
			[
				creditSentence(exportStory),
				terms(exportStory),
				absent.length && messages.exportAbsent({ names: listText(messages, absent) })
			]
				.filter(Boolean)
				.join('\n\n')
		),
		link(page(placeId)),
		boundsText(chosen),
		'</metadata>'
	]
		.filter(Boolean)
		.join('\n');
}

function boundsText(chosen: ExportedPlace[]): string {
	const all = chosen.flatMap(({ feature: { geometry, properties } }) =>
		geometry ? [boundsOf(geometry, properties.labelPoint)] : []
	);
	if (!all.length) return '';
	const [west, south, east, north] = union(all);
	return `<bounds minlat="${plain(south)}" minlon="${longitude(west)}" maxlat="${plain(north)}" maxlon="${longitude(east)}"/>`;
}

function waypoints(exported: ExportedPlace, exportStory: ExportStory): string[] {
	const { geometry } = exported.feature;
	if (!geometry) return [];
	return piecesOf(geometry).points.map((position) =>
		[`<wpt ${at(position)}>`, ...facts(exported, exportStory), '</wpt>'].join('\n')
	);
}

function tracks(exported: ExportedPlace, exportStory: ExportStory): string[] {
	const { geometry } = exported.feature;
	if (!geometry) return [];
	const { lines, polygons } = piecesOf(geometry);
	const kinds: [type: string, segments: Position[][]][] = [
		['line', lines],
		['outline', polygons.flat()]
	];
	return kinds
		.filter(([, segments]) => segments.length)
		.map(([type, segments]) =>
			[
				'<trk>',
				...facts(exported, exportStory),
				...(exported.place.number ? [element('number', String(exported.place.number))] : []),
				element('type', type),
				...segments.map(segment),
				'</trk>'
			].join('\n')
		);
}

/**
 * What waypoints and tracks have in common, in the order of both: name, cmt, desc, src, link. GPX's own `time` is a
 * moment in UTC at which a point was made, which none of ours is: dates are words.
 */
function facts(exported: ExportedPlace, exportStory: ExportStory): string[] {
	const when = datesText(exported.passages, exportStory.messages);
	return [
		element('name', exported.place.name),
		...(when ? [element('cmt', exportStory.messages.exportWhen({ when }))] : []),
		element('desc', descriptionText(exported, exportStory)),
		element('src', sourceLines(exported.place).join('; ')),
		link(exported.page)
	];
}

function segment(positions: Position[]): string {
	return `<trkseg>${positions.map((position) => `<trkpt ${at(position)}/>`).join('')}</trkseg>`;
}

function link(page: string): string {
	return `<link href="${escapeXml(page)}"/>`;
}

/** A position as attributes; GPX names its axes, latitude first. */
function at([lng, lat]: Position): string {
	return `lat="${plain(lat!)}" lon="${longitude(lng!)}"`;
}

/** GPX has no longitude 180: the schema ends just before it. */
function longitude(lng: number): string {
	return plain(Math.min(lng, 179.9999999));
}
