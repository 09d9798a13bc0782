/** The header of a page, and of its data, that says, while pages are made, what the page is made from beside that. */
export const madeFromHeader = 'x-made-from';
