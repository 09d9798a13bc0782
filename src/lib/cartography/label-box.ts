/** How much room a selected place's label takes around its point: its disc and its name. */
import type { LabelBox } from '$lib/geo/camera';
import { atRest, compileLayer, type CompiledLayer, type MapFeature } from './evaluate';
import type { Measure } from './measure';
import { palettes } from './palette';
import { storyNames } from './story-names';
import { layOut } from './svg-text';

const here = { x: 0, y: 0 };

/** Names have the same size at every zoom. */
const anyZoom = 12;

/** Stands for the place: what is compiled for one that is selected serves for each. */
const selected = 'selected';

let layers: CompiledLayer[] | undefined;

/** The layers of names, compiled once. */
function compiledNames(): CompiledLayer[] {
	layers ??= storyNames(palettes.light).map((each) => compileLayer(each, { ...atRest, selected }));
	return layers;
}

/**
 * Lays out the label of a place as the map shows it when it is selected.
 *
 * @param label the feature of the place's label
 */
export function labelBox(label: MapFeature, measure: Measure): LabelBox {
	const own = { ...label, properties: { ...label.properties, id: selected } };
	const boxes = compiledNames().flatMap(({ layer, featuresAt }): LabelBox[] => {
		return featuresAt([own], anyZoom).flatMap(({ values }) => {
			if (layer.type === 'circle') {
				const radius = values.number('circle-radius') + values.number('circle-stroke-width');
				return [{ left: -radius, top: -radius, right: radius, bottom: radius }];
			}
			const name = layOut(values, here, measure);
			return name ? [name.text] : [];
		});
	});
	const outermost = (edge: keyof LabelBox, furthest: (...all: number[]) => number) =>
		Math.round(furthest(...boxes.map((box) => box[edge])));
	return {
		left: outermost('left', Math.min),
		top: outermost('top', Math.min),
		right: outermost('right', Math.max),
		bottom: outermost('bottom', Math.max)
	};
}
