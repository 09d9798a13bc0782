/** What a layer says of a feature, said outright: 0, nothing and the map's ink where it is not. */
import type { Values } from '$lib/cartography/evaluate';
import type { Colour } from '$lib/cartography/palette';

export const valuesOf = (said: Record<string, unknown>): Values => ({
	number: (property) => Number(said[property] ?? 0),
	text: (property) => String(said[property] ?? ''),
	list: <T>(property: string) => (said[property] ?? []) as T[],
	flag: (property) => Boolean(said[property]),
	colour: (property) => (said[property] ?? 'mapInk') as Colour
});
