import { readStory } from '$lib/story/read';

export const prerender = true;

/** The story's places as the map draws them: shapes in parts, labels as points, scenes numbered. */
export function GET() {
	return new Response(JSON.stringify(readStory().features), {
		headers: { 'content-type': 'application/geo+json' }
	});
}
