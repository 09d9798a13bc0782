import { spawnSync } from 'node:child_process';
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Bounds } from '$lib/geo/lng-lat';
import { tileAt } from '$lib/geo/tiles';
import { cutManifest, decoded, groundOf, misfits, reachOfStory } from '$lib/server/ground';
import { writeArchive } from '../../scripts/archive-writer';
import { archiveOf, feature, squareAround } from '../ground/archives';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'ground-'));
	cpSync('tests/fixtures/one-point', root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const ground = (...args: string[]) =>
	spawnSync(process.execPath, ['--import', 'tsx', 'scripts/ground.ts', ...args], {
		encoding: 'utf8',
		env: { ...process.env, STORY_ROOT: root }
	});

const mast = { lng: -109.383, lat: -27.129 };

/** An archive around the story's one place, or around another. */
function archiveAt({ lng, lat }: typeof mast): string {
	const bounds: Bounds = [lng - 0.05, lat - 0.05, lng + 0.05, lat + 0.05];
	const layers = {
		earth: [feature('Polygon', squareAround([lng, lat], 0.05), { kind: 'earth' })],
		landuse: [feature('Polygon', squareAround([lng, lat], 0.01), { kind: 'forest' })],
		roads: []
	};
	const path = join(root, 'extract.pmtiles');
	writeFileSync(path, writeArchive(archiveOf(layers, { bounds })).file);
	return path;
}

test('the coarse ground is written, and then one from an archive in its place', () => {
	const coarse = ground();
	expect(coarse).toMatchObject({ status: 0, stderr: '' });
	expect(coarse.stdout).toMatch(/zoom 8 /);
	expect(coarse.stdout).toMatch(/\d+ tiles, [\d.]+ kB, in static\/ground\/[0-9a-f]{12}\//);
	expect(coarse.stdout).toMatch(/zoom \d+ to \d+: Natural Earth/);
	const before = cutManifest(root)!;
	expect(misfits(before, reachOfStory(root))).toEqual([]);
	expect(readFileSync(join(root, 'static/ground/LICENSE.txt'), 'utf8')).not.toContain('ODbL');

	const cut = ground('--from', archiveAt(mast), '--date', '2021-08');
	expect(cut).toMatchObject({ status: 0, stderr: '' });
	expect(cut.stdout).toMatch(/zoom \d+ to 14: OpenStreetMap \(Fixture\); ODbL 1\.0; of 2021-08/);
	const after = cutManifest(root)!;
	expect(after.parts[0]).toMatchObject({ date: '2021-08', zooms: [expect.any(Number), 14] });
	expect(after.version).not.toBe(before.version);
	// Nothing of the one before is left, since all of static/ is published.
	expect(readdirSync(join(root, 'static/ground')).sort()).toEqual(
		[after.version, 'LICENSE.txt', 'manifest.json'].sort()
	);
	const licence = readFileSync(join(root, 'static/ground/LICENSE.txt'), 'utf8');
	expect(licence).toMatch(/OpenStreetMap[^]*Natural Earth[^]*Open Database License 1\.0/);

	const written = groundOf(root, ['en']);
	expect(written).toMatchObject({ manifest: after, written: true });
	const { cover } = decoded(written, tileAt(mast, 14));
	expect(cover!.map(({ properties }) => properties.kind)).toEqual(['wood']);
}, 60_000);

test.each([
	[
		'an archive of elsewhere',
		() => ['--from', archiveAt({ lng: 1.8, lat: 50.9 })],
		'The archive does not cover the story. It covers [1.75, 50.85, 1.85, 50.95].'
	],
	['an option that there is not', () => ['--form', 'world.pmtiles'], "Unknown option '--form'"]
])(
	'%s is told with what to do, and the ground that was there is left',
	(_, args, problem) => {
		const folder = join(root, 'static/ground');
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, 'manifest.json'), 'the one before');
		const { status, stderr, stdout } = ground(...args());
		expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
		expect(stderr).toContain(problem);
		expect(stderr).toMatch(/\n {2}fix {7}\S/);
		expect(stderr).not.toMatch(/^ {4}at /m);
		expect(readdirSync(folder)).toEqual(['manifest.json']);
		expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe('the one before');
	},
	60_000
);
