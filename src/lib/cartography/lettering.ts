/**
 * The map's faces. Without a glyph server MapLibre draws text with the reader's own fonts: it reads
 * weight and slope from the first name of the list, which no font bears, and takes the next that
 * there is.
 */

/** The families that the page, the live map and the drawing share. */
const families = ['system-ui', 'sans-serif'];

export const regular: string[] = ['Map Regular', ...families];
export const bold: string[] = ['Map Bold', ...families];
export const italic: string[] = ['Map Italic', ...families];
