/** One rule: when something new has come, the focus goes to its heading, and the outcome is said once. */
import * as words from '../messages/player.ts';
import type { Notice } from './notices.ts';
import type { Taking } from './taking.svelte.ts';

/** What is said of where one is now. Neither a problem nor an outcome: it has the focus, and would be read twice. */
export function announcement(taking: Taking): string {
	if (!taking.problem && taking.snapshot.matches('answering'))
		return words.questionOf(taking.number, taking.total);
	return '';
}

/** What was done is said where it has a notice of its own. */
export function outcomeSince(
	before: readonly Notice[],
	now: readonly Notice[],
	taking: Taking
): string {
	const latest = now.at(-1);
	return latest && !before.includes(latest) ? latest.text : announcement(taking);
}

/** Gives the focus to the heading of what is new. */
export function focusHeading({ problem, snapshot }: Taking): void {
	const heading = snapshot.matches('feedback') ? '_feedback' : '_question';
	const focused = document.getElementById(problem ? '_problem' : heading);
	// Firefox gives a legend no focus before it was laid out.
	focused?.getBoundingClientRect();
	focused?.focus({ preventScroll: true });
	if (!problem && !snapshot.hasTag('explained')) scrollTo({ top: 0, behavior: 'instant' });
	focused?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}
