import { storyIn } from '../../stories.server';

export const prerender = true;

/** The story's places as the map draws them: shapes in parts, labels as points, scenes numbered. */
export function GET() {
	return new Response(JSON.stringify(storyIn(undefined).features), {
		headers: { 'content-type': 'application/geo+json' }
	});
}
