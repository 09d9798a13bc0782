/** Where the site stands, and what the build says is to be kept of it. */
import { base } from '$service-worker';

/** The site's base path with a slash at its end: all that is below it is the site's. */
export const scope = `${base}/`;

/** Put before this script by `scripts/offline-copy.mjs`, once all files are built. */
declare const toKeep: {
	/** The beginning of the SHA-256 of the list. */
	id: string;
	bytes: number;
	/** The SHA-256 of each file by its path, as a copy has it. */
	files: Record<string, string>;
};

export const { id, bytes, files } = toKeep;

/** A path without the base path, as the list has it; `undefined` outside of the site. */
export function pathIn(address: string): string | undefined {
	const { origin, pathname } = new URL(address);
	if (origin !== location.origin || !`${pathname}/`.startsWith(scope)) return undefined;
	return decodeURI(pathname.slice(base.length)).replace(/\/$/, '');
}

/** The address of a path, which is also what it is stored under. */
export const addressOf = (path: string) => base + (path || '/');
