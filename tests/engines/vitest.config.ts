/** The walk in the engine that `ENGINE` names; `scripts/test.mjs` finds one and calls it. */
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	test: {
		include: ['tests/engines/*.test.ts'],
		globalSetup: 'tests/engines/servers.ts',
		// A map drawn without a GPU takes its time, and more on a busy machine.
		testTimeout: 120_000,
		hookTimeout: 120_000,
		// An engine that does not answer need not be asked nine times.
		bail: 3,
		expect: { poll: { timeout: 60_000 } }
	}
});
