import { eachOption } from '../draft/read-list.ts';
import { isPlaceholder } from '../placeholders.ts';
import type { Place } from '../text-file.ts';
import type { Rule } from './rule.ts';
import * as fileProblems from '../../messages/file-problems.ts';

/** A placeholder of `readback new` would be published as it is. A draft question is not published, so it may have some. */
export const placeholdersLeft: Rule = (draft, report) => {
	const check = (text: string | undefined, place: () => Place): void => {
		if (text !== undefined && isPlaceholder(text))
			report('placeholder-left', place(), fileProblems.placeholderLeft(text));
	};
	check(draft.info?.description, () => draft.infoPlace('description'));
	check(draft.info?.licence, () => draft.infoPlace('licence'));
	for (const { text, at } of Object.values(draft.toKeep).flat()) check(text, () => at('text'));
	for (const { head, at } of draft.quizzes) check(head.intro, () => at('intro'));
	for (const { question, option } of eachOption(draft)) {
		if (question.authored.draft) continue;
		for (const part of ['text', 'chosen', 'missed'] as const)
			check(option[part], () => option.at(part));
	}
};
