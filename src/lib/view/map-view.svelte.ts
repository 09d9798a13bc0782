/**
 * The state of a page's map, shared by everything that stands on it and around it. A page says what is
 * selected, what to frame and what a selection does; the rest is kept here, once.
 */
import { createContext } from 'svelte';
import { overlap } from '$lib/geo/extents';
import type { Bounds, View } from '$lib/geo/lng-lat';
import { savesData } from '$lib/map/load';
import type { Choice, Move } from '$lib/map/scene';
import type { MapStatus } from '$lib/map/status';
import type { StoryMap } from '$lib/map/story-map';
import { certaintyLabel } from '$lib/messages/certainty';
import type { LocalizedPlace, LocalizedStory } from '$lib/messages/localize';
import type { Messages } from '$lib/messages/messages';
import type { Filter, Lit } from '$lib/story/filter';
import { setReader, type Reader } from '$lib/ui/reader';

/** What a page decides about its map. Getters, so that the view follows them. */
export type Page = {
	readonly story: LocalizedStory;
	/** The selected place; none is the overview. */
	readonly place: LocalizedPlace | undefined;
	/** What the reader has asked to see by itself, and what that lights. */
	readonly filter?: Filter;
	readonly lit?: Lit | undefined;
	readonly hrefWith?: Reader['hrefWith'];
	/** Address of a place's page, for links on the page. */
	hrefOf: Reader['hrefOf'];
	/** Takes a press on a link to a place, where following it is not what should happen. */
	follow?: Reader['follow'];
	/** The reader chose a place on the map, or with none the empty map, at a view. */
	select: (id: string | undefined, view: View) => void;
	/** The camera moved. */
	moved?: (move: Move) => void;
};

/** The state of one page's map. */
export class MapView {
	/** The live map, once it is there. */
	map = $state.raw<StoryMap>();
	status = $state<MapStatus>('static');
	/** Whether a reader who saves data has yet to ask for the live map. */
	waiting = $state(savesData());
	/** The places that the pointer or the focus is on, in the text or on the map. */
	highlighted = $state.raw<string[]>([]);
	/** The places that a click may have meant, while the reader is asked. */
	choice = $state.raw<Choice>();
	/** What is said of the record beside the story that the reader has asked for. */
	record = $state<string>();
	/** Where the camera is; none before the live map. */
	camera = $state.raw<View>();
	/** What was in sight when the camera last came to rest. */
	extent = $state.raw<Bounds>();
	/** Counts what the reader has asked to see; see `Scene.visit`. */
	visit = $state(0);

	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	/** Whether there is no map that could be moved. */
	get still() {
		return this.status !== 'loading' && this.status !== 'live';
	}

	/** Whether the page's own drawing is all the map there is: then each place is a page of its own. */
	get drawnOnly() {
		return this.waiting || ['unsupported', 'missing', 'lost'].includes(this.status);
	}

	/** The places that stand back, by what the reader has asked to see. */
	get dimmed() {
		const { lit, story } = this.page;
		return lit ? story.places.map(({ id }) => id).filter((id) => !lit.places.has(id)) : [];
	}

	/** The places of the open choice. */
	get choices() {
		const { choice } = this;
		return choice ? this.page.story.places.filter(({ id }) => choice.ids.includes(id)) : [];
	}

	select(id: string | undefined, view: View) {
		this.choice = undefined;
		this.record = undefined;
		this.page.select(id, view);
	}

	moved(move: Move) {
		this.camera = move.view;
		this.choice = undefined;
		if (move.still) this.extent = move.extent;
		this.page.moved?.(move);
	}

	/** The pointer or the focus is on other places, or on none. Most of its moves change nothing, and then nothing follows. */
	highlight(ids: string[]) {
		if (ids.join() !== this.highlighted.join()) this.highlighted = ids;
	}

	/** Frames what is selected once more, if the reader has moved the map. */
	frameAgain() {
		this.visit += 1;
	}

	/** What happened, for those who hear it: what they asked about, or what is selected, and how much of the story is in sight. */
	announcement(messages: Messages): string {
		const { extent, page } = this;
		if (!extent) return '';
		if (this.record) return this.record;
		const { places } = page.story;
		// Of a story that is told in parts nobody knows here how many places are in sight.
		const { whole } = page.story;
		const inSight = places.filter(({ bounds }) => overlap(bounds, extent)).length;
		const count = whole ? '' : messages.placesInSight({ count: inSight, total: places.length });
		const { place } = page;
		if (!place) return count;
		const certainty = certaintyLabel(messages, place);
		return `${messages.selected({ name: place.name, certainty })} ${count}`.trimEnd();
	}
}

const [getMapView, setMapView] = createContext<MapView>();
export { getMapView };

/** Makes the state of a page's map for all components below; called while the page is set up. */
export function createMapView(page: Page): MapView {
	const view = new MapView(page);
	setMapView(view);
	setReader({
		get selected() {
			return page.place?.id;
		},
		get highlighted() {
			return view.highlighted;
		},
		hrefOf: page.hrefOf,
		follow: page.follow,
		get filter() {
			return page.filter ?? {};
		},
		get lit() {
			return page.lit;
		},
		get hrefWith() {
			return page.hrefWith;
		},
		highlight: (ids) => view.highlight(ids)
	});
	return view;
}
