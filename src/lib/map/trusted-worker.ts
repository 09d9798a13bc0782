/**
 * The one address of a script that the page makes out of text: the map's worker. Where the policy of a page asks for
 * trusted types, as this site's does, no other is taken.
 */

/**
 * Lets MapLibre, which knows no trusted types, start its worker. To be called once.
 *
 * @param worker the worker's address from the server's root
 */
export function trustWorker(worker: string): void {
	// A frame without an origin of its own may not load it: MapLibre fetches it there and hands it over as data.
	const asData = window.origin === 'null';
	window.trustedTypes?.createPolicy('default', {
		createScriptURL: (url) =>
			url === worker || (asData && url.startsWith('data:text/javascript')) ? url : undefined
	});
}
