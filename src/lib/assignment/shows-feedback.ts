import type { AssignmentStanding } from './standing.ts';

/** Whether a learner may see feedback and marks of an attempt: each as it comes, or only when it is over. */
export function showsFeedback(
	{ settings: { behaviour }, released }: Pick<AssignmentStanding, 'settings' | 'released'>,
	{ finished }: { readonly finished: boolean }
): boolean {
	switch (behaviour.type) {
		case 'practice':
		case 'immediate':
			return true;
		case 'deferred':
			return finished && (behaviour.release === 'onFinish' || released);
	}
}
