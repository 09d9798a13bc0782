/**
 * Asks for the map's worker before the code that starts it runs: the two are long, and would else come one after the
 * other. It goes no further than the browser's cache, which MapLibre then has it from.
 */
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

// Read to its end: else the cache would not have it whole. Whether it arrives is for MapLibre to find out.
fetch(workerUrl)
	.then((response) => response.arrayBuffer())
	.catch(() => {});

export { workerUrl };
