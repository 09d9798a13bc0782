/** Road shields: a number on a field of colour, as the data says which (`"shield": "blue"`). */
import type { Colour } from './palette';

/** The fields that there are; a road whose data names none has a plain one. */
const fields: Record<string, Colour> = {
	blue: 'shieldBlue',
	red: 'shieldRed',
	green: 'shieldGreen',
	plain: 'shieldPlain'
};

/** What the name of a shield's image begins with; the field's name follows. */
export const shieldPrefix = 'shield-';

/** Room around the number, CSS pixels: top, right, bottom, left. */
export const shieldPadding: [number, number, number, number] = [1, 3, 1, 3];

/** The colour of a shield by the name of its image; none for an image that is no shield. */
export function shieldColour(image: string): Colour | undefined {
	return image.startsWith(shieldPrefix) ? fields[image.slice(shieldPrefix.length)] : undefined;
}

/** The names of all shields' images. */
export const shieldImages = Object.keys(fields).map((field) => shieldPrefix + field);
