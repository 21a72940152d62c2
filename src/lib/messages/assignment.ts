/** The page of an assignment, and what its forms answer. */
export const notHere = 'There is no assignment of yours at this address.';
export const changedMeanwhile =
	'This assignment was changed after you opened the page, so nothing was done. You now see it as it is: check it and try again.';
export const notPossible =
	'This is not possible any more, so nothing was done. See below what you can do.';
export const notDone =
	'Nothing was changed yet. Fix the marked fields; what you entered is still here.';
