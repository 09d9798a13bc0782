/** What every live map of this site is made with. */
import { browser } from '$app/environment';
import { resolve } from '$app/paths';
import { PUBLIC_BASEMAP } from '$env/static/public';

/** Address of the folder of the map's data; absolute, because the map's worker has no page to start from. */
export const geojsonFolder = browser ? new URL(resolve('/geojson'), location.href).href : '';

/** Set at build for deployments that want streets; see README. */
export const publicBasemap = PUBLIC_BASEMAP || undefined;
