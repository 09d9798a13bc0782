/** What is covered of a map. By itself, since a page needs it before there is a map that needs a camera. */

/** CSS pixels at each side of a map, from its edge inward. */
export type Padding = { top: number; right: number; bottom: number; left: number };

/** No padding: all of the map is free. */
export const noPadding: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
