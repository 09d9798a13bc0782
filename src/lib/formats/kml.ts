/**
 * A story or a place as KML 2.2 (OGC 07-147r2), for globes. The order of elements is that of its
 * schema, which allows no other.
 */
import type { Position } from 'geojson';
import { palettes } from '$lib/cartography/palette';
import { plain } from '$lib/geo/coordinates';
import { piecesOf } from '$lib/geo/pieces';
import type { PlaceFeature } from '$lib/story/schema';
import type { Certainty, Passage } from '$lib/story/story';
import { creditSentence, sourceLines, terms } from './credit';
import { descriptionText } from './description';
import { exportedPlaces, titleOf, type ExportedPlace, type ExportStory } from './export-places';
import { declaration, element, escapeXml } from '$lib/markup/xml';
import { datesEdtf, datesText, reachOf } from './when';

/** The accent colour as KML writes colours: blue, green, red; the opacity goes before it. */
const accent = palettes.light.accent.replace(/^#(..)(..)(..)$/, '$3$2$1');

/** KML knows no dashes: what is less sure is thinner and fainter, or broad and faint like our band. */
const looks: Record<Certainty, { lineOpacity: string; areaOpacity: string; width: number }> = {
	certain: { lineOpacity: 'ff', areaOpacity: '40', width: 4 },
	'less-certain': { lineOpacity: 'b3', areaOpacity: '2e', width: 3 },
	uncertain: { lineOpacity: '59', areaOpacity: '1f', width: 12 }
};

/**
 * The text of a KML file.
 *
 * @throws {Error} for an id that no place has
 */
export function toKml(exportStory: ExportStory, placeId?: string): string {
	const { page } = exportStory;
	return [
		declaration,
		'<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:atom="http://www.w3.org/2005/Atom">',
		'<Document>',
		element('name', titleOf(exportStory, placeId)),
		pageLink(page(placeId)),
		description(`${creditSentence(exportStory)}\n\n${terms(exportStory)}`),
		...(Object.keys(looks) as Certainty[]).map(style),
		...exportedPlaces(exportStory, placeId).map((exported) => placemark(exported, exportStory)),
		'</Document>',
		'</kml>',
		''
	].join('\n');
}

function style(certainty: Certainty): string {
	const { lineOpacity, areaOpacity, width } = looks[certainty];
	const line = `<LineStyle><color>${lineOpacity}${accent}</color><width>${width}</width></LineStyle>`;
	const area = `<PolyStyle><color>${areaOpacity}${accent}</color></PolyStyle>`;
	return `<Style id="${certainty}">${line}${area}</Style>`;
}

function placemark(exported: ExportedPlace, exportStory: ExportStory): string {
	const { place, feature, passages, page } = exported;
	const sources = sourceLines(place).join('; ');
	const { id, certainty, precisionMetres } = feature.properties;
	const data: Record<string, string | number> = { id };
	// Of what is not drawn there is nothing to be sure or precise about.
	if (feature.geometry) Object.assign(data, { certainty, precisionMetres });
	const when = datesText(passages, exportStory.messages);
	if (when) Object.assign(data, { when, whenEdtf: datesEdtf(passages) });
	return [
		'<Placemark>',
		element('name', place.name),
		pageLink(page),
		description(
			`${descriptionText(exported, exportStory)}\n\n${exportStory.messages.exportSources({ sources })}`
		),
		timeOf(passages),
		`<styleUrl>#${certainty}</styleUrl>`,
		extendedData(data),
		geometryText(feature.geometry),
		'</Placemark>'
	]
		.filter(Boolean)
		.join('\n');
}

/** When it was: a stamp for one date, a span for several; what they are worth, the data beside it say. */
function timeOf(passages: Passage[]): string {
	const reach = reachOf(passages);
	if (!reach) return '';
	const [first, last] = [reach.first, reach.last].map(kmlTime) as [string, string];
	return first === last
		? `<TimeStamp>${element('when', first)}</TimeStamp>`
		: `<TimeSpan>${element('begin', first)}${element('end', last)}</TimeSpan>`;
}

/** KML writes seconds with a time of day. It stays local: the article names no zone. */
const kmlTime = (iso: string) => (iso.includes('T') ? `${iso}:00` : iso);

/** The page that a document or a placemark belongs to. */
function pageLink(page: string): string {
	return `<atom:link href="${escapeXml(page)}"/>`;
}

function extendedData(values: Record<string, string | number>): string {
	const data = Object.entries(values).map(
		([name, value]) => `<Data name="${name}">${element('value', String(value))}</Data>`
	);
	return `<ExtendedData>${data.join('')}</ExtendedData>`;
}

/** One geometry, or several in a MultiGeometry; nothing for a place that is not located. */
function geometryText(geometry: PlaceFeature['geometry']): string {
	if (!geometry) return '';
	const { points, lines, polygons } = piecesOf(geometry);
	const pieces = [
		...points.map((position) => `<Point>${coordinates([position])}</Point>`),
		...lines.map(
			(line) => `<LineString><tessellate>1</tessellate>${coordinates(line)}</LineString>`
		),
		...polygons.map(polygonText)
	];
	return pieces.length === 1 ? pieces[0]! : `<MultiGeometry>${pieces.join('')}</MultiGeometry>`;
}

function polygonText(rings: Position[][]): string {
	const boundaries = rings.map((ring, index) => {
		const name = index === 0 ? 'outerBoundaryIs' : 'innerBoundaryIs';
		return `<${name}><LinearRing>${coordinates(ring)}</LinearRing></${name}>`;
	});
	return `<Polygon>${boundaries.join('')}</Polygon>`;
}

/** `lng,lat` pairs with spaces between; without heights, which a map has none of. */
function coordinates(positions: Position[]): string {
	const pairs = positions.map(([lng, lat]) => `${plain(lng!)},${plain(lat!)}`);
	return `<coordinates>${pairs.join(' ')}</coordinates>`;
}

/**
 * A description is HTML to whoever opens a KML file: what looks like a tag in our
 * words is written as the words that it is.
 */
function description(text: string): string {
	return element('description', text.replace(/&(?=#|\w+;)/g, '&amp;').replaceAll('<', '&lt;'));
}
