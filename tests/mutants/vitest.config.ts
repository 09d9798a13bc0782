/** The unit tests of the room that `stryker.config.mjs` changes, but those that try their luck or take long. */
import { defineConfig } from 'vitest/config';
import site from '../../vite.config.ts';

export default defineConfig({
	...site,
	test: {
		...site.test,
		include: [`tests/${process.env.ROOM}/*.test.ts`],
		exclude: [
			'tests/story/{fuzzed-content,geojson-corpus,odd-stories}.test.ts',
			'tests/cartography/contrast.test.ts'
		]
	}
});
