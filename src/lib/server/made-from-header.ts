/** The header of a page's data that says, while pages are made, what the page is made from beside it. */
export const madeFromHeader = 'x-made-from';
