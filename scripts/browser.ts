/** How journeys and benchmarks start Chromium, on machines with and without a screen or a GPU. */
export const chromiumOptions = {
	/** Where `scripts/test.mjs` found a browser; Playwright's own where it is not set. */
	executablePath: process.env.CHROMIUM_PATH,
	args: [
		...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
		// A software WebGL, so that the live map is there without a GPU too.
		'--use-angle=swiftshader',
		'--enable-unsafe-swiftshader',
		'--ignore-gpu-blocklist',
		// The page itself is put together without it: each of its frames would take software GL 200 ms,
		// whatever the page does.
		'--disable-gpu-compositing'
	]
};
