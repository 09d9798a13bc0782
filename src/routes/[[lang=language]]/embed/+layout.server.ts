import { storyIn } from '../../stories.server';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ params }) => ({ story: storyIn(params.lang).story });
