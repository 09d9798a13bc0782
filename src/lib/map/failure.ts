/** Telling a browser that cannot have the live map from a mistake of ours. */

/** How the engines, and the bundler for a style sheet, say that a part of the map did not arrive. */
const notArrived = /dynamically imported module|importing a module script|unable to preload/i;

/**
 * Why a live map could not be started, where the reason lies with the browser or the network: no WebGL2
 * (MapLibre's `GPUInitializationError`), or a part that did not arrive, or not whole. Anything else is a
 * mistake and must be heard of.
 */
export function expectedFailure(error: unknown): 'unsupported' | 'missing' | undefined {
	if (!(error instanceof Error)) return undefined;
	if (error.name === 'GPUInitializationError') return 'unsupported';
	if (error instanceof SyntaxError || notArrived.test(error.message)) return 'missing';
	return undefined;
}
