/** Everything that can be taken away: facts in formats that other programs read, and pictures of the map. */
import { mapPicture, mapPictureSize } from '$lib/cartography/map-picture';
import type { ExportStory } from '$lib/formats/export-places';
import type { FormatName } from '$lib/formats/format-name';
import { factFormats, type ExportFormat } from '$lib/formats/formats';
import { capital, certaintyLabel } from '$lib/messages/certainty';
import { quoted } from '$lib/messages/quotation-marks';
import { targetOf } from '$lib/story/target';
import { keptPicture } from './drawings';
import { groundCredit, mapData } from './map-data';
import { measure, toPng } from './rendering';

/** The map of a place, or of the story, as an SVG that stands alone. */
function picture({ story, messages, page }: ExportStory, id?: string): string {
	const place = story.places.find((each) => each.id === id);
	const { headline, author, publication, language } = story.article;
	const shown = {
		title: place?.name ?? story.title,
		notes: [
			place && capital(certaintyLabel(messages, place)),
			messages.fromArticle({ headline: quoted(headline, language), author, publication })
		]
			.filter(Boolean)
			.join(' · '),
		sources: `${groundCredit()} · ${page(id)}`,
		target: targetOf(story, place),
		selected: id,
		language: messages.language
	};
	return keptPicture(shown, messages.language, () =>
		mapPicture({ ...shown, data: mapData(messages.language, id), measure })
	);
}

/** Every format, facts first. */
export const exportFormats: ExportFormat<string | Promise<Uint8Array<ArrayBuffer>>>[] = [
	...factFormats,
	{
		name: 'svg',
		label: 'SVG',
		mime: 'image/svg+xml',
		scope: 'both',
		picture: true,
		write: picture
	},
	{
		name: 'png',
		label: 'PNG',
		mime: 'image/png',
		scope: 'both',
		picture: true,
		write: (story, place) => toPng(picture(story, place), mapPictureSize.width * 2)
	}
];

/** The format of a place among many: others can be made of it, and of the whole story there is each. */
const ofEachPlace = 'geojson';

/**
 * The same without their writers, for pages to offer. Of a story that is told in parts only the whole has all of them:
 * thousands of pictures would be more work than all the rest of a build.
 *
 * @param inParts whether the story is told in parts
 */
export function formatNamesOf(inParts: boolean): FormatName[] {
	return exportFormats.map(({ name, label, scope, picture }) => ({
		name,
		label,
		scope: inParts && name !== ofEachPlace ? 'story' : scope,
		picture
	}));
}
