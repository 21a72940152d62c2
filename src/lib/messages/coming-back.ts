/** What learners read who come back to a quiz, with answers that their browser saved or that came with a form. */
import { number } from './numbers.ts';

export const understood = 'OK';
export const startAgain = 'Start again';
export const resumed = 'You are where you left this quiz. Nothing you answered was lost.';
export const edited =
	'This quiz was edited after you began. Questions that changed are asked again. Your other answers still count.';
/** After it: what the answers to changed questions would count now; `''` where none had an answer. */
export function recounted(counts: {
	readonly same: number;
	readonly other: number;
	readonly unfit: number;
}): string {
	const { same, other, unfit } = counts;
	const all = same + other + unfit;
	if (all === 0) return '';
	if (all === 1) {
		if (same === 1)
			return 'Your earlier answer to the changed question would still count the same.';
		return other === 1
			? 'Your earlier answer to the changed question would count differently now.'
			: 'Your earlier answer no longer fits the changed question.';
	}
	return `Of your ${number(all)} earlier answers to changed questions, ${number(same)} would still count the same, ${number(other)} would count differently now, and ${number(unfit)} would no longer fit.`;
}
export const two =
	'You have an earlier attempt at this quiz here, with answers. Which one do you want to go on with?';
export const earlierOne = 'The earlier one';
export const thisOne = 'This one, and delete the earlier one';

/** Why what was saved cannot be used, by what is wrong with it. */
export const unreadable = {
	none: 'Your saved answers could not be read, so the quiz starts again. What was saved is not an attempt.',
	version:
		'Your saved answers could not be read, so the quiz starts again. Another version of Readback saved them.',
	damaged:
		'Your saved answers could not be read, so the quiz starts again. Some of them are missing or damaged.',
	events:
		'Your saved answers could not be read, so the quiz starts again. The list of answers is damaged or too long.',
	order:
		'Your saved answers could not be read, so the quiz starts again. They are not in an order that can be right.',
	quiz: 'Your saved answers could not be read, so the quiz starts again. They belong to another quiz.'
};

// Without a script: the answers travel in the form.
export const formUnreadable =
	'The answers that came with this page could not be read, so the quiz starts again. Nothing was saved or sent to anyone.';
export const notHere = 'You cannot do that at this point of the quiz. Here is where you are.';
