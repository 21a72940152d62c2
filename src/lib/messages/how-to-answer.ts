/** What a learner reads of a question: how it is answered, and what is wrong with an answer. */
import { number, plural } from './numbers.ts';

/** Above the stem: what is asked, where the stem is a statement. */
export const leads = { truth: 'Is this in line with the article?' };

/** Below the stem: how it is answered, where the controls do not tell. */
export const hows = {
	multiple: 'Choose all that are in line with the article.',
	evidence: 'Choose one sentence, or more if the question asks for more.',
	order: 'Give each one its own place.'
};

/** Below that: where an answer that is partly right counts as none. */
export const allOrNothing = 'This counts only if all of it is right.';

const refusals = {
	foreign: () =>
		'This answer does not belong to this question. Reload the page, then choose again.',
	typed: () => 'Type your answer, or skip this question.',
	digits: () => 'Use digits, such as 12.5.',
	some: () => 'Choose at least one answer, or skip this question.',
	one: () => 'Choose an answer, or skip this question.',
	several: () => 'Choose one answer only.',
	twice: () => 'Two have the same place. Give each one its own place.',
	parts: (left: number) =>
		plural(left, {
			one: '1 has no answer yet. Answer each one, or skip this question.',
			other: `${number(left)} have no answer yet. Answer each one, or skip this question.`
		})
};

/** Why an answer cannot be used. `left`: how many parts of the question have no answer. */
export function refusal(reason: keyof typeof refusals, left: number): string {
	const say: (left: number) => string = refusals[reason];
	return say(left);
}
