import { storyIn } from '$lib/server/stories';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ params }) => ({ story: storyIn(params.lang).story });
