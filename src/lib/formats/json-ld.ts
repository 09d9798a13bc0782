/**
 * What a page is about, for machines: schema.org as JSON-LD. The page is about a place or a map and is
 * based on someone else's article; it passes no verdict, so there is no ClaimReview.
 */
import type { Geometry, Position } from 'geojson';
import { degreesText } from '$lib/geo/coordinates';
import type { PlaceFeature } from '$lib/story/schema';
import type { Passage, Place, Story } from '$lib/story/story';
import type { Messages } from '$lib/messages/messages';
import { passagesAbout } from '$lib/story/passages-about';
import { correctionsAbout } from '$lib/story/corrections-about';
import { plainText } from '$lib/story/plain-text';
import { saidByTo } from './claim';

/** A page to describe. All addresses are absolute. */
export type DescribedPage = {
	story: Story;
	/** The place that the page is about, with its shape; none for the whole story. */
	place?: { place: Place; feature: PlaceFeature };
	/** The messages of the page's language. */
	messages: Messages;
	title: string;
	description: string;
	address: string;
	picture: string;
	/** Which state of the content it shows, by the version's name, and of which day that is; where it says so. */
	version?: string;
	modified?: string;
	/** Address of the page that lists all corrections. */
	corrections: string;
	/** Address of a place's page. */
	addressOf: (place: string) => string;
};

/** The description as one JSON-LD object. */
function toJsonLd(page: DescribedPage): object {
	const { story, place, messages, title, description, address, picture, addressOf } = page;
	return {
		'@context': 'https://schema.org',
		'@type': 'WebPage',
		'@id': address,
		url: address,
		name: title,
		description,
		inLanguage: messages.language,
		version: page.version,
		dateModified: page.modified,
		correction: corrections(page),
		primaryImageOfPage: { '@type': 'ImageObject', url: picture, width: 1200, height: 630 },
		isBasedOn: article(story),
		mainEntity: place
			? placeOf(place.place, place.feature, page)
			: {
					'@type': 'Map',
					name: story.title,
					url: address,
					about: story.places.map(({ id, name }) => ({
						'@type': 'Place',
						'@id': `${addressOf(id)}#place`,
						name,
						url: addressOf(id)
					}))
				},
		hasPart: quoted(story, place?.place.id).map((passage) => quotation(passage, page))
	};
}

/** Written so that it can stand in a page: nothing in it can end its script element. */
export function jsonLdScript(page: DescribedPage): string {
	const json = JSON.stringify(toJsonLd(page)).replaceAll('<', String.raw`\u003c`);
	return `<script type="application/ld+json">${json}</script>`;
}

function article({ article: { headline, author, publication, url, language } }: Story) {
	return {
		'@type': 'NewsArticle',
		'@id': url,
		url,
		headline,
		inLanguage: language,
		author: { '@type': 'Person', name: author },
		publisher: { '@type': 'Organization', name: publication }
	};
}

/** The passages that mention a place and those that answer them; all of them where no place is given. */
function quoted({ passages }: Story, place: string | undefined): Passage[] {
	if (place === undefined) return passages;
	const { mentions, replies } = passagesAbout(passages, place);
	return passages.filter((passage) => mentions.includes(passage) || replies.includes(passage));
}

/** What was put right: about a place where one is given, else all of it. */
function corrections({ story, place, corrections: list }: DescribedPage): object[] | undefined {
	const told = place ? correctionsAbout(story.corrections, place.place.id) : story.corrections;
	const comments = told.flatMap(({ date, paragraphs }) =>
		paragraphs.map((words) => ({
			'@type': 'CorrectionComment',
			text: plainText(words),
			inLanguage: story.correctionsLanguage,
			datePublished: date,
			url: `${list}#${date}`
		}))
	);
	return comments.length ? comments : undefined;
}

/** When a passage's events happened is left out: machines would take a year that is ours for a fact. */
function quotation(passage: Passage, { story: { article: from }, messages }: DescribedPage) {
	const { id, speaker, href } = passage;
	const byArticle = speaker.kind === 'article';
	return {
		'@type': 'Quotation',
		identifier: id,
		text: plainText(passage.inlines),
		inLanguage: from.language,
		...(byArticle
			? { creator: { '@type': 'Person', name: from.author } }
			: {
					spokenByCharacter: {
						'@type': speaker.kind === 'organisation' ? 'Organization' : 'Person',
						name: speaker.name,
						...(speaker.role && { description: speaker.role })
					}
				}),
		creditText: `${saidByTo(passage, messages)}, ${from.publication}`,
		isBasedOn: { '@id': from.url },
		url: href
	};
}

function placeOf(place: Place, { geometry }: PlaceFeature, page: DescribedPage) {
	const { id, name, nameInText, supports, note, unknown, precisionMetres, certainty } = place;
	return {
		'@type': 'Place',
		'@id': `${page.addressOf(id)}#place`,
		name,
		alternateName: nameInText,
		description: [supports, note, unknown && page.messages.exportUnknown({ text: unknown })]
			.filter(Boolean)
			.join(' '),
		...(geometry && { geo: shapes(geometry, precisionMetres) }),
		additionalProperty: [
			property('certainty', certainty),
			...(geometry ? [property('coordinateUncertaintyInMeters', precisionMetres)] : [])
		]
	};
}

function property(name: string, value: string | number) {
	return { '@type': 'PropertyValue', name, value };
}

/** schema.org writes positions as `lat,lng` pairs with blanks between them. A road stays a line. */
function shapes(geometry: Geometry, precisionMetres: number): object {
	const degrees = (value: number) => degreesText(value, precisionMetres);
	const list = (positions: Position[]) =>
		positions.map(([lng, lat]) => `${degrees(lat!)},${degrees(lng!)}`).join(' ');
	const line = (positions: Position[]) => ({ '@type': 'GeoShape', line: list(positions) });
	const polygon = ([outer]: Position[][]) => ({ '@type': 'GeoShape', polygon: list(outer!) });
	const point = ([lng, lat]: Position) => ({
		'@type': 'GeoCoordinates',
		latitude: Number(degrees(lat!)),
		longitude: Number(degrees(lng!))
	});
	switch (geometry.type) {
		case 'Point':
			return point(geometry.coordinates);
		case 'MultiPoint':
			return geometry.coordinates.map(point);
		case 'LineString':
			return line(geometry.coordinates);
		case 'MultiLineString':
			return geometry.coordinates.map(line);
		case 'Polygon':
			return polygon(geometry.coordinates);
		case 'MultiPolygon':
			return geometry.coordinates.map(polygon);
		case 'GeometryCollection':
			return geometry.geometries.map((each) => shapes(each, precisionMetres));
	}
}
