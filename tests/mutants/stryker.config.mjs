import { fileURLToPath } from 'node:url';

/**
 * Mutation testing: changes the code of a room a thousandfold, one place at a time, and lists the changes
 * that no test of that room hears of. It takes too long for every commit:
 *
 *     [SAMPLE=0.2] ROOM=geo npm run test:mutants [-- --mutate src/lib/geo/camera.ts]
 *
 * Rooms are geo, story and cartography. What was measured before and has not changed is not run anew.
 */
export default {
	mutate: [`src/lib/${process.env.ROOM}/*.ts`],
	testRunner: 'vitest',
	plugins: [
		'@stryker-mutator/vitest-runner',
		fileURLToPath(new URL('sample.mjs', import.meta.url))
	],
	checkers: process.env.SAMPLE ? ['sample'] : [],
	vitest: { configFile: 'tests/mutants/vitest.config.ts', related: false },
	ignorePatterns: ['build', 'build-*', 'docs', 'test-results', 'reports', '.svelte-kit/build-*'],
	// What runs once, while modules load, is tables: each change would take the whole suite.
	ignoreStatic: true,
	coverageAnalysis: 'perTest',
	concurrency: 2,
	timeoutMS: 40_000,
	// What a draw left out is not known, and is not to be taken for measured.
	incremental: !process.env.SAMPLE,
	incrementalFile: `reports/mutants/${process.env.ROOM}.json`,
	reporters: ['clear-text', 'progress-append-only'],
	clearTextReporter: { allowColor: false, reportTests: false },
	allowEmpty: false,
	thresholds: { high: 90, low: 80, break: 80 }
};
