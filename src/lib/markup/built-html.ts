/**
 * HTML that the build alone can make, by code that a browser never loads. The server hands its maker in, and
 * a component shows what it makes: so it travels in the page's HTML, and not a second time as page data.
 */
export interface BuiltHtml<Request> {
	/** Says who makes it; called once, on the server. */
	provide(maker: (request: Request) => string): void;
	/**
	 * The HTML. In a browser it is there already: Svelte keeps what the server wrote, whatever a value
	 * other than the empty string says.
	 *
	 * @throws {Error} on a server where no maker was provided, which fails the build
	 */
	of(request: Request): string;
}

/** @param name what is made, for the error */
export function builtHtml<Request>(name: string): BuiltHtml<Request> {
	let make: ((request: Request) => string) | undefined;
	return {
		provide(maker) {
			make = maker;
		},
		of(request) {
			if (!import.meta.env.SSR) return ' ';
			if (!make) throw new Error(`No ${name}: provide its maker before pages are rendered.`);
			return make(request);
		}
	};
}
