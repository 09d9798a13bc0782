import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { legendSymbol } from '$lib/cartography/legend';
import { mapLayers } from '$lib/cartography/style';
import { standIns } from '$lib/cartography/svg-palette';

const entries = ['certain', 'less-certain', 'uncertain', 'setting', 'ground-drawn'] as const;

test('each entry has a symbol of its own', () => {
	const symbols = entries.map((entry) => legendSymbol(entry));
	for (const symbol of symbols) expect(symbol).toMatch(/<path d="M3 [^"]+" (fill|stroke)=/);
	expect(new Set(symbols).size).toBe(entries.length);
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
