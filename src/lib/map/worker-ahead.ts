/** The map's worker, asked for beside the code that starts it. */
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

export { workerUrl };

/**
 * Asks for the worker before MapLibre does: the two are long, and would else come one after the other. It goes no further
 * than the browser's cache, which MapLibre then has it from.
 */
export function askForWorker(): void {
	// Read to its end: else the cache would not have it whole. Whether it arrives is for MapLibre to find out.
	fetch(workerUrl)
		.then((response) => response.arrayBuffer())
		.catch(() => {});
}
