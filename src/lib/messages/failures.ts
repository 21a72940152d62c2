/** What is said where there is nothing to show. */
export const nothingHere = 'There is nothing at this address.';
