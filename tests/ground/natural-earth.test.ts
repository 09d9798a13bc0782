import type { Position } from 'geojson';
import { beforeAll, expect, test } from 'vitest';
import { inArea } from '$lib/geo/areas';
import { metresApart } from '$lib/geo/metres-apart';
import { naturalEarth, type World } from '$lib/ground/natural-earth';
import { atlas } from '$lib/server/atlas';

let world: World;
beforeAll(() => (world = naturalEarth(atlas(), [-180, -85, 180, 85], ['en', 'fr'])), 60_000);

// The packages join rings across the antimeridian: edges of them must not run across the world.
test.each<[string, Position]>([
	['the Norwegian Sea, as far north as Chukotka', [-5, 67]],
	['the sea off Iceland, as far north as Wrangel Island', [0, 71.2]],
	['the Strait of Mozambique, as far south as Taveuni', [41.5, -16.82]],
	['the Atlantic, as far south as Vanua Levu', [-30, -16.52]],
	['the middle of the Pacific', [-150, -20]]
])('%s is sea', (_, position) => {
	expect(inArea(world.land, position)).toBe(false);
});

test.each<[string, Position]>([
	['Chukotka, on this side of the antimeridian', [179, 67.5]],
	['Chukotka, beyond it', [-175, 66.5]],
	['Wrangel Island', [179.5, 71.2]],
	['Taveuni', [179.95, -16.9]],
	['Taveuni, beyond the antimeridian', [-179.95, -16.8]],
	['Antarctica', [20, -80]],
	['Africa', [20, 0]]
])('%s is land', (_, position) => {
	expect(inArea(world.land, position)).toBe(true);
});

test.each<[string, string, Position, kilometres: number]>([
	['Fiji', 'Fidji', [178, -17.8], 100],
	['Russia', 'Russie', [97, 64], 1500],
	['Comoros', 'Comores', [43.3, -11.7], 60],
	['Bolivia', 'Bolivie', [-64.5, -16.5], 300]
])('%s, %s, is named where it is', (name, french, at, kilometres) => {
	const [country, ...more] = world.labels.filter(
		({ properties }) => properties.kind === 'country' && properties.name === name
	);
	expect(more).toEqual([]);
	expect(country!.properties).toEqual({ kind: 'country', name, 'name:fr': french });
	expect(metresApart(country!.position, at)).toBeLessThan(kilometres * 1000);
});

test('parts of a town are no towns', () => {
	const names = world.labels.map(({ properties }) => properties.name);
	expect(names).toContain('Berlin');
	expect(names).not.toContain('Prenzlauer Berg Bezirk');
});
