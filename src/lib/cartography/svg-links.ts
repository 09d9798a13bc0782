/** The drawing's labels as links to their places, and the rest of it for the eye alone. */
import { escapeXml } from '$lib/markup/xml';
import type { MapFeature } from './evaluate';
import { storySource } from './story-layers';

/** A piece of the drawing; pieces of one place's label are put together into a link. */
export type Piece = {
	svg: string;
	/** The place whose label it is a part of. */
	place?: string;
	/** Whether it is a text, which would be read aloud. */
	text?: boolean;
};

/** The attribute of what is a place's: its marks, and the link that its label is. */
export const placeAttribute = (id: string) => ` data-place="${escapeXml(id)}"`;

type Options = {
	/** Address of a place's page; without it labels are no links. */
	hrefOf?: (place: string) => string;
	/** The selected place, or none. */
	selected: string;
	data: Record<string, MapFeature[]>;
};

/**
 * A part of the drawing that is not read aloud: a place's label is said by its link's title, in one piece,
 * and the ground's names are there for the eye.
 */
function seenOnly(svg: string): string {
	return `<g aria-hidden="true">${svg}</g>`;
}

/** How each place is called aloud: its number, where it has one, and its name. */
function namesOf(places: MapFeature[] = []): Map<string, string> {
	return new Map(
		places.map(({ properties: { id, name, number } }) => [
			String(id),
			[number, name].filter(Boolean).join(' ')
		])
	);
}

/** Puts the pieces of each place's label into a link, where the first of them stands. */
export function linked(pieces: Piece[], { hrefOf, selected, data }: Options): string {
	if (!hrefOf) return pieces.map(({ svg }) => svg).join('');
	const names = namesOf(data[storySource]);
	const labels = new Map<string, string[]>();
	const order: (string | { place: string })[] = [];
	for (const { svg, place, text } of pieces) {
		if (place === undefined) {
			order.push(text ? seenOnly(svg) : svg);
		} else if (labels.has(place)) {
			labels.get(place)!.push(svg);
		} else {
			labels.set(place, [svg]);
			order.push({ place });
		}
	}
	return order
		.map((entry) => {
			if (typeof entry === 'string') return entry;
			const { place } = entry;
			const current = place === selected ? ' aria-current="page"' : '';
			const title = escapeXml(names.get(place) ?? place);
			const label = seenOnly(labels.get(place)!.join(''));
			return `<a href="${escapeXml(hrefOf(place))}"${placeAttribute(place)}${current}><title>${title}</title>${label}</a>`;
		})
		.join('');
}
