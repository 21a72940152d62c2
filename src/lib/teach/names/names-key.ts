/** Name in local storage of an educator's own list of names. Alone, for pages that name or delete it and do not read it. */
export const namesKey = 'readback.names';
