import type { Option } from '../question.ts';
import type { PracticeOption } from '../views.ts';

/** An option with its key and feedback, without its misconception and claims. */
export function practiceOption(option: Option): PracticeOption {
	const { section, sectionTitle, exact, sentences } = option.passage;
	return {
		id: option.id,
		text: option.text,
		key: option.key,
		chosen: option.chosen,
		...(option.missed === undefined ? {} : { missed: option.missed }),
		passage: { section, sectionTitle, exact, sentences }
	};
}
