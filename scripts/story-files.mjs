/**
 * The files that a story brings to its site as they are: its places, records beside it, and its ground. Plain JavaScript:
 * `svelte.config.js` reads it.
 */
import { copyFileSync, cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const places = 'geojson/places.geojson';
const records = 'geojson/records.pmtiles';

/** The folder of tiles. */
export const ground = 'ground';

/**
 * Puts those of the story that is built in the place of others.
 *
 * @param {string} site the folder of static files
 */
export function layStoryFiles(site) {
	const root = process.env.STORY_ROOT || '.';
	copyFileSync(join(root, 'static', places), join(site, places));
	rmSync(join(site, records), { force: true });
	const ownRecords = join(root, 'static', records);
	if (existsSync(ownRecords)) copyFileSync(ownRecords, join(site, records));
	rmSync(join(site, ground), { recursive: true, force: true });
	const own = join(root, 'static', ground);
	if (existsSync(own)) cpSync(own, join(site, ground), { recursive: true });
}
