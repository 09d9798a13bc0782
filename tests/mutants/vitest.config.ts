/** The unit tests of the room that `stryker.config.mjs` changes, but those that try their luck or take long. */
import { defineConfig } from 'vitest/config';
import site from '../../vite.config.ts';
import { keptThread } from './kept-thread.ts';

export default defineConfig({
	...site,
	plugins: [site.plugins, keptThread()],
	test: {
		...site.test,
		// Run with what else a machine does, on a time share that nobody else wants.
		testTimeout: 300_000,
		setupFiles: ['tests/mutants/modules-afresh.ts'],
		include: [`tests/${process.env.ROOM}/*.test.ts`],
		exclude: [
			'tests/geo/many-balls.test.ts',
			'tests/{geo,story}/shipped-distances.test.ts',
			'tests/story/{fuzzed-content,geojson-corpus,large-stories}.test.ts',
			'tests/cartography/contrast.test.ts'
		]
	}
});
