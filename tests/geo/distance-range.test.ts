import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { between } from '$lib/geo/chords';
import { distanceRange, measurable, type UncertainShape } from '$lib/geo/distance-range';
import { toCartesian, toPosition } from '$lib/geo/ellipsoid';

const { WGS84 } = geodesic.Geodesic;

/** GeographicLib's own answer, metres. */
const metresBetween = ([lng, lat]: Position, [lng2, lat2]: Position) =>
	WGS84.Inverse(lat!, lng!, lat2!, lng2!).s12!;

const rangeOf = (a: UncertainShape, b: UncertainShape) =>
	distanceRange(measurable([a]), measurable([b]));

const point = (lng: number, lat: number, precisionMetres = 1): UncertainShape => ({
	geometry: { type: 'Point', coordinates: [lng, lat] },
	precisionMetres
});

describe('two points', () => {
	test.each([
		['of a town', [1.85, 50.95], [1.9, 50.97]],
		['of two continents', [-0.1, 51.5], [174.8, -36.8]],
		['on both sides of the antimeridian', [179.9, -16.5], [-179.9, -16.6]],
		['of which one is a pole', [30, 90], [-60, 78]]
	] as [string, Position, Position][])('%s: their geodesic, and both precisions', (_, a, b) => {
		const { nearest, farthest } = rangeOf(point(a[0]!, a[1]!, 20), point(b[0]!, b[1]!, 30));
		expect(nearest).toBeCloseTo(metresBetween(a, b) - 50, 3);
		expect(farthest).toBeCloseTo(metresBetween(a, b) + 50, 3);
	});

	test('that lie within their precisions may touch', () => {
		const range = rangeOf(point(1, 50, 900), point(1, 50.01, 900));
		expect(range).toMatchObject({ nearest: 0, meet: false });
	});
});

describe('areas', () => {
	const square = (west: number, south: number, size: number): Geometry => ({
		type: 'Polygon',
		coordinates: [
			[
				[west, south],
				[west + size, south],
				[west + size, south + size],
				[west, south + size],
				[west, south]
			]
		]
	});
	const area = (...args: Parameters<typeof square>) => ({
		geometry: square(...args),
		precisionMetres: 10
	});

	test('what lies inside touches, in a hole it does not', () => {
		expect(rangeOf(point(0.5, 0.5), area(0, 0, 1))).toMatchObject({ nearest: 0, meet: true });
		const [outer] = (square(0, 0, 1) as GeoJSON.Polygon).coordinates;
		const [hole] = (square(0.25, 0.25, 0.5) as GeoJSON.Polygon).coordinates;
		const ring = { type: 'Polygon' as const, coordinates: [outer!, hole!] };
		const range = rangeOf(point(0.5, 0.5), { geometry: ring, precisionMetres: 1 });
		expect(range.meet).toBe(false);
		expect(range.nearest).toBeGreaterThan(27_000);
	});

	test('a cross overlaps though no corner of the one lies in the other', () => {
		const bar = (wide: number, high: number): UncertainShape => ({
			geometry: {
				type: 'LineString',
				coordinates: [
					[-wide, -high],
					[wide, high]
				]
			},
			precisionMetres: 1
		});
		expect(rangeOf(bar(0.1, 0.01), bar(-0.01, 0.1)).meet).toBe(true);
	});

	test('one that is counted on beyond the antimeridian holds what lies there', () => {
		expect(rangeOf(point(-179.5, 0.5), area(179, 0, 2)).meet).toBe(true);
		expect(rangeOf(point(179.5, 0.5), area(-181, 0, 2)).meet).toBe(true);
		expect(rangeOf(point(-178.5, 0.5), area(179, 0, 2)).meet).toBe(false);
	});

	test('of two, what lies in either touches', () => {
		const coordinates = [square(0, 0, 1), square(5, 0, 1)].map(
			(each) => (each as GeoJSON.Polygon).coordinates
		);
		const both: UncertainShape = {
			geometry: { type: 'MultiPolygon', coordinates },
			precisionMetres: 1
		};
		for (const lng of [0.5, 5.5]) expect(rangeOf(point(lng, 0.5), both).meet).toBe(true);
		expect(rangeOf(point(3, 0.5), both).meet).toBe(false);
	});

	test('the nearest points are those of the nearest parts, in whatever order these stand', () => {
		const parts = [point(0.1, 0), point(0, 0), point(0.2, 0)];
		const { ends } = distanceRange(measurable(parts), measurable([point(-0.1, 0)]));
		expect(ends.flat()).toEqual([0, 0, -0.1, 0].map((degrees) => expect.closeTo(degrees, 9)));
	});

	test('half a globe apart they are told as far as is certain, and no farther than anything is', () => {
		const { nearest, farthest } = rangeOf(area(0, 0, 1), area(178, 0, 1));
		// GeographicLib: from [1, 0] to [178, 0], and from [0, 1] to [179, 0] and beyond.
		expect(nearest).toBeLessThanOrEqual(metresBetween([1, 0], [178, 0]) - 20);
		expect(nearest).toBeGreaterThan(19_000_000);
		expect(farthest).toBeGreaterThanOrEqual(metresBetween([0, 0], [179, 0]) + 20);
		expect(farthest).toBeLessThanOrEqual(20_003_932 + 21);
	});

	test('parts are as well known as each of them is', () => {
		const [near, far] = [point(0, 0, 500), point(0.1, 0, 5)];
		const { nearest, farthest } = distanceRange(
			measurable([near, far]),
			measurable([point(-0.1, 0)])
		);
		expect(nearest).toBeCloseTo(metresBetween([0, 0], [-0.1, 0]) - 501, 0);
		expect(farthest).toBeCloseTo(metresBetween([0.1, 0], [-0.1, 0]) + 6, 0);
	});
});

describe('any two points of two uncertain places', () => {
	/** A place somewhere, of some size, and a rule by which to draw points of it. */
	const place = fc
		.record({
			kind: fc.constantFrom('Point', 'LineString', 'Polygon'),
			lng: fc.double({ min: -180, max: 180, noNaN: true }),
			lat: fc.double({ min: -75, max: 75, noNaN: true }),
			size: fc.constantFrom(0.001, 0.05, 1, 8),
			precisionMetres: fc.integer({ min: 1, max: 20_000 }),
			picks: fc.array(
				fc.record({
					u: fc.double({ min: 0, max: 1, noNaN: true }),
					v: fc.double({ min: 0, max: 1, noNaN: true }),
					off: fc.double({ min: 0, max: 1, noNaN: true }),
					way: fc.double({ min: 0, max: 360, noNaN: true })
				}),
				{ minLength: 4, maxLength: 4 }
			)
		})
		.map(({ kind, lng, lat, size, precisionMetres, picks }) => {
			const corner: Position = [lng, lat];
			const ends: [Position, Position] = [corner, [lng + size, lat + size / 2]];
			const tip: Position = [lng, lat + size];
			const geometry = {
				Point: { type: 'Point', coordinates: corner },
				LineString: { type: 'LineString', coordinates: ends },
				Polygon: { type: 'Polygon', coordinates: [[...ends, tip, corner]] }
			}[kind] as Geometry;
			const points = picks.map(({ u, v, off, way }) => {
				const onEdge = between(ends[0], ends[1], u);
				const drawn = { Point: corner, LineString: onEdge, Polygon: between(onEdge, tip, v) }[
					kind
				]!;
				const { lon2, lat2 } = WGS84.Direct(drawn[1]!, drawn[0]!, way, off * precisionMetres);
				return [lon2!, lat2!];
			});
			return { shape: { geometry, precisionMetres }, points };
		});

	test('are no nearer and no farther than the range says', () => {
		fc.assert(
			fc.property(place, place, (one, other) => {
				const { nearest, farthest } = rangeOf(one.shape, other.shape);
				for (const from of one.points) {
					for (const to of other.points) {
						const metres = metresBetween(from, to);
						expect(metres).toBeGreaterThanOrEqual(nearest - 0.001);
						expect(metres).toBeLessThanOrEqual(farthest + 0.001);
					}
				}
			}),
			{ numRuns: 150 }
		);
	});
});

test('a position comes back from space as it went', () => {
	fc.assert(
		fc.property(
			fc.double({ min: -179.9, max: 179.9, noNaN: true }),
			fc.double({ min: -89, max: 89, noNaN: true }),
			(lng, lat) => {
				const back = toPosition(toCartesian([lng, lat]));
				expect(back[0]).toBeCloseTo(lng, 9);
				expect(back[1]).toBeCloseTo(lat, 9);
			}
		)
	);
});
