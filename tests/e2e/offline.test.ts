/** The story on the reader's device: only if asked for, whole, of one version, and gone when it is to go. */
import type { Page } from 'playwright/test';
import { builds } from '../../scripts/test-builds.mjs';
import { Host, keptOf, nextVersion, siteOf, type Site } from './deploys';
import {
	buttonOf,
	entry,
	expect,
	expectPlace,
	headingOf,
	open,
	parts,
	test as base,
	whenReady,
	whenStill,
	withoutLiveMap
} from './site';
import { french, placeOf, story } from './story';

const test = base.extend<{ host: Host }>({
	host: async ({ baseURL: _ }, use) => {
		const host = new Host(siteOf(builds.moroni));
		await host.open();
		await use(host);
		await host.close();
	}
});

test.skip(({ isMobile }) => isMobile, 'the same on every screen');
// A host that is out of reach is a complaint of the browser's.
test.use({ expectedComplaints: /net::ERR_|status of 503/ });

/** All that a browser can keep of a site. */
const storedBy = (page: Page) =>
	page.evaluate(async () => ({
		workers: (await navigator.serviceWorker.getRegistrations()).length,
		caches: await caches.keys(),
		databases: (await indexedDB.databases()).length,
		local: { ...localStorage },
		session: Object.keys(sessionStorage)
	}));

const nothing = { workers: 0, caches: [], databases: 0, local: {} };

/** What the share dialog says of the copy. */
const section = (page: Page) => page.getByRole('region', { name: 'Without a connection' });

async function openDialog(page: Page): Promise<void> {
	await buttonOf(page, 'Embed, download').click();
	await expect(section(page)).toBeVisible();
}

/** Keeps the story from a page that is open. */
async function keep(page: Page): Promise<void> {
	await openDialog(page);
	await section(page).getByRole('button', { name: 'Keep this story on this device' }).click();
	await expect(section(page)).toContainText('This story is on this device');
}

/** Closes the dialog, and waits until its entry in the history is left. */
async function closeDialog(page: Page): Promise<void> {
	await page.keyboard.press('Escape');
	await expect(page.locator('dialog')).toHaveCount(0);
}

/** Opens a page without its live map, which most of these journeys do not need, and keeps the story. */
async function openAndKeep(page: Page, address: string): Promise<void> {
	await withoutLiveMap(page);
	await page.goto(address);
	await whenReady(page);
	await keep(page);
	await closeDialog(page);
}

const first = 'market';
const second = 'coast-road';

test('nothing is kept before the reader asks, all of it then, and nothing once it is removed', async ({
	page,
	host,
	context
}) => {
	await withoutLiveMap(page);
	await page.goto(`${host.address}/embed/${first}`);
	await page.goto(`${host.address}/place/${first}`);
	await whenReady(page);
	await openDialog(page);
	await expect(section(page)).toContainText(/\d MB/);
	expect(await storedBy(page)).toMatchObject(nothing);
	await closeDialog(page);

	await keep(page);
	await closeDialog(page);
	await host.close();
	await context.setOffline(true);

	// At once, on the very page, and then pages of each kind in each language.
	await entry(page, second).click();
	await expectPlace(page, second);
	const pages = [
		...[[`/place/${first}`, placeOf(first).name] as const, ['/', story.title] as const],
		[`/fr/place/${second}`, placeOf(second, french).name] as const,
		...['/time', '/about', '/corrections'].flatMap(
			(path) =>
				[
					[path, /./],
					[`/fr${path}`, /./]
				] as const
		)
	];
	for (const [path, heading] of pages) {
		const response = await page.goto(host.address + path, { waitUntil: 'domcontentloaded' });
		expect(response!.status(), path).toBe(200);
		await expect(headingOf(page), path).toHaveText(heading);
	}
	// What is not kept says so, in the language of its address, and leads back.
	await page.goto(`${host.address}/data/${first}.svg`);
	await expect(headingOf(page)).toHaveText('This is not on your device');
	await page.goto(`${host.address}/fr/embed/${first}`);
	await expect(headingOf(page)).toHaveText('Cette page n’est pas sur votre appareil');
	await page.getByRole('link', { name: french.title }).last().click();
	await expect(headingOf(page)).toHaveText(french.title);

	// The live map with its ground, and the search.
	const other = await context.newPage();
	const failed: string[] = [];
	other.on('requestfailed', (request) => failed.push(request.url()));
	await open(other, `${host.address}/fr/place/${first}`);
	await other.keyboard.press('/');
	await other.getByRole('combobox').fill(placeOf(second, french).name);
	await other.getByRole('option').first().click();
	await expect(headingOf(other)).toHaveText(placeOf(second, french).name);
	await whenStill(other);
	expect(failed).toEqual([]);
	await other.close();

	await page.goto(`${host.address}/place/${first}?from=elsewhere`);
	await whenReady(page);
	const age = page.getByText(/^From the copy on this device, fetched on .*20\d\d/);
	await expect(age).toBeVisible();
	await openDialog(page);
	await expect(section(page)).toContainText(/as it was on .*20\d\d/);
	await section(page).getByRole('button', { name: 'Remove it' }).click();
	await expect(section(page)).toContainText('can stay on this device');
	expect((await storedBy(page)).caches).toEqual([]);
	await context.setOffline(false);
	await host.open();
	await page.reload();
	await expectPlace(page, first);
	expect(await storedBy(page)).toMatchObject(nothing);
});

/** A story in which a place is called otherwise. */
const renamed = `${placeOf(second).name} renamed`;
const next = (site: Site) => nextVersion(site, placeOf(second).name, renamed);

/** How many copies there are in the device's store. */
const copiesOf = async (page: Page) =>
	(await storedBy(page)).caches.filter((name) => !name.endsWith(' clients')).length;

/** Has the browser look for a newer version, and tells what became of it. */
const update = (page: Page) =>
	page.evaluate(async () => {
		const registration = (await navigator.serviceWorker.getRegistration())!;
		await registration.update();
		const worker = registration.installing;
		return new Promise((resolve) => {
			if (!worker) return resolve('none');
			worker.addEventListener('statechange', () => resolve(worker.state));
		});
	});

test('a newer version comes whole, on the next page, and never mixes with the one before', async ({
	page,
	host,
	context
}) => {
	await openAndKeep(page, `${host.address}/place/${first}`);
	await page.reload();
	await whenReady(page);
	const other = await context.newPage();
	await withoutLiveMap(other);
	await other.goto(`${host.address}/place/${first}`);
	await whenReady(other);
	const search = (of: Page) => of.evaluate(async () => (await fetch('/search.json')).text());
	const before = host.site.get('/search.json')!.toString();
	expect(await update(page)).toBe('none');

	// A deploy that is half done: one page is still of the version before.
	const after = next(host.site);
	host.site = new Map([...after, ['/about.html', host.site.get('/about.html')!]]);
	expect(await update(page)).toBe('redundant');
	expect(await copiesOf(page)).toBe(1);

	host.site = after;
	await page.goto(`${host.address}/place/${first}`);
	await expect(entry(page, second)).not.toContainText('renamed');
	await expect(page.getByText('A newer version has been fetched')).toBeVisible();
	await entry(page, second).click();
	await expect(headingOf(page)).toHaveText(renamed);
	await whenReady(page);
	await expect(page.getByText('From the copy on this device')).toBeVisible();
	await expect(page.getByText('A newer version has been fetched')).toBeHidden();
	// Each page goes on with what it began with.
	expect(await search(page)).toBe(after.get('/search.json')!.toString());
	expect(await search(other)).toBe(before);
	expect(before).not.toContain(renamed);
	expect(await copiesOf(page)).toBe(2);

	await other.close();
	await page.reload();
	await expect.poll(() => copiesOf(page)).toBe(1);
	await host.close();
	await page.goto(`${host.address}/fr`);
	await expect(headingOf(page)).toHaveText(french.title);
});

test('what finds no room or does not come whole is not kept, and can be asked for again', async ({
	page,
	host
}) => {
	const whole = host.site;
	await withoutLiveMap(page);
	await page.goto(host.address);
	await whenReady(page);
	await openDialog(page);
	const button = section(page).getByRole('button');
	const browser = await page.context().newCDPSession(page);
	const quota = (quotaSize?: number) =>
		browser.send('Storage.overrideQuotaForOrigin', { origin: host.address, quotaSize });
	await quota(2_000_000);
	await button.click();
	await expect(section(page)).toContainText('not enough room on this device');
	await expect.poll(() => storedBy(page)).toMatchObject(nothing);
	await quota();

	const file = whole.get('/search.json')!;
	host.site = new Map([...whole, ['/search.json', file.subarray(0, file.length / 2)]]);
	await button.click();
	await expect(section(page)).toContainText('did not arrive whole');
	await expect.poll(() => storedBy(page)).toMatchObject(nothing);
	host.site = whole;
	await button.click();
	await expect(section(page)).toContainText('This story is on this device');
});

test('a browser that keeps nothing is offered nothing', async ({ page, host }) => {
	await page.addInitScript(() => {
		CacheStorage.prototype.keys = () =>
			Promise.reject(new DOMException('Access is denied for this document.', 'SecurityError'));
	});
	await withoutLiveMap(page);
	await page.goto(host.address);
	await whenReady(page);
	await buttonOf(page, 'Embed, download').click();
	await expect(page.getByRole('region', { name: 'Download' })).toBeVisible();
	await expect(section(page)).toHaveCount(0);
});

test('a worker that is broken is shut off from the server', async ({ page, host }) => {
	await openAndKeep(page, host.address);
	const whole = host.site;
	const broken = `oninstall = () => skipWaiting();
onfetch = (event) => event.respondWith(new Response('broken', { headers: { 'content-type': 'text/html' } }));`;
	host.site = new Map([...whole, ['/service-worker.js', Buffer.from(broken)]]);
	await update(page);
	await expect
		.poll(async () => {
			await page.goto(`${host.address}/about`);
			return page.locator('body').textContent();
		})
		.toBe('broken');
	host.site = new Map([...whole, ['/service-worker.js', whole.get('/service-worker-off.js')!]]);
	await page.goto(`${host.address}/place/${second}`);
	// Nobody does anything: the page comes from the server by itself.
	await expectPlace(page, second);
	await expect.poll(() => storedBy(page)).toMatchObject(nothing);
});

test('under a base path all the same, and nothing of its neighbours', async ({ page, context }) => {
	const { path } = builds.longNames;
	const host = new Host(siteOf(builds.longNames), path);
	await host.open();
	try {
		await withoutLiveMap(page);
		await page.goto(`${host.address}/`);
		await whenReady(page);
		await page.evaluate(() => caches.open('dateline / of-another-site'));
		await keep(page);
		await host.close();
		await context.setOffline(true);
		for (const [language, prefix] of [
			['en', ''],
			['fr', '/fr'],
			['ar-XB', '/ar-XB']
		]) {
			await page.goto(`${host.address}${prefix}/place/p1`);
			await expect(page.locator('html')).toHaveAttribute('lang', language!);
			await expect(page.locator(`${parts.drawing} svg`).first()).toBeVisible();
		}
		await page.goto(`${host.address}/`);
		await openDialog(page);
		await section(page).getByRole('button', { name: 'Remove it' }).click();
		await expect
			.poll(async () => (await storedBy(page)).caches)
			.toEqual(['dateline / of-another-site']);
	} finally {
		await host.close();
	}
});

test('Chromium finds it fit to install', async ({ page, host }) => {
	await withoutLiveMap(page);
	for (const path of ['', '/fr']) {
		await page.goto(host.address + path);
		const browser = await page.context().newCDPSession(page);
		const { errors } = await browser.send('Page.getAppManifest');
		expect(errors).toEqual([]);
		const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
		expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual([]);
	}
});

test('the list is of all that was built for readers', ({ host }) => {
	const kept = new Set(keptOf(host.site));
	const left = [...host.site.keys()].filter(
		(file) => !kept.has(file) && !kept.has(file.replace(/\.html$/, '').replace(/^\/index$/, ''))
	);
	const rooms = /^(\/fr)?\/(embed|oembed|og|data)(\/|\.html$)|__data\.json$/;
	expect(left.filter((file) => !rooms.test(file)).sort()).toEqual([
		'/_app/version.json',
		'/_headers',
		'/_host/Caddyfile',
		'/_host/nginx.conf',
		'/offline.json',
		'/robots.txt',
		'/service-worker-off.js',
		'/service-worker.js',
		'/sitemap.xml'
	]);
});
