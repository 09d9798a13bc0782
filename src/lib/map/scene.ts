/** What the page and the live map say to each other. */
import type { Target } from '$lib/geo/camera';
import type { Bounds, Point, View } from '$lib/geo/lng-lat';
import type { Padding } from '$lib/geo/padding';
import type { MeasuredDistance } from './readers-distance';

/** What the page wants the map to show. */
export type Scene = {
	/** The selected place; none is the overview. */
	selected: string | undefined;
	/** What to frame. */
	target: Target;
	/** An exact view from the URL, which goes before the target. */
	view: View | undefined;
	/** Counts what the reader has asked to see: asked for once more, the same place is framed anew. */
	visit: number;
	/** The distance that is drawn between two places. */
	distance: MeasuredDistance | undefined;
	/** What the page covers of the map, CSS pixels a side. */
	padding: Padding;
};

/** A movement of the camera. */
export type Move = {
	/** Where the camera is now. */
	view: View;
	/** The place that the map shows; the page may be ahead of it. */
	selected: string | undefined;
	/** Whether a gesture, not the page, moves it. */
	byReader: boolean;
	/** Whether it has come to rest. */
	still: boolean;
	/** What is in sight, `[west, south, east, north]` degrees. */
	extent: Bounds;
};

/** A click that may mean several places; `at` is in CSS pixels from the map's top left. */
export type Choice = { ids: string[]; at: Point };
