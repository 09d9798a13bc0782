import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { error } from '@sveltejs/kit';
import { previewFonts, previewPicture, previewSize } from '$lib/cartography/preview-picture';
import { readStory } from '$lib/story/read';
import { targetOf } from '$lib/story/target';
import { capital, certaintyWord } from '$lib/ui/certainty';
import { mapData } from '../../map-data.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** The picture of the whole story. No place bears this name: its page would be a folder. */
const whole = 'story';

export const entries: EntryGenerator = () => [
	{ image: whole },
	...readStory().story.places.map(({ id }) => ({ image: id }))
];

/** The faces come with the packages, so that the picture is the same on every machine. */
const fontFiles = [
	'noto-sans/400Regular/NotoSans_400Regular.ttf',
	'noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
	'noto-sans/700Bold/NotoSans_700Bold.ttf',
	'noto-serif/400Regular/NotoSerif_400Regular.ttf'
].map((file) => join(process.cwd(), 'node_modules/@expo-google-fonts', file));

/** A link preview's picture: the place on the map, its name, who says it and how certain it is. */
export const GET: RequestHandler = ({ params }) => {
	const { story } = readStory();
	const place = story.places.find(({ id }) => id === params.image);
	if (!place && params.image !== whole) error(404);
	const svg = previewPicture({
		...(place ? wordsOf(place, story) : { title: story.title, notes: [story.standfirst] }),
		origin: place ? `${story.title} · ${story.article.publication}` : story.article.publication,
		data: mapData(),
		target: targetOf(story, place),
		selected: place?.id,
		lat: story.bounds[1]
	});
	const picture = new Resvg(svg, {
		fitTo: { mode: 'width', value: previewSize.width * 2 },
		font: { fontFiles, loadSystemFonts: false, defaultFontFamily: previewFonts.sans }
	});
	return new Response(new Uint8Array(picture.render().asPng()), {
		headers: { 'content-type': 'image/png' }
	});
};

type Story = ReturnType<typeof readStory>['story'];

function wordsOf(place: Story['places'][number], story: Story) {
	const speakers = story.passages
		.filter(({ places }) => places.includes(place.id))
		.map(({ speaker }) => speaker.name);
	return {
		number: place.number,
		title: place.name,
		quote: place.nameInText,
		notes: [
			`Named by: ${[...new Set(speakers)].join('; ')}`,
			`On the map: ${place.located ? capital(certaintyWord[place.certainty]) : 'no spot given'}`
		]
	};
}
