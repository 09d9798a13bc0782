/**
 * The live map. The only module that imports maplibre-gl: it owns the map object, turns the page's
 * wishes into calls and the reader's gestures into callbacks, and stores no selection.
 */
import {
	Map as MapLibre,
	setWorkerUrl,
	type MapMouseEvent,
	type StyleSpecification
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Scheme } from '$lib/cartography/palette';
import { storySource } from '$lib/cartography/story-layers';
import { extentOf, frame, panIntoView, type Padding, type Target } from '$lib/geo/camera';
import type { Bounds, Point, View } from '$lib/geo/lng-lat';
import type { Messages } from '$lib/messages/messages';
import { dresser, lookOf } from './map-style';
import { placesAt } from './places-at';
import { shieldImage, shieldPixelRatio, shieldStretch } from './shield';
import type { MapStatus } from './status';

setWorkerUrl(workerUrl);

/** Milliseconds that the camera takes: as if a finger slid the paper. */
const slide = 700;

/** What the page wants the map to show. */
export type Scene = {
	/** The selected place; none is the overview. */
	selected: string | undefined;
	/** What to frame. */
	target: Target;
	/** An exact view from the URL, which goes before the target. */
	view: View | undefined;
	/** What the page covers of the map, CSS pixels a side. */
	padding: Padding;
};

/** How a map is made. Callbacks tell what the reader did; the page decides what follows. */
export type StoryMapOptions = {
	scheme: Scheme;
	/** Absolute address of the folder that holds the ground's geojson files. */
	data: string;
	/** Absolute address of the story's places as the map draws them, in the language of `words`. */
	story: string;
	/** How far the reader may pan, `[west, south, east, north]` degrees. */
	maxBounds: Bounds;
	/** The map's name for those who hear it. */
	title: string;
	messages: Messages;
	/** Whether the page around keeps its wheel and its finger: then the map asks for Ctrl or a second finger. */
	cooperative?: boolean;
	scene: Scene;
	/** A place was clicked; with none, the empty map was. */
	onselect: (id: string | undefined, view: View) => void;
	/** A click may mean several scenes. `at` is in CSS pixels from the map's top left. */
	onchoose: (ids: string[], at: Point) => void;
	/** The pointer is on a place, or on none. */
	onhighlight: (id: string | undefined) => void;
	/**
	 * The camera moved; `byReader` where a gesture, not the page, moved it. `still` when it came to rest.
	 * `extent` is what is in sight then, `[west, south, east, north]` degrees.
	 */
	onmove: (view: View, move: { byReader: boolean; still: boolean; extent: Bounds }) => void;
	onstatus: (status: MapStatus) => void;
	/** Address of a basemap to lay under the story in place of our own ground. */
	basemap?: string;
	/** The story's latitude, degrees. */
	lat: number;
	/** Whom a foreign basemap asks to be credited; empty for our own ground. */
	oncredits: (credits: string) => void;
};

/** A live map, as the page drives it. */
export interface StoryMap {
	show(scene: Scene): void;
	light(id: string | undefined): void;
	/** Frames what is shown once more, if the reader has moved the map. */
	reframe(): void;
	/** Changes the colours; camera and selection stay. */
	wear(scheme: Scheme): void;
	/** The map as it stands, as the address of an image. */
	picture(): string;
	/** Zooms by whole steps, positive is closer. */
	zoomBy(steps: number): void;
	/** Moves the view by so many CSS pixels, as dragging does. */
	panBy(pixels: Point): void;
	remove(): void;
}

/** A style that shows a scene's selection from its first frame on. */
function opening(style: StyleSpecification, { selected = '' }: Scene): StyleSpecification {
	return { ...style, state: { ...style.state, selected: { default: selected } } };
}

/**
 * Makes a live map in a container that already has its size.
 *
 * @throws {GPUInitializationError} where there is no WebGL2; the container is left empty
 */
export function createStoryMap(container: HTMLElement, options: StoryMapOptions): StoryMap {
	const size = () => ({ width: container.clientWidth, height: container.clientHeight });
	const cameraOf = ({ view, target, padding }: Scene): View =>
		view ?? frame(target, size(), padding);
	const toOptions = ({ lng, lat, zoom }: View) => ({ center: { lng, lat }, zoom });

	let { scene, scheme } = options;
	const { data, story, lat, messages } = options;
	const drawn = { data, story, lat, language: messages.language };
	let look = lookOf(scheme, drawn);
	/** Until the reader moves the map, a new size frames the same place anew. */
	let untouched = true;
	/** Whether a gesture is in this movement: a wheel's movements do not name theirs. */
	let byReader = false;
	/** The style takes state only while it is there: not before it has loaded, not while the GPU is lost. */
	let styled = false;
	/** Without its worker or the story's places the map is none. */
	let broken = false;
	let highlighted = '';

	const map = new MapLibre({
		container,
		style: opening(look.style, scene),
		...toOptions(cameraOf(scene)),
		maxBounds: options.maxBounds,
		maxZoom: 16,
		renderWorldCopies: false,
		attributionControl: false,
		dragRotate: false,
		pitchWithRotate: false,
		touchPitch: false,
		rollEnabled: false,
		fadeDuration: 0,
		clickTolerance: matchMedia('(pointer: coarse)').matches ? 8 : 3,
		pixelRatio: Math.min(devicePixelRatio, 2),
		canvasContextAttributes: { powerPreference: 'default' },
		cooperativeGestures: options.cooperative ?? false,
		locale: {
			'Map.Title': options.title,
			'CooperativeGesturesHandler.WindowsHelpText': options.messages.useCtrl(),
			'CooperativeGesturesHandler.MacHelpText': options.messages.useCommand(),
			'CooperativeGesturesHandler.MobileHelpText': options.messages.useTwoFingers()
		}
	});
	map.keyboard.disableRotation();
	map.touchZoomRotate.disableRotation();
	map.getCanvas().setAttribute('aria-describedby', 'map-keys');

	const viewOf = (): View => ({ ...map.getCenter(), zoom: map.getZoom() });
	const tell = (still: boolean) => {
		const view = viewOf();
		options.onmove(view, { byReader, still, extent: extentOf(view, size(), scene.padding) });
	};
	const paintState = () => {
		if (!styled) return;
		map.setGlobalStateProperty('selected', scene.selected ?? '');
		map.setGlobalStateProperty('highlighted', highlighted);
	};

	const slideTo = (view: View) => map.easeTo({ ...toOptions(view), duration: slide });

	/** Another part of the map is covered now: what was in sight stays in sight. */
	const keepInSight = (before: Padding) => {
		if (untouched && !scene.view) return void slideTo(cameraOf(scene));
		// Where the reader has moved the map it stays, unless the place would be lost behind the page.
		if (!scene.selected) return;
		const { x, y } = panIntoView(map.project(scene.target.anchor), size(), before, scene.padding);
		if (x || y) map.panBy([x, y], { duration: slide });
	};

	const picked = (event: MapMouseEvent) => (styled ? placesAt(map, event) : []);

	map.on('click', (event) => {
		// The second click of a double click zooms; it selects nothing.
		if (event.originalEvent.detail > 1) return;
		const ids = picked(event);
		if (ids.length > 1) options.onchoose(ids, event.point);
		else options.onselect(ids[0], viewOf());
	});
	map.on('mousemove', (event) => {
		const [id] = picked(event);
		map.getCanvas().style.cursor = id ? 'pointer' : '';
		options.onhighlight(id);
	});
	map.on('mouseout', () => options.onhighlight(undefined));
	map.on('wheel', () => (byReader = true));
	map.on('movestart', () => tell(false));
	map.on('move', (event) => {
		byReader ||= Boolean(event.originalEvent);
		if (byReader) untouched = false;
		tell(false);
	});
	map.on('moveend', () => {
		tell(true);
		byReader = false;
	});
	map.on('resize', () => {
		if (untouched) map.jumpTo(toOptions(cameraOf(scene)));
	});
	map.on('style.load', () => {
		styled = true;
		paintState();
	});
	// Asked anew after each loss of the GPU, so the image needs no keeping.
	map.setMissingStyleImageResolver((id) => {
		if (id !== 'shield') return;
		map.addImage(id, shieldImage(look.palette.shieldA), {
			pixelRatio: shieldPixelRatio,
			...shieldStretch
		});
	});
	tell(true);
	map.on('idle', () => {
		if (!broken) options.onstatus('live');
	});
	const dress = dresser(map, {
		...options,
		put(style) {
			map.setStyle(opening(style, scene));
			if (map.hasImage('shield')) map.updateImage('shield', shieldImage(look.palette.shieldA));
			paintState();
		}
	});
	if (options.basemap) map.once('style.load', () => dress.wear(look));

	map.on('error', ({ error, ...about }) => {
		const sourceId = 'sourceId' in about ? String(about.sourceId) : undefined;
		if (dress.handles(sourceId, error)) return;
		broken ||= sourceId === storySource || error.message.startsWith('Worker failed');
		if (broken) options.onstatus('unsupported');
		else console.warn(error.message);
	});
	map.on('webglcontextlost', () => {
		styled = false;
		options.onstatus('lost');
	});

	return {
		show(next) {
			const { selected, view, target, padding } = scene;
			scene = next;
			if (next.selected === selected && next.view === view && next.target === target) {
				if (next.padding !== padding) keepInSight(padding);
				return;
			}
			paintState();
			untouched = true;
			slideTo(cameraOf(scene));
		},
		reframe() {
			if (untouched) return;
			untouched = true;
			slideTo(cameraOf(scene));
		},
		wear(next) {
			if (next === scheme) return;
			scheme = next;
			look = lookOf(scheme, drawn);
			dress.wear(look);
		},
		picture() {
			// Drawn and read in one go: the graphics buffer does not outlive the task.
			map.redraw();
			return map.getCanvas().toDataURL();
		},
		light(id) {
			highlighted = id ?? '';
			paintState();
		},
		zoomBy(steps) {
			untouched = false;
			map.easeTo({ zoom: map.getZoom() + steps, duration: slide / 2 }, { originalEvent: true });
		},
		panBy({ x, y }) {
			untouched = false;
			map.panBy([x, y], { duration: slide / 2 }, { originalEvent: true });
		},
		remove() {
			map.remove();
		}
	};
}
