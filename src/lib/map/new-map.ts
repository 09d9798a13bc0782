/** MapLibre's own map, as the page wants it before anything happens on it. */
import { Map as MapLibre, type StyleSpecification } from 'maplibre-gl';
import { isWorld, reachOf, toCameraOptions, viewFor } from './camera-moves';
import type { Scene } from './scene';
import type { StoryMapOptions } from './story-map';

/** A style that shows a scene's selection from its first frame on. */
export function opening(style: StyleSpecification, { selected = '' }: Scene): StyleSpecification {
	return { ...style, state: { ...style.state, selected: { default: selected } } };
}

/**
 * Makes MapLibre's map of a page: what of it is the same from its first frame to its last.
 *
 * @throws {GPUInitializationError} where there is no WebGL2
 */
export function newMap(
	container: HTMLElement,
	style: StyleSpecification,
	{ scene, maxBounds, maxZoom, cooperative = false, title, messages }: StoryMapOptions
): MapLibre {
	const reach = reachOf(scene, container, maxBounds);
	const map = new MapLibre({
		container,
		style: opening(style, scene),
		...toCameraOptions(viewFor(scene, container)),
		...(!isWorld(reach) && { maxBounds: reach }),
		maxZoom,
		// The world once, but for a story on both sides of the antimeridian, or of all of it.
		renderWorldCopies: maxBounds[2] > 180 || isWorld(reach),
		attributionControl: false,
		dragRotate: false,
		pitchWithRotate: false,
		touchPitch: false,
		rollEnabled: false,
		fadeDuration: 0,
		// Tests have proved it sound, the style of each scheme and language: tests/cartography/style.test.ts.
		validateStyle: false,
		clickTolerance: matchMedia('(pointer: coarse)').matches ? 8 : 3,
		pixelRatio: Math.min(devicePixelRatio, 2),
		canvasContextAttributes: { powerPreference: 'default' },
		cooperativeGestures: cooperative,
		locale: {
			'Map.Title': title,
			'CooperativeGesturesHandler.WindowsHelpText': messages.useCtrl(),
			'CooperativeGesturesHandler.MacHelpText': messages.useCommand(),
			'CooperativeGesturesHandler.MobileHelpText': messages.useTwoFingers()
		}
	});
	map.keyboard.disableRotation();
	map.touchZoomRotate.disableRotation();
	map.getCanvas().setAttribute('aria-describedby', '_map-keys');
	return map;
}
