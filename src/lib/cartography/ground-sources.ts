/** What each file of the ground says about itself. Runs at build, never in a browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groundFiles } from './ground';

/** The foreign members that every ground file carries. */
export type GroundSource = {
	about: string;
	source: string;
	licence: string;
	precision: string;
	drawn: boolean;
};

/** The sources of the ground's layers, from the bottom up. */
export function groundSources(root = process.cwd()): GroundSource[] {
	return groundFiles.map((name) => {
		const path = join(root, 'static/geojson/ground', `${name}.geojson`);
		const { about, source, licence, precision, drawn } = JSON.parse(readFileSync(path, 'utf8'));
		return { about, source, licence, precision, drawn };
	});
}
