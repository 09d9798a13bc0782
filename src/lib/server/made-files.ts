/** Files of which a long story has thousands: an endpoint answers with one, and a build asks for it without the answer around it. */
import type { RequestEvent } from '@sveltejs/kit';

/**
 * Makes a file's text. An endpoint exports it as `_file` (`scripts/pages/site-server.ts`).
 *
 * @throws {HttpError} where there is none
 */
export type MadeFile<Params extends Partial<Record<string, string>>> = (asking: {
	params: Params;
}) => string | Uint8Array<ArrayBuffer> | Promise<string | Uint8Array<ArrayBuffer>>;

/** The answer of an endpoint that has a file of JSON. */
export const answersJson =
	<Params extends Partial<Record<string, string>>>(file: MadeFile<Params>) =>
	async (event: RequestEvent<Params>): Promise<Response> =>
		new Response(await file(event), { headers: { 'content-type': 'application/json' } });
