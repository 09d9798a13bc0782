/**
 * The map as a drawing: the same layers as the live map's style, evaluated by the same rules, written as
 * inline SVG. It is there in the first paint, needs no script and prints as vectors.
 *
 * The page's size is not known when it is drawn, so every frame size (see `frameSizes`) has a group of
 * its own, centred, and the style sheet shows the one that fits. Shapes are written once and used by all
 * groups at their scale; strokes and names keep their size on the screen.
 */
import { geoIdentity, geoPath } from 'd3-geo';
import { simplify } from '@turf/turf';
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Geometry, Position } from 'geojson';
import { frame, frameSizes, uncovered, type Target } from '$lib/geo/camera';
import type { Point, Size, View } from '$lib/geo/lng-lat';
import { toWorld, worldSize } from '$lib/geo/mercator';
