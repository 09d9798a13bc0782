import { defineConfig } from 'playwright/test';
import { chromiumOptions } from './scripts/browser';

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	fullyParallel: true,
	workers: 2,
	// A map drawn without a GPU takes its time, and more on a busy machine.
	timeout: 120_000,
	expect: { timeout: 20_000 },
	forbidOnly: Boolean(process.env.CI),
	reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
	use: {
		baseURL: 'http://localhost:4180',
		launchOptions: chromiumOptions
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
		{ command: 'tsx tests/e2e/host/server.ts', url: 'http://localhost:4185/' },
		{ command: 'npm run preview -- --port 4180 --dir build-site', url: 'http://localhost:4180/' },
		{
			command: 'npm run preview -- --port 4181 --dir build-base',
			url: 'http://localhost:4181/calais/'
		},
		{
			command: 'npm run preview -- --port 4182 --dir build-style',
			url: 'http://localhost:4182/'
		},
		{
			command: 'npm run preview -- --port 4183 --dir build-archive',
			url: 'http://localhost:4183/'
		}
	]
});
