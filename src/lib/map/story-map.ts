/**
 * The live map. With its neighbours in this room the only code that imports maplibre-gl: it owns the map
 * object, turns the page's wishes into calls and the reader's gestures into callbacks, and stores no
 * selection.
 */
// First of all: what is imported runs in this order.
import { workerUrl } from './worker-ahead';
import { setWorkerUrl, type GeoJSONSource, type MapMouseEvent } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { distanceFeatures, distanceSource } from '$lib/cartography/distance-layers';
import type { Scheme } from '$lib/cartography/palette';
import { shieldColour, shieldImages } from '$lib/cartography/shields';
import { storySource } from '$lib/cartography/story-layers';
import type { Bounds, Point, View } from '$lib/geo/lng-lat';
import type { Messages } from '$lib/messages/messages';
import { cameraMoves, viewFor } from './camera-moves';
import { earlyAnswers, firstTiles } from './early-answers';
import { groundTiles, type GroundIndex } from './ground-tiles';
import { lookOf } from './map-style';
import { meantBy, type Meant } from './meant';
import { newMap, opening } from './new-map';
import { placeTiles } from './place-tiles';
import { inReadersUnits } from './readers-distance';
import { recordsOn, type Records, type RecordsIndex } from './records';
import type { Choice, Move, Scene } from './scene';
import { shieldImage, shieldPixelRatio, shieldStretch } from './shield';
import type { MapStatus } from './status';
import { storyPlaces } from './story-places';
import { trustWorker } from './trusted-worker';

export type { Scene } from './scene';

trustWorker(workerUrl);
setWorkerUrl(workerUrl);

/** How a map is made. Callbacks report what the reader did; the page decides what follows. */
export type StoryMapOptions = {
	scheme: Scheme;
	/** Where the ground's tiles are, and which. */
	ground: GroundIndex;
	/** Absolute address of the story's places as the map draws them, in the language of `messages`. */
	story: string;
	/** Absolute address of the folder that has them by tile, where there are too many for one file. */
	placeTiles?: string;
	/** Where the records beside the story are, where there are some. */
	records?: RecordsIndex | undefined;
	/** How far the reader may pan, `[west, south, east, north]` degrees; `east` beyond 180 where it crosses. */
	maxBounds: Bounds;
	/** How close the reader may come. */
	maxZoom: number;
	/** The map's name for those who hear it. */
	title: string;
	messages: Messages;
	/** Whether the page around keeps its wheel and its finger: then the map asks for Ctrl or a second finger. */
	cooperative?: boolean;
	scene: Scene;
	/** A place was clicked; with none, the empty map was. */
	onselect: (id: string | undefined, view: View) => void;
	onchoose: (choice: Choice) => void;
	/** A record beside the story was clicked, of which this is to be said. */
	onrecord: (text: string) => void;
	/** The pointer is on a place, or on none. */
	onhighlight: (id: string | undefined) => void;
	onmove: (move: Move) => void;
	onstatus: (status: MapStatus) => void;
};

/** A live map, as the page drives it. */
export interface StoryMap {
	show(scene: Scene): void;
	/** Which places the pointer or the focus is on, and which stand back. */
	light(next: { highlighted: string[]; dimmed: string[] }): void;
	/** Changes the colours; camera and selection stay. */
	setScheme(scheme: Scheme): void;
	/** The map as it stands, as the address of an image. */
	picture(): string;
	/** Zooms by whole steps, positive is closer. */
	zoomBy(steps: number): void;
	/** Moves the view by so many CSS pixels, as dragging does. */
	panBy(pixels: Point): void;
	remove(): void;
}

/**
 * Makes a live map in a container that already has its size.
 *
 * @throws {GPUInitializationError} where there is no WebGL2; the container is left empty
 */
export function createStoryMap(container: HTMLElement, options: StoryMapOptions): StoryMap {
	let { scene, scheme } = options;
	const { messages, placeTiles: byTile } = options;
	const answers = earlyAnswers();
	const size = { width: container.clientWidth, height: container.clientHeight };
	const { source: ground, askAgain } = groundTiles(
		options.ground,
		answers,
		firstTiles(viewFor(scene, container), size, options.ground)
	);
	const story = byTile ? undefined : storyPlaces(options.story, answers);
	const drawn = { ground, story, language: messages.language };
	/** What is beside the story, once that is there. */
	let records: Records | undefined;
	let recordsAsked = !options.records;
	/** What the style has, which may be behind what is asked for. */
	let painted = { scheme, records };
	const distanceNow = () => inReadersUnits(scene.distance, messages);
	const lookNow = () => lookOf(scheme, { ...drawn, distance: distanceNow() }, records?.beside);
	let look = lookNow();
	/** The style takes state only while it is there: not before it has loaded, not while the GPU is lost. */
	let styled = false;
	/** Without its worker or the story's places the map is none. */
	let broken = false;
	/** Whether the story's places are there, or come with the style. */
	let placed = !byTile;
	let light: { highlighted: string[]; dimmed: string[] } = { highlighted: [], dimmed: [] };

	const map = newMap(container, look.style, options);
	const camera = cameraMoves(map, options);
	const places =
		byTile === undefined
			? undefined
			: placeTiles(map, byTile, scene, {
					onready() {
						placed = true;
						map.triggerRepaint();
					},
					onmissing() {
						broken = true;
						options.onstatus('missing');
					}
				});
	/** What is as it was is left alone: MapLibre would go through all of its style again, and draw another frame. */
	const paintState = () => {
		if (!styled) return;
		const now = map.getGlobalState();
		const next = { selected: scene.selected ?? '', ...light };
		for (const [name, value] of Object.entries(next)) {
			if (String(now[name]) !== String(value)) map.setGlobalStateProperty(name, value);
		}
	};

	const paintLook = () => {
		if (!styled || (painted.scheme === scheme && painted.records === records)) return;
		painted = { scheme, records };
		look = lookNow();
		map.setStyle(opening(look.style, scene));
		places?.paint();
		for (const id of shieldImages.filter((id) => map.hasImage(id))) {
			map.updateImage(id, shieldImage(look.palette[shieldColour(id)!]));
		}
	};

	const showRecords = async () => {
		records = await recordsOn(map, options.records!, messages);
		paintLook();
		paintState();
	};

	const paintDistance = () => {
		if (!styled) return;
		map.getSource<GeoJSONSource>(distanceSource)?.setData(distanceFeatures(distanceNow()));
	};

	const meant = (event: MapMouseEvent): Meant =>
		styled ? meantBy(map, event, records) : { ids: [] };

	map.on('click', (event) => {
		// The second click of a double click zooms; it selects nothing.
		if (event.originalEvent.detail > 1) return;
		const what = meant(event);
		if ('crowd' in what) return camera.zoomTo(what.crowd);
		if ('record' in what) return options.onrecord(what.record);
		const { ids } = what;
		// What may not be on the page cannot be offered there: the most important is taken.
		if (ids.length > 1 && !places) options.onchoose({ ids, at: event.point });
		else options.onselect(ids[0], camera.viewNow());
	});
	map.on('mousemove', (event) => {
		// Who drags the map points at nothing, and to look for it would take each frame's time.
		if (event.originalEvent.buttons) return;
		const what = meant(event);
		const [id] = 'ids' in what ? what.ids : [];
		map.getCanvas().style.cursor = id || !('ids' in what) ? 'pointer' : '';
		options.onhighlight(id);
	});
	// MapLibre's own "mouseout" comes after the pointer has lit what it went to.
	map.getCanvasContainer().addEventListener('pointerleave', () => options.onhighlight(undefined));
	const { distance: inStyle } = scene;
	let again = false;
	map.on('style.load', () => {
		styled = true;
		paintLook();
		places?.paint();
		// The style was made with the first one.
		if (again || scene.distance !== inStyle) paintDistance();
		again = true;
		paintState();
	});
	// Asked anew after each loss of the GPU, so the image needs no keeping.
	map.setMissingStyleImageResolver((id) => {
		const colour = shieldColour(id);
		if (!colour) return;
		map.addImage(id, shieldImage(look.palette[colour]), {
			pixelRatio: shieldPixelRatio,
			...shieldStretch
		});
	});
	map.on('idle', () => {
		if (!styled || !placed || broken) return;
		options.onstatus('live');
		if (recordsAsked) return;
		recordsAsked = true;
		showRecords().catch((error: Error) => console.warn(error.message));
	});
	map.on('error', ({ error, ...about }) => {
		const sourceId = 'sourceId' in about ? String(about.sourceId) : undefined;
		broken ||= sourceId === storySource || error.message.startsWith('Worker failed');
		if (broken) options.onstatus('missing');
		else console.warn(error.message);
	});
	map.on('webglcontextlost', () => {
		styled = false;
		options.onstatus('lost');
	});

	const online = () => askAgain(map);
	window.addEventListener('online', online);

	return {
		show(next) {
			const { distance } = scene;
			scene = next;
			if (next.distance !== distance) paintDistance();
			paintState();
			camera.show(next);
			places?.show(next);
		},
		setScheme(next) {
			scheme = next;
			paintLook();
			paintState();
		},
		picture() {
			// Drawn and read in one go: the graphics buffer does not outlive the task.
			map.redraw();
			return map.getCanvas().toDataURL();
		},
		light(next) {
			light = next;
			paintState();
		},
		zoomBy: camera.zoomBy,
		panBy: camera.panBy,
		remove() {
			window.removeEventListener('online', online);
			styled = false;
			map.remove();
		}
	};
}
