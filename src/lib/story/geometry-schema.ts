/** The schema of shapes in GeoJSON (RFC 7946), as far as the arrays go: `geo/rules.ts` has what they must be. */
import * as v from 'valibot';

const degrees = v.pipe(
	v.number('use numbers in degrees'),
	v.finite('use numbers that a file can hold')
);

/** `[lng, lat]` in degrees, and a height that is passed over. */
export const position = v.pipe(
	v.array(degrees, 'give a position [lng, lat]'),
	v.minLength(2, 'give a position [lng, lat]'),
	v.maxLength(3, 'give a position [lng, lat]')
);
const line = v.pipe(v.array(position), v.minLength(2, 'a line needs two positions or more'));
const ring = v.pipe(v.array(position), v.minLength(1, 'a ring needs positions'));
const polygon = v.pipe(v.array(ring), v.minLength(1, 'a polygon needs an outer ring'));

/** The coordinates of a Multi geometry; one without parts would be nowhere and not say so. */
const several = <T extends v.GenericSchema>(part: T) =>
	v.pipe(
		v.array(part),
		v.minLength(
			1,
			'list at least one part, or write null for a place that the text does not locate'
		)
	);

/** What a place may be drawn as; `null` for what the text does not locate. */
export const geometry = v.nullable(
	v.variant(
		'type',
		[
			v.object({ type: v.literal('Point'), coordinates: position }),
			v.object({ type: v.literal('MultiPoint'), coordinates: several(position) }),
			v.object({ type: v.literal('LineString'), coordinates: line }),
			v.object({ type: v.literal('MultiLineString'), coordinates: several(line) }),
			v.object({ type: v.literal('Polygon'), coordinates: polygon }),
			v.object({ type: v.literal('MultiPolygon'), coordinates: several(polygon) })
		],
		'use Point, LineString, Polygon, one of their Multi forms, or null for a place that the text does not locate'
	)
);

/**
 * How old files name their system of coordinates. RFC 7946 (section 4) has one, and any other would put places
 * elsewhere; the names that mean the same are passed over.
 */
export const crs = v.nullish(
	v.object(
		{
			type: v.literal('name', 'take it out: RFC 7946 has no crs'),
			properties: v.object({
				name: v.pipe(
					v.string('take it out: RFC 7946 has no crs'),
					v.regex(
						/^(?:urn:ogc:def:crs:OGC:.*:CRS84|OGC:CRS84|EPSG:4326|urn:ogc:def:crs:EPSG:.*:4326)$/,
						'convert the file to longitude and latitude (WGS 84), and take "crs" out'
					)
				)
			})
		},
		'take it out: RFC 7946 has no crs'
	)
);
