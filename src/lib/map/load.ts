/** The live map's code: asked for before the page comes alive, and taken up once it has. */

let code: Promise<typeof import('./story-map')> | undefined;

/** Whether the reader asks to be sent little: then the live map waits until it is asked for. */
export const savesData = () =>
	typeof navigator !== 'undefined' && Boolean(navigator.connection?.saveData);

/**
 * The live map's code, asked for once.
 *
 * @throws {Error} where it does not arrive
 */
export function mapCode(): Promise<typeof import('./story-map')> {
	code ??= import('./story-map');
	return code;
}
