/** Answers for the basemap that some builds are told of, so that they have one without any network. */
import type { Page, Route } from 'playwright/test';
import { basemapAddress } from '../../scripts/test-builds.mjs';
import { earthArchive } from './archive';

const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };

/** The colour of the style’s one layer. */
export const green = [0, 255, 0];

/** A style with one layer that covers the world, and a credit. */
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
							[-180, -85],
							[180, -85],
							[180, 85],
							[-180, 85],
							[-180, -85]
						]
					]
				}
			}
		}
	},
	layers: [{ id: 'streets', type: 'fill', source: 'streets', paint: { 'fill-color': '#00ff00' } }]
};

const archive = earthArchive('Archive Survey');

async function answer(route: Route): Promise<void> {
	if (route.request().url().endsWith('.json')) {
		await route.fulfill({ json: style, headers: cors });
		return;
	}
	const [, from = '0', to = ''] =
		/bytes=(\d+)-(\d*)/.exec(route.request().headers().range ?? '') ?? [];
	const body = archive.subarray(Number(from), to ? Number(to) + 1 : undefined);
	const range = `bytes ${from}-${Number(from) + body.length - 1}/${archive.length}`;
	await route.fulfill({ status: 206, body, headers: { ...cors, 'content-range': range } });
}

/** Has the page get its basemap, a style or an archive. */
export const answerBasemap = (page: Page) => page.route(`${basemapAddress}/**`, answer);

/** Has the page get no basemap. */
export const refuseBasemap = (page: Page) =>
	page.route(`${basemapAddress}/**`, (route) => route.abort());
