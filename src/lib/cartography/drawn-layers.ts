/** The layers of drawings and pictures, made and compiled once: pages by the thousand are drawn with them. */
import { atRest, compileLayer, type CompiledLayer, type GlobalState } from './evaluate';
import { mapLayers } from './style';
import { standIns } from './svg-palette';
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';

const byLanguage = new Map<string, LayerSpecification[]>();

/** All layers, with names on the ground in a language. */
export function drawnLayers(language: string): LayerSpecification[] {
	const known = byLanguage.get(language) ?? mapLayers(standIns, language);
	byLanguage.set(language, known);
	return known;
}

const compiled = new WeakMap<
	LayerSpecification[],
	{ state: GlobalState; layers: CompiledLayer[] }
>();

/**
 * Layers compiled, but for the background, which is the page's own and has no edge. Their expressions see what is
 * selected now: until the next drawing asks.
 *
 * @throws {DrawingError} for what the drawing does not render
 */
export function compiledLayers(given: LayerSpecification[], selected: string): CompiledLayer[] {
	const known = compiled.get(given) ?? compiledAnew(given);
	compiled.set(given, known);
	known.state.selected = selected;
	return known.layers;
}

function compiledAnew(given: LayerSpecification[]) {
	const state: GlobalState = { ...atRest };
	const layers = given
		.filter(({ type }) => type !== 'background')
		.map((layer) => compileLayer(layer, state));
	return { state, layers };
}
