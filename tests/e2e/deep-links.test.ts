import { entry, expect, ids, mapOf, places, test, viewOf, whenStill, withoutLiveMap } from './site';

// Addresses are the same on every screen; how they look on a phone is the sheet's and the layout's business.
test.skip(({ isMobile }) => isMobile, 'addresses are the same on every screen');

test('the overview shows title, standfirst, eight passages and eight places', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'The places in the Calais video'
	);
	await expect(page.locator('blockquote[cite][id]')).toHaveCount(8);
	await expect(page.locator('main ol .place-link')).toHaveCount(ids.length);
	await whenStill(page);
});

// One of each kind: an area, a road in parts, one that is uncertain, and a name without a shape.
for (const id of ['calais', 'a216', 'a16-eurotunnel', 'english-channel'] as const) {
	test(`/place/${id} opens with the place selected and framed at the first frame`, async ({
		page
	}) => {
		const views: (string | null)[] = [];
		await page.exposeFunction('sawView', (view: string | null) => views.push(view));
		await page.addInitScript(() => {
			new MutationObserver((changes) => {
				for (const { target } of changes) {
					const { sawView } = window as unknown as { sawView: (view: string | null) => void };
					sawView((target as Element).getAttribute('data-view'));
				}
			}).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-view'] });
		});
		await page.goto(`/place/${id}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(places[id].name);
		await expect(page.locator(`main ol [aria-current=page]`)).toContainText(places[id].name);
		await whenStill(page);
		const last = await mapOf(page).getAttribute('data-view');
		expect(new Set(views.filter(Boolean))).toEqual(new Set(last ? [last] : []));
	});
}

test('a link with a view opens at that view', async ({ page }) => {
	await page.goto('/place/a216#map=12.5/50.96/1.88');
	await whenStill(page);
	expect(await viewOf(page)).toEqual({ zoom: 12.5, lat: 50.96, lng: 1.88 });
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(places.a216.name);
});

test('a bad hash is ignored', async ({ page }) => {
	await page.goto('/place/a216');
	await whenStill(page);
	const framed = await viewOf(page);
	// Which hashes are bad is the unit tests' business; here, that a page survives one.
	await page.goto('/about');
	await page.goto('/place/a216#map=99/1/2%E0%A4%A');
	await whenStill(page);
	expect(await viewOf(page)).toEqual(framed);
});

test('moving the map writes the view by replacing, and a reload opens it', async ({ page }) => {
	await page.goto('/');
	await whenStill(page);
	const entries = await page.evaluate(() => history.length);
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect(page).toHaveURL(/#map=/);
	await whenStill(page);
	expect(await page.evaluate(() => history.length)).toBe(entries);
	const view = await viewOf(page);
	await page.reload();
	await whenStill(page);
	expect(await viewOf(page)).toEqual(view);
});

test('a wheel writes the view too', async ({ page }) => {
	await page.goto('/');
	await whenStill(page);
	await mapOf(page).hover();
	await page.mouse.wheel(0, -300);
	await expect(page).toHaveURL(/#map=/);
});

test('Back restores the view that the reader had moved to', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('/');
	await whenStill(page);
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect(page).toHaveURL(/#map=/);
	const moved = await viewOf(page);
	await entry(page, 'a216').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(places.a216.name);
	await expect.poll(() => viewOf(page)).not.toEqual(moved);
	await page.goBack();
	await expect.poll(() => viewOf(page)).toEqual(moved);
});

test('Back and Forward step through selections', async ({ page }) => {
	await page.goto('/');
	await whenStill(page);
	const heading = page.getByRole('heading', { level: 1 });
	for (const id of ['calais', 'a216', 'port'] as const) {
		await entry(page, id).click();
		await expect(heading).toHaveText(places[id].name);
	}
	await page.goBack();
	await expect(heading).toHaveText(places.a216.name);
	await page.goBack();
	await expect(heading).toHaveText(places.calais.name);
	await page.goForward();
	await expect(heading).toHaveText(places.a216.name);
	await expect(page).toHaveURL(/\/place\/a216$/);
	await whenStill(page);
});

test('moving between places asks nothing of the network and keeps the one map', async ({
	page
}) => {
	await page.goto('/');
	await whenStill(page);
	await entry(page, 'calais').click();
	await whenStill(page);
	const requests: string[] = [];
	page.on('request', (request) => {
		// A browser may ask for the tab's icon again whenever the address changes.
		if (!request.url().endsWith('/favicon.svg')) requests.push(request.url());
	});
	for (const id of ['new-jungle', 'a16', 'eurotunnel'] as const) {
		await entry(page, id).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(places[id].name);
		await whenStill(page);
	}
	expect(requests).toEqual([]);
	await expect(page.locator('canvas')).toHaveCount(1);
});

test.describe('an address that is not there', () => {
	test.use({ expectedComplaints: /404/ });

	for (const path of ['/place/nowhere', '/nowhere', '/place/a216/deeper']) {
		test(`${path} answers 404 and lists the places`, async ({ page }) => {
			await withoutLiveMap(page);
			const response = await page.goto(path);
			expect(response!.status()).toBe(404);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
			await expect(page.locator('main ol a')).toHaveCount(ids.length);
			await page.getByRole('link', { name: places.a216.name }).click();
			await expect(page).toHaveURL(/\/place\/a216$/);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(places.a216.name);
		});
	}
});

test('works under a base path', async ({ page }) => {
	await page.goto('http://localhost:4181/calais/');
	await whenStill(page);
	await entry(page, 'a216').click();
	await expect(page).toHaveURL('http://localhost:4181/calais/place/a216');
	await whenStill(page);
	await page.getByRole('link', { name: 'The places in the Calais video' }).click();
	await expect(page).toHaveURL('http://localhost:4181/calais/');
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('titles and descriptions are unique, and titles name no deed', async ({ page }) => {
		const seen = new Set<string>();
		for (const path of ['/', ...ids.map((id) => `/place/${id}`)]) {
			await page.goto(path);
			seen.add(await page.title());
			seen.add((await page.locator('meta[name=description]').getAttribute('content'))!);
			expect(await page.title()).not.toMatch(/shov|push|tear gas|beat|abuse/i);
		}
		expect(seen.size).toBe(2 * (ids.length + 1));
	});

	test('every page reads in full and leads to the others', async ({ page }) => {
		await page.goto('/');
		await expect(page.locator('blockquote')).toHaveCount(8);
		await page.getByRole('link', { name: 'the A216 highway' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(places.a216.name);
		await expect(page.locator('blockquote')).toHaveCount(8);
		await page.getByRole('link', { name: /^Next 4/ }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(places['a16-eurotunnel'].name);
	});
});
