/** The live map's code: asked for before the page comes alive, and taken up once it has. */
import { askForWorker } from './worker-ahead';

let code: Promise<typeof import('./story-map')> | undefined;

/** Whether the reader asks to be sent little: then the live map waits until it is asked for. */
export const savesData = () => Boolean(globalThis.navigator?.connection?.saveData);

/**
 * The live map's code, asked for once, and its worker with it.
 *
 * @throws {Error} where it does not arrive
 */
export function mapCode(): Promise<typeof import('./story-map')> {
	if (!code) {
		askForWorker();
		code = import('./story-map');
	}
	return code;
}
