/** The story's places, fetched by the page: so they can be asked for before MapLibre's worker is there. */
import { addProtocol } from 'maplibre-gl';
import type { EarlyAnswers } from './early-answers';

const scheme = 'places';

/**
 * Makes the story's places known to MapLibre, and asks for them.
 *
 * @param address where they are, absolute
 * @returns the address that MapLibre has them at
 */
export function storyPlaces(address: string, answers: EarlyAnswers): string {
	answers.ask(address);
	addProtocol(scheme, async (_, { signal }) => {
		const response = await answers.get(address, signal);
		if (!response.ok) throw new Error(`${address} is not there: ${response.status}`);
		return { data: await response.json() };
	});
	return `${scheme}://story`;
}
