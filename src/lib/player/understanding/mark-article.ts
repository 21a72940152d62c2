import { mount, unmount } from 'svelte';
import type { Grasp } from '../../taking/understanding.ts';
import GraspMark from './GraspMark.svelte';

/**
 * Puts a mark before each sentence of the article that was asked about, by its id, and a line under it. What was not asked
 * stays as it is. Returns what takes the marks away.
 */
export function markArticle(grasps: ReadonlyMap<string, Grasp>): () => void {
	const undo: (() => void)[] = [];
	for (const [id, grasp] of grasps) {
		const sentence = grasp === 'unasked' ? null : document.getElementById(id);
		if (!sentence) continue;
		const place = document.createElement('span');
		place.className = 'grasp-mark';
		sentence.prepend(place);
		sentence.dataset.grasp = grasp;
		const mark = mount(GraspMark, { target: place, props: { grasp, said: true } });
		undo.push(() => {
			void unmount(mark);
			place.remove();
			delete sentence.dataset.grasp;
		});
	}
	return () => undo.forEach((each) => each());
}
