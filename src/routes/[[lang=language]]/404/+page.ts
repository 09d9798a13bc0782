// Becomes 404.html, which a static host answers with at any address below: it must not hydrate there.
export const csr = false;
