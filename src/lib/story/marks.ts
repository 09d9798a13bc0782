/** Quotation marks of every language, as the inside of a character class. */

/** Double marks and corner brackets. */
export const doubleMarks = '"“”„‟«»「」『』〝〞〟＂';

/** Single marks, the apostrophe among them. */
export const singleMarks = "'‘’‚‛‹›＇";
