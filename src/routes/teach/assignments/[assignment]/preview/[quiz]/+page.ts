/** The attempt is in the form and nowhere else: without a script, nothing of it is kept. */
export const csr = false;
