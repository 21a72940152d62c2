import { prefix } from './keys.ts';
import { keysIn, storagesOf } from './storages.ts';

/** All that is kept of ours in this browser, as one text to compare. */
function keptIn(place: Window): string {
	const { session, local } = storagesOf(place);
	const kept = [session, local].map((storage) =>
		storage ? keysIn(storage, prefix).map((key) => [key, storage.getItem(key)]) : []
	);
	return JSON.stringify(kept);
}

/**
 * Lets no page come back, by the browser's way back, that shows answers which were deleted or went on since. Two
 * mechanisms, because browsers that set a page aside whole differ:
 * - Firefox gives such a page its tab's storage as it was then, even after a reload: what another page answered cannot be
 *   read, nor deleted. It sets no page aside that holds a lock or, over plain HTTP, listens for its end.
 * - WebKit sets it aside all the same, with the storage of today: where that has changed, the page is loaded anew.
 */
export function showOnlyWhatIsKept(place: Window): () => void {
	const { navigator } = place;
	const locks = 'locks' in navigator ? navigator.locks : undefined;
	const ended = new AbortController();
	const { signal } = ended;
	if (locks) {
		const held = locks.request(`${prefix}page`, { mode: 'shared' }, () => untilEnd(signal));
		// Where site data are blocked there are no locks, and nothing is kept.
		held.catch(() => undefined);
	} else place.addEventListener('unload', () => undefined, { signal });
	let left = keptIn(place);
	place.addEventListener('pagehide', () => (left = keptIn(place)), { signal });
	place.addEventListener(
		'pageshow',
		({ persisted }) => {
			if (persisted && keptIn(place) !== left) loadAnew(place);
		},
		{ signal }
	);
	return () => ended.abort();
}

function untilEnd(signal: AbortSignal): Promise<void> {
	return new Promise((end) => signal.addEventListener('abort', () => end()));
}

/** Until it has come, nothing of the page as it was is seen. */
function loadAnew({ document, location }: Window): void {
	document.body.hidden = true;
	// What came with a form would be sent once more by a reload.
	if (location.search.startsWith('?/')) location.replace(location.pathname);
	else location.reload();
}
