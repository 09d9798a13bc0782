// A worker answers with it at the address of whatever was not kept: it must not hydrate there.
export const csr = false;
