/**
 * The camera of a live map: moves it to what a scene asks for, and reports whether the page or the
 * reader moved it. A reader's own view stays until the reader asks for something else.
 */
import type { Map as MapLibre } from 'maplibre-gl';
import { extentOf, frame, panIntoView } from '$lib/geo/camera';
import { union } from '$lib/geo/extents';
import type { Bounds, LngLat, Point, View } from '$lib/geo/lng-lat';
import { intoBounds } from '$lib/geo/longitude';
import { noPadding, type Padding } from '$lib/geo/padding';
import type { Move, Scene } from './scene';

/** Milliseconds that the camera takes: as if a finger moved the paper. */
const duration = 700;

/** By how much a press on a crowd comes closer. */
const closer = 2;

/** What the page's own movements carry in their events, to distinguish them from the reader's. */
const own = { own: true };

/** A view as MapLibre takes it. */
export const toCameraOptions = ({ lng, lat, zoom }: View) => ({ center: { lng, lat }, zoom });

/** The view that a scene asks for on a map of some size. */
export function viewFor({ view, target, padding }: Scene, container: HTMLElement): View {
	return view ?? frame(target, sizeOf(container), padding);
}

const sizeOf = ({ clientWidth: width, clientHeight: height }: HTMLElement) => ({ width, height });

/** The bounds of a map that opens with a scene: the story's, and what the scene shows beyond them. */
export function reachOf(scene: Scene, container: HTMLElement, maxBounds: Bounds): Bounds {
	if (scene.view) return maxBounds;
	return union([maxBounds, extentOf(viewFor(scene, container), sizeOf(container), noPadding)]);
}

/**
 * Whether bounds hold the whole world. MapLibre is given none then: it would move the map to where its own reading of
 * such bounds has their middle.
 */
export const isWorld = ([west, , east]: Bounds): boolean => east - west >= 360;

type Options = { maxBounds: Bounds; scene: Scene; onmove: (move: Move) => void };

/** Takes charge of a map's camera. */
export function cameraMoves(map: MapLibre, { maxBounds, scene: first, onmove }: Options) {
	const container = map.getContainer();
	let scene = first;
	/** Until the reader moves the map, a new size frames the same place anew. */
	let untouched = true;
	/** How far the map lets itself be moved now. */
	let allowed = reachOf(first, container, maxBounds);
	/** Whether a gesture is in this movement: a wheel's movements do not carry theirs. */
	let byReader = false;

	const viewNow = (): View => intoBounds({ ...map.getCenter(), zoom: map.getZoom() }, maxBounds);
	const report = (still: boolean) => {
		const view = viewNow();
		const extent = extentOf(view, sizeOf(container), scene.padding);
		onmove({ view, selected: scene.selected, byReader, still, extent });
	};
	/**
	 * Lets the map reach a view that the page asks for. Near the edge of the bounds MapLibre would move it
	 * inward until the bounds fill the map, and the drawing, which is framed the same, would stand elsewhere.
	 */
	const allow = (view: View) => {
		const wider = union([allowed, extentOf(view, sizeOf(container), noPadding)]);
		if (wider.every((edge, index) => edge === allowed[index])) return;
		allowed = wider;
		map.setMaxBounds(isWorld(wider) ? null : wider);
	};
	const slideTo = (view: View) => {
		allow(view);
		byReader = false;
		untouched = true;
		map.easeTo({ ...toCameraOptions(view), duration }, own);
	};

	/** Another part of the map is covered now: what was in sight stays in sight. */
	const keepInSight = (before: Padding) => {
		if (untouched && !scene.view) return slideTo(viewFor(scene, container));
		// Where the reader has moved the map it stays, unless the place would be lost behind the page.
		if (!scene.selected) return;
		const point = map.project(scene.target.anchor);
		const { x, y } = panIntoView(point, sizeOf(container), before, scene.padding);
		if (x || y) map.panBy([x, y], { duration }, own);
	};

	map.on('wheel', ({ originalEvent }) => {
		const { cooperativeGestures } = map;
		// A page that keeps its wheel lets the map have none of it but with a key held.
		if (cooperativeGestures.isEnabled() && !cooperativeGestures.isBypassed(originalEvent)) return;
		byReader = true;
	});
	map.on('movestart', (event) => {
		if ('own' in event) byReader = false;
		report(false);
	});
	map.on('move', (event) => {
		byReader ||= Boolean(event.originalEvent);
		if (byReader) untouched = false;
		report(false);
	});
	map.on('moveend', () => {
		report(true);
		byReader = false;
	});
	map.on('resize', () => {
		if (!untouched) return;
		const view = viewFor(scene, container);
		allow(view);
		map.jumpTo(toCameraOptions(view), own);
	});
	report(true);

	return {
		viewNow,
		show(next: Scene) {
			const { selected, view, target, visit, padding } = scene;
			scene = next;
			if (next.selected !== selected || next.view !== view || next.target !== target) {
				slideTo(viewFor(scene, container));
			} else if (next.visit !== visit && !untouched) {
				slideTo(viewFor(scene, container));
			} else if (next.padding !== padding) {
				keepInSight(padding);
			}
		},
		zoomBy(steps: number) {
			untouched = false;
			const event = { originalEvent: true };
			map.easeTo({ zoom: map.getZoom() + steps, duration: duration / 2 }, event);
		},
		/** Comes closer to what stands too close together. */
		zoomTo({ lng, lat }: LngLat) {
			untouched = false;
			const zoom = map.getZoom() + closer;
			map.easeTo({ center: { lng, lat }, zoom, duration }, { originalEvent: true });
		},
		panBy({ x, y }: Point) {
			untouched = false;
			map.panBy([x, y], { duration: duration / 2 }, { originalEvent: true });
		}
	};
}
