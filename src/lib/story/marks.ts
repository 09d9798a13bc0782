/** Quotation marks of every language, as the inside of a character class. */

/** Double marks and corner brackets. */
export const doubleMarks = '"“”„‟«»「」『』〝〞〟＂';

/** Those of the single marks that stand in words, too. */
export const apostrophes = "'’＇";

/** Single marks, the apostrophes among them. */
export const singleMarks = "'‘’‚‛‹›＇";
