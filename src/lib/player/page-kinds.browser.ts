import { loadDrawing, type Drawing } from '../questions/kind-components.ts';
import { allKinds, isKind, type Kind } from '../questions/kinds.ts';

/** The kinds that the page asks, which the server wrote into it (`data-kinds`); all, where it wrote none. */
function kindsOnPage(): readonly Kind[] {
	const form = document.querySelector<HTMLElement>('[data-kinds]');
	return form?.dataset['kinds']?.split(' ').filter(isKind) ?? allKinds;
}

/**
 * What draws the questions of this page. The page's own script waits for it here: a `load` of the page would do, and
 * would have every page carry what the framework needs for one.
 */
export const drawing: Drawing = await loadDrawing(kindsOnPage());
