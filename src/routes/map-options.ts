/** What every live map of this site is made with. */
import { browser } from '$app/environment';
import { resolve } from '$app/paths';
import { PUBLIC_BASEMAP } from '$env/static/public';
import { addressesIn } from './addresses';

/** Absolute, because the map's worker has no page to start from. There is no live map without a browser. */
const reachable = (address: string) => (browser ? new URL(address, location.href).href : '');

/** Address of the folder of the ground's data. */
export const geojsonFolder = reachable(resolve('/geojson'));

/** Address of the story's places in a language. */
export const storyPlaces = (language: string) => reachable(addressesIn(language).mapPlaces());

/** Set at build for deployments that want streets; see README. */
export const publicBasemap = PUBLIC_BASEMAP || undefined;
