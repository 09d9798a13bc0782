/** Where the parts of a story are that is told in parts. */
export type PartAddresses = {
	/** A part's page, counted from 1. */
	part: (part: number) => string;
	/** The list of all parts. */
	contents: () => string;
};
