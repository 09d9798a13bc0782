/**
 * How fast the built site is, beside its limits measured in the same run: an empty page, the plain page (the same
 * words as HTML without style, in the same fonts) and a bare MapLibre page that shows the same tiles and places at the
 * same view.
 *
 *     npm run build && npm run bench [-- --rounds 7] [--device phone] [--url NAME=URL …]
 *
 * `--url` puts further sites into the same run, each under a name of its own; in place of an address there may be a
 * folder with another build. The tables are printed, and written as Markdown and as JSON to `test-results/bench/`.
 *
 * A phone's CPU is four times slower than this machine's and its line has 1.6 Mbit/s with 150 ms round trips; a
 * desktop has the machine's CPU, and 10 Mbit/s with 40 ms.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { writeLimits } from './bench/limits';
import { plainPage } from './bench/plain-page';
import { table, type Results } from './bench/report';
import { mapOf, visit, type Device } from './bench/visit';
import { chromiumOptions } from './browser';
import { headersFor, hostingOf } from './hosting/hosting';
import { serve } from './serve';

const { values } = parseArgs({
	options: {
		rounds: { type: 'string', default: '7' },
		device: { type: 'string', multiple: true },
		url: { type: 'string', multiple: true, default: [] }
	}
});
const folder = 'test-results/bench';
const limits = ['empty', 'plain', 'bare'] as const;

const devices: Record<string, Device> = {
	phone: {
		screen: {
			viewport: { width: 390, height: 844 },
			deviceScaleFactor: 2,
			isMobile: true,
			hasTouch: true
		},
		slowdown: 4,
		line: { roundTrip: 150, rate: 1.6e6 }
	},
	desktop: {
		screen: { viewport: { width: 1280, height: 800 } },
		slowdown: 1,
		line: { roundTrip: 40, rate: 10e6 }
	}
};

function fail(problem: string): never {
	console.error(problem);
	process.exit(1);
}

const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
	fail(`--rounds takes a whole number from 1 on, not "${values.rounds}".`);
}
const chosen = values.device ?? Object.keys(devices);
for (const name of chosen.filter((each) => !(each in devices))) {
	fail(`--device takes ${Object.keys(devices).join(' or ')}, not "${name}".`);
}
const others = values.url.map((each) => {
	const [, name, where] = /^([^=]+)=(.+)$/.exec(each) ?? [];
	if (!name || !where || !(URL.canParse(where) || existsSync(where))) {
		fail(`--url takes NAME=URL, or NAME=FOLDER of a build, not "${each}".`);
	}
	return { name, where };
});
if (!existsSync('build/index.html')) fail('There is no site in build/. Run "npm run build" first.');

/** Serves a build as its host would. */
function serveBuild(dir: string) {
	const hosting = hostingOf(dir);
	return serve(dir, (path) => headersFor(path, hosting));
}

const browser = await chromium.launch(chromiumOptions);
const site = await serveBuild('build');
writeLimits(join(folder, 'limits'), 'build', await plainPage(browser, site.origin));
const limit = await serve(join(folder, 'limits'));
const servers = [site.server, limit.server];
const urls: Record<string, string> = {
	empty: `${limit.origin}/empty`,
	plain: `${limit.origin}/plain`,
	bare: '',
	site: `${site.origin}/`
};
for (const { name, where } of others) {
	if (URL.canParse(where)) urls[name] = where;
	else {
		const { server, origin } = await serveBuild(where);
		servers.push(server);
		urls[name] = `${origin}/`;
	}
}

/** Whether a page has a live map that this knows of. */
async function hasMap(url: string): Promise<boolean> {
	const page = await browser.newPage();
	await page.goto(url);
	const found = await page.locator('[data-map]').count();
	await page.close();
	return found > 0;
}
/** Where the reader comes from: to the browser another name is another site. */
const from = `http://127.0.0.1:${new URL(limit.origin).port}/empty`;
const withMap: Record<string, boolean> = { empty: false, plain: false, bare: true, site: true };
for (const { name } of others) withMap[name] = await hasMap(urls[name]!);

const all: Record<string, Results> = {};
for (const name of chosen) {
	const device = devices[name]!;
	const results: Results = Object.fromEntries(Object.keys(urls).map((page) => [page, []]));
	urls.bare = `${limit.origin}/bare?${await mapOf(browser, device, urls.site!)}`;
	for (let round = 0; round < rounds; round++) {
		for (const [page, url] of Object.entries(urls)) {
			results[page]!.push(await visit(browser, device, from, url, withMap[page]!));
		}
	}
	all[name] = results;
}
await browser.close();
for (const server of servers) server.close();

const report = chosen
	.map(
		(name) =>
			`## ${name}\n\nMedians of ${rounds} interleaved rounds (least to most), milliseconds and bytes.\n\n${table(all[name]!, limits)}\n`
	)
	.join('\n');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'results.md'), report);
writeFileSync(
	join(folder, 'results.json'),
	`${JSON.stringify({ rounds, devices: all }, null, '\t')}\n`
);
console.log(report);
