/** Stories to take away: the one in full, and small ones for tests to bend. */
import { assemble, type Assembled } from '$lib/story/assemble';
import type { ExportStory } from '$lib/formats/export-places';
import { readStory } from '$lib/server/read-story';
import { localizeDistances } from '$lib/messages/distance-text';
import { messagesIn } from '$lib/messages/messages';
import { content, feature, passages, road, town } from '../story/content';

const page = (place?: string) => `https://example.org/${place ? `place/${place}` : ''}?a=1&b=2`;

/** A story as it is taken away in a language. */
function takenAway({ story, places, distances }: Assembled, language = 'en'): ExportStory {
	const messages = messagesIn(language);
	return {
		story,
		places,
		distances: localizeDistances(distances, story, messages),
		messages,
		page
	};
}

/** The fixture that has everything, in a language. */
export const fullIn = (language: string): ExportStory =>
	takenAway(readStory('tests/fixtures/moroni', language), language);

/** The same as it was first written. */
export const full = fullIn('en');

/** A story with a place of every kind of geometry, and one that is not located. */
export function everyGeometry(): ExportStory {
	const mentions = ['spot', 'spots', 'roads', 'fields', 'nowhere'];
	const more = `
> They went by ${mentions.map((id) => `[the ${id}](#${id})`).join(', ')}.
>
> - id: tour
> - said by: Cy, a walker
`;
	const features = [
		town,
		road,
		feature('spot', { type: 'Point', coordinates: [1.25, 50.75] }),
		feature('spots', {
			type: 'MultiPoint',
			coordinates: [
				[1, 51],
				[1.5, 51.5]
			]
		}),
		feature(
			'roads',
			{
				type: 'MultiLineString',
				coordinates: [
					[
						[1, 50.1],
						[2, 51]
					],
					[
						[2, 51],
						[2.5, 51]
					]
				]
			},
			{
				certainty: 'less-certain',
				parts: [
					{ certainty: 'certain', basis: 'measured', precisionMetres: 40 },
					{ certainty: 'less-certain', basis: 'drawn', precisionMetres: 200 }
				]
			}
		),
		feature('fields', {
			type: 'MultiPolygon',
			coordinates: [
				[
					[
						[0.5, 50.5],
						[1, 50.5],
						[1, 51],
						[0.5, 51],
						[0.5, 50.5]
					],
					[
						[0.6, 50.6],
						[0.6, 50.7],
						[0.7, 50.7],
						[0.7, 50.6],
						[0.6, 50.6]
					]
				],
				[
					[
						[2, 50.5],
						[2.5, 50.5],
						[2.5, 51],
						[2, 50.5]
					]
				]
			]
		}),
		feature('nowhere', null, { role: 'setting' })
	];
	return takenAway(assemble(content({ passages: passages + more, features })));
}

/** What breaks a careless writer of XML, CSV or spreadsheets. */
export const wicked =
	'=HYPERLINK("http://x") <script>alert(1)</script> & ]]> \u0000\u000b\uFFFE é “q” \'';

/** The same as XML can hold it. */
export const wickedInXml = wicked.replace('\u0000\u000b\uFFFE', '');

/** A story whose every text is wicked. */
export function wickedStory(): ExportStory {
	const assembled = assemble(content());
	const { story, places } = assembled;
	story.title = wicked;
	story.article.headline = wicked;
	for (const passage of story.passages) {
		passage.inlines = [{ text: wicked, place: 'town' }];
		passage.speaker.name = wicked;
	}
	for (const place of story.places) Object.assign(place, { name: wicked, note: wicked });
	for (const { properties } of places) Object.assign(properties, { name: wicked, note: wicked });
	return takenAway(assembled);
}
