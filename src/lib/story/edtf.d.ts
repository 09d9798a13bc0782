declare module 'edtf' {
	/** A date as EDTF's grammar reads it: a year, a month from 0, a day. */
	type ParsedDate = {
		type: string;
		level: number;
		values: number[];
		uncertain?: boolean;
		approximate?: boolean;
		/** A mask of the digits that are not known: 240 where these are the month's and the day's. */
		unspecified?: number;
	};
	/** @throws {Error} for what is no EDTF */
	export function parse(text: string): ParsedDate;
}
