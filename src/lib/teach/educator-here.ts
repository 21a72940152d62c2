/**
 * Whether an educator is signed in on this browser, for pages that are the same for everybody: they are kept by caches,
 * and no cookie of an educator's is sent to them. It says nothing of who it is, and gives no access.
 */
export const educatorKey = 'readback.educator';

/** Noted by the pages of educators, at each visit. `AssignHere` reads it. */
export function noteEducator(storage: Storage, signedIn: boolean): void {
	if (signedIn) storage.setItem(educatorKey, 'yes');
	else storage.removeItem(educatorKey);
}
