/** Times are in the time zone that the form names; nothing here needs a script. */
export const csr = false;
