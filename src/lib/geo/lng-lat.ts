/**
 * The types of positions and extents that all rooms use.
 *
 * Three axis orders meet on a web map: GeoJSON writes `[lng, lat]`, a map hash writes
 * `zoom/lat/lng`, a `geo:` link writes `lat,lng`. Outside GeoJSON we therefore name the fields.
 */

/** A position by name, degrees WGS 84. */
export type LngLat = { lng: number; lat: number };

/** An extent as `[west, south, east, north]`, degrees WGS 84, never across the antimeridian. */
export type Bounds = [west: number, south: number, east: number, north: number];

/** A point of the screen or of a drawing, in CSS pixels from the top left. */
export type Point = { x: number; y: number };

/** A width and a height in CSS pixels. */
export type Size = { width: number; height: number };

/** A camera over a north-up, flat map: its centre and its zoom (512 px world at zoom 0). */
export type View = LngLat & { zoom: number };
