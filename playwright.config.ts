import { resolve } from 'node:path';
import { defineConfig } from 'playwright/test';
import { chromiumOptions } from './scripts/browser';
import { addressOf, builds, hostAddress, longBuild } from './scripts/test-builds.mjs';

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	fullyParallel: true,
	workers: 2,
	// A map drawn without a GPU takes its time, and more on a busy machine.
	timeout: 120_000,
	expect: { timeout: 20_000 },
	forbidOnly: Boolean(process.env.CI),
	// What passes the second time is counted and named as such: a machine was busy, or a journey is not sound.
	retries: 1,
	reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
	use: {
		baseURL: addressOf(builds.moroni),
		launchOptions: {
			...chromiumOptions,
			// The same letters on every Linux machine, so that lines break where they were drawn to break.
			env: { ...process.env, FONTCONFIG_FILE: resolve('tests/e2e/fonts.conf') }
		}
	},
	projects: [
		{
			name: 'desktop',
			use: {
				viewport: { width: 1280, height: 800 },
				// One reader likes things calm, the other does not: and a camera that jumps is there sooner.
				contextOptions: { reducedMotion: 'reduce' }
			}
		},
		{
			name: 'phone',
			use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
		}
	],
	webServer: [
		{ command: 'tsx tests/e2e/host/server.ts', url: `${hostAddress}/` },
		...[...Object.values(builds), longBuild].map((build) => ({
			command: `npm run --silent preview -- --port ${build.port} --dir ${build.dir}`,
			url: `${addressOf(build)}/`
		}))
	]
});
