import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { legendSymbol } from '$lib/cartography/legend';
import { mapLayers } from '$lib/cartography/style';
import { standIns } from '$lib/cartography/svg-palette';
import { kinds } from '$lib/story/filter';

const discs = ['measured', 'fitted', 'drawn'] as const;
const shapes = kinds.filter((kind) => !discs.some((disc) => disc === kind));

test('each entry has a symbol of its own', () => {
	const symbols = kinds.map((entry) => legendSymbol(entry));
	expect(new Set(symbols).size).toBe(kinds.length);
	for (const shape of shapes)
		expect(legendSymbol(shape)).toMatch(/<path d="M3 [^"]+" (fill|stroke)=/);
	for (const disc of discs) expect(legendSymbol(disc)).toContain('<circle');
	expect(legendSymbol('less-certain')).toContain('stroke-dasharray');
	expect(legendSymbol('certain')).not.toContain('stroke-dasharray');
});

test('a layer that changes on the map changes in the legend', () => {
	const dotted = mapLayers(standIns, 'en').map((layer) =>
		layer.id === 'scene-lines-certain'
			? ({ ...layer, paint: { ...layer.paint, 'line-dasharray': [1, 1] } } as LayerSpecification)
			: layer
	);
	expect(legendSymbol('certain', dotted)).toContain('stroke-dasharray');
});
