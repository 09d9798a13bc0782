import type { Page, Route } from 'playwright/test';
import { earthArchive } from './archive';
import { expect, mapOf, press, places, test, whenStill } from './site';

/** Two sites, built with PUBLIC_BASEMAP naming a style and an archive; both are served by the tests. */
const sites = { style: 'http://localhost:4182', archive: 'http://localhost:4183' };
const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };

const style = {
	version: 8,
	sources: {
		streets: {
			type: 'geojson',
			attribution: '<a href="https://example.org">Street Survey</a>',
			data: {
				type: 'Feature',
				properties: {},
				geometry: {
					type: 'Polygon',
					coordinates: [
						[
							[-10, 40],
							[20, 40],
							[20, 60],
							[-10, 60],
							[-10, 40]
						]
					]
				}
			}
		}
	},
	layers: [{ id: 'streets', type: 'fill', source: 'streets', paint: { 'fill-color': '#00ff00' } }]
};

/** The colour of the map's picture at a point in its upper left, far from the story. */
async function cornerColour(page: Page): Promise<number[]> {
	const box = (await mapOf(page).boundingBox())!;
	const clip = { x: box.x + 20, y: box.y + 20, width: 4, height: 4 };
	const picture = (await page.screenshot({ clip })).toString('base64');
	const blank = await page.context().newPage();
	const colour = await blank.evaluate(async (source) => {
		const image = new Image();
		image.src = `data:image/png;base64,${source}`;
		await image.decode();
		const context = document.createElement('canvas').getContext('2d')!;
		context.drawImage(image, 0, 0);
		return [...context.getImageData(1, 1, 1, 1).data].slice(0, 3);
	}, picture);
	await blank.close();
	return colour;
}

const sea = [205, 219, 224];

test.skip(({ isMobile }) => isMobile, 'the same on every screen');

test('a basemap’s style lies under the story and is credited', async ({ page }) => {
	await page.route('http://localhost:4184/**', (route) =>
		route.fulfill({ json: style, headers: cors })
	);
	await page.goto(sites.style);
	await expect(page.locator('#map').getByText('Street Survey')).toBeVisible();
	await expect.poll(() => cornerColour(page)).toEqual([0, 255, 0]);
	await whenStill(page);
	await page.goto(`${sites.style}/#map=13/50.95/1.9`);
	await page.reload();
	await expect(page.locator('#map').getByText('Street Survey')).toBeVisible();
	await whenStill(page);
	await press(page, { lng: 1.90502, lat: 50.94478 });
	await expect(page.locator('h1')).toHaveText(places.a216.name);
});

test('an archive lies under the story and is credited', async ({ page }) => {
	const archive = earthArchive('Archive Survey');
	const part = async (route: Route) => {
		const [, from = '0', to = ''] =
			/bytes=(\d+)-(\d*)/.exec(route.request().headers().range ?? '') ?? [];
		const body = archive.subarray(Number(from), to ? Number(to) + 1 : undefined);
		await route.fulfill({
			status: 206,
			body,
			headers: {
				...cors,
				'content-range': `bytes ${from}-${Number(from) + body.length - 1}/${archive.length}`
			}
		});
	};
	await page.route('http://localhost:4184/**', part);
	await page.goto(sites.archive);
	await expect(page.locator('#map').getByText('Archive Survey')).toBeVisible();
	await expect.poll(() => cornerColour(page)).not.toEqual(sea);
	await whenStill(page);
});

test.describe('a basemap that does not come', () => {
	test.use({ expectedComplaints: /Our own ground stays|ERR_FAILED|Failed to load/ });

	for (const [kind, site] of Object.entries(sites)) {
		test(`leaves our own ground: ${kind}`, async ({ page }) => {
			await page.route('http://localhost:4184/**', (route) => route.abort());
			const warned = page.waitForEvent('console', (message) =>
				message.text().includes('Our own ground stays')
			);
			await page.goto(site);
			await warned;
			await whenStill(page);
			// The live map fades in over the drawing.
			await expect.poll(() => cornerColour(page)).toEqual(sea);
		});
	}
});
