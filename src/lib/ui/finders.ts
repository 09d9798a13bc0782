/** What can be found, loaded once: a field that is opened again has it at once. */
import { bucketsOf } from '$lib/find/buckets';
import type { FindablePlace, FindIndex } from '$lib/find/find-index';
import { Finder } from '$lib/find/finder';

/** An index that was loaded: its finder, and the places of each bucket that was. */
type Loaded = { buckets: number; finder: Finder; places: Map<number, FindablePlace[]> };

const loaded = new Map<string, Promise<Loaded>>();

async function json<T>(address: string): Promise<T> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
	return answer.json();
}

async function load(address: string): Promise<Loaded> {
	const index = await json<FindIndex>(address);
	return { buckets: index.buckets ?? 0, finder: new Finder(index), places: new Map() };
}

/** Loads the buckets in which there may be what is typed. */
async function loadBuckets(address: string, of: Loaded, typed: string): Promise<void> {
	const missing = bucketsOf(typed, of.buckets).filter((bucket) => !of.places.has(bucket));
	if (!missing.length) return;
	const folder = address.replace(/\.json$/, '');
	const places = await Promise.all(
		missing.map((bucket) => json<FindablePlace[]>(`${folder}/${bucket}.json`))
	);
	missing.forEach((bucket, index) => of.places.set(bucket, places[index]!));
	const byId = new Map([...of.places.values()].flat().map((place) => [place.id, place]));
	of.finder = of.finder.withPlaces([...byId.values()]);
}

/**
 * The finder of an index, with all in it that what is typed may name.
 *
 * @throws where something of it does not arrive; asked again, that is loaded again
 */
export async function finderAt(address: string, typed: string): Promise<Finder> {
	const index = loaded.get(address) ?? load(address);
	loaded.set(address, index);
	try {
		await index;
	} catch (error) {
		loaded.delete(address);
		throw error;
	}
	const of = await index;
	if (of.buckets) await loadBuckets(address, of, typed);
	return of.finder;
}
