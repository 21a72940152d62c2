import type { ExplainedOption, OptionState, PracticeOption } from '../views.ts';

function stateOf(key: boolean, chosen: boolean): OptionState {
	if (chosen) return key ? 'chosen-right' : 'chosen-wrong';
	return key ? 'missed-right' : 'left-wrong';
}

/** Each option with its state, the feedback that fits it and its passage, in the order given. */
export function explainOptions(
	options: readonly PracticeOption[],
	chosen: readonly string[]
): readonly ExplainedOption[] {
	return options.map((option) => {
		const state = stateOf(option.key, chosen.includes(option.id));
		const why = state === 'missed-right' ? (option.missed ?? option.chosen) : option.chosen;
		return { id: option.id, text: option.text, state, why, passage: option.passage };
	});
}
