/**
 * Where a page's drawing of the map comes from. It is made at build by code that a browser never loads,
 * so the server hands it in, and the page carries it in its HTML alone: as page data it would be sent
 * a second time.
 */

/** Which drawing a page asks for. */
export type DrawingRequest = {
	/** The language of the page. */
	language: string;
	/** The selected place; none is the overview. */
	place: string | undefined;
	/** Whether the page is an embed, whose links lead to embeds. */
	embedded: boolean;
};

/** Writes the `<svg>` of a page's drawing. */
export type DrawingSource = (request: DrawingRequest) => string;

let source: DrawingSource | undefined;

/** Says where drawings come from; called once, on the server. */
export function provideDrawings(from: DrawingSource): void {
	source = from;
}

/**
 * The drawing as HTML. In a browser it is there already: Svelte keeps what the server wrote, whatever
 * a value other than the empty string says.
 *
 * @throws {Error} on a server where no source was provided, which fails the build
 */
export function drawingFor(request: DrawingRequest): string {
	if (!import.meta.env.SSR) return ' ';
	if (!source) throw new Error('No drawing: call provideDrawings before pages are rendered.');
	return source(request);
}
