/** The plane that a drawing's shapes are written on: CSS pixels around the camera's centre. */
import { geoIdentity, geoPath } from 'd3-geo';
import type { Geometry, Position } from 'geojson';
import type { Point, View } from '$lib/geo/lng-lat';
import { toWorld, worldSize } from '$lib/geo/mercator';
import { simplified } from '$lib/geo/simplify';
import { pathWriter } from './svg-path';

/** By how much an outline may leave its true course, CSS pixels: nobody sees so little. */
export const faithful = 0.4;

/** A plane at one camera. */
export type Plane = {
	/** Where a `[lng, lat]` position lies on the plane. */
	toPlane: (position: Position) => Point;
	/**
	 * A geometry as the data of an SVG path in steps of half a pixel (`pathScale`), cut off at the
	 * plane's edge; empty where it lies beyond.
	 *
	 * @param tolerance by how much it may leave its true course, CSS pixels
	 */
	toPath: (geometry: Geometry, tolerance: number) => string;
};

/**
 * @param view the camera; its centre is the plane's origin
 * @param reach how far the plane goes from its origin, CSS pixels to each side
 */
export function plane(view: View, reach: Point): Plane {
	const centre = toWorld(view);
	const scale = worldSize * 2 ** view.zoom;
	const toPlane = ([lng, lat]: Position): Point => {
		const { x, y } = toWorld({ lng: lng!, lat: lat! });
		return { x: (x - centre.x) * scale, y: (y - centre.y) * scale };
	};
	// Web Mercator is ours (see geo/mercator), so that drawing and camera agree to the last digit;
	// d3-geo cuts the flat result at the edge and walks along it.
	const edge = geoIdentity().clipExtent([
		[-reach.x, -reach.y],
		[reach.x, reach.y]
	]);
	const flat = (geometry: Geometry): Geometry => {
		if (geometry.type === 'GeometryCollection') {
			return { ...geometry, geometries: geometry.geometries.map(flat) };
		}
		const coordinates = projected(geometry.coordinates, toPlane);
		return { type: geometry.type, coordinates } as Geometry;
	};
	// Each shape is asked for by several layers and frames.
	const known = new Map<number, WeakMap<Geometry, string>>();
	return {
		toPlane,
		toPath(geometry, tolerance) {
			const paths = known.get(tolerance) ?? new WeakMap<Geometry, string>();
			known.set(tolerance, paths);
			const before = paths.get(geometry);
			if (before !== undefined) return before;
			const writer = pathWriter();
			geoPath(edge, writer)(simplified(flat(geometry), tolerance));
			paths.set(geometry, writer.data());
			return writer.data();
		}
	};
}

type Nested = Position | Nested[];

/** Projects positions at any depth of nesting. */
function projected(coordinates: Nested, toPlane: Plane['toPlane']): Nested {
	if (typeof coordinates[0] === 'number') {
		const { x, y } = toPlane(coordinates as Position);
		return [x, y];
	}
	return (coordinates as Nested[]).map((inner) => projected(inner, toPlane));
}
