/** What can be found, loaded once: a field that is opened again has it at once. */
import { Finder } from '$lib/find/finder';

const loaded = new Map<string, Promise<Finder>>();

async function load(address: string): Promise<Finder> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
	return new Finder(await answer.json());
}

/**
 * The finder of an index.
 *
 * @throws where the index does not arrive; asked again, it is loaded again
 */
export async function finderAt(address: string): Promise<Finder> {
	const finder = loaded.get(address) ?? load(address);
	loaded.set(address, finder);
	try {
		return await finder;
	} catch (error) {
		loaded.delete(address);
		throw error;
	}
}
