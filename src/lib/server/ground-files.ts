/** Reads the ground's files. Runs at build, never in a browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MapFeature } from '$lib/cartography/evaluate';
import { groundFiles } from '$lib/cartography/ground';

/** The foreign members that every ground file carries. */
export type GroundSource = {
	about: string;
	source: string;
	licence: string;
	precision: string;
	drawn: boolean;
};

type GroundFile = GroundSource & { features: MapFeature[] };

function readGround(name: string, root: string): GroundFile {
	return JSON.parse(readFileSync(join(root, 'static/geojson/ground', `${name}.geojson`), 'utf8'));
}

/** What each file of the ground says about itself, from the bottom up. */
export function groundSources(root = process.cwd()): GroundSource[] {
	return groundFiles.map((name) => {
		const { about, source, licence, precision, drawn } = readGround(name, root);
		return { about, source, licence, precision, drawn };
	});
}

/** The features of each file of the ground. */
export function groundFeatures(root = process.cwd()): Record<string, MapFeature[]> {
	return Object.fromEntries(groundFiles.map((name) => [name, readGround(name, root).features]));
}

/** Whom the ground asks to be credited, each once. */
export function groundCredit(): string {
	return '© OpenStreetMap contributors, IGN, DGITM, SNCF Réseau, GeoNames, Natural Earth';
}
