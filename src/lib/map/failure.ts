/** Telling a browser that cannot have the live map from a mistake of ours. */

/** How the engines, and the bundler for a style sheet, say that a part of the map did not arrive. */
const notArrived = /dynamically imported module|importing a module script|unable to preload/i;

/**
 * Whether a live map could not be started for a reason that lies with the browser or the network: no
 * WebGL2 (MapLibre's `GPUInitializationError`) or a part that did not arrive. Anything else is a mistake
 * and must be heard of.
 */
export function isExpectedFailure(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	return error.name === 'GPUInitializationError' || notArrived.test(error.message);
}
