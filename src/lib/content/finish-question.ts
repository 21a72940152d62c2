import type { Option, Part, Question } from '../questions/question.ts';
import type { Draft, DraftOption, DraftQuestion } from './draft/draft.ts';
import { isOf } from '../questions/kinds.ts';
import { hashOf } from './hash.ts';

/** A question of a draft without errors: every option has its passage. */
export function finishQuestion(draftQuestion: DraftQuestion, draft: Draft): Question {
	const { authored, input } = draftQuestion;
	const parts = draftQuestion.parts.map(({ id, text, options }): Part => {
		return { id, text, options: options.flatMap((option) => finishOption(option, draft)) };
	});
	const { id, kind, stem, level, sensitive } = authored;
	const hint = 'hint' in authored && authored.hint !== undefined ? { hint: authored.hint } : {};
	const order = 'order' in authored ? authored.order : 'fixed';
	return {
		...{ id, stem, level, sensitive, order, claims: claimsIn(parts, draft), ...hint },
		hash: questionHash(draftQuestion, parts),
		...{ kind, parts },
		...(input ? { input } : {})
	};
}

function finishOption(option: DraftOption, draft: Draft): readonly Option[] {
	const { id, text, key, chosen, missed, misconception, passage, accepts } = option;
	if (!passage) return [];
	const made = passage.sentences.flatMap((sentence) => draft.claimsOf.get(sentence) ?? []);
	const claims = [...new Set(option.claims ?? made)];
	return [
		{
			...{ id, text, key, chosen, claims, passage },
			...(missed === undefined ? {} : { missed }),
			...(misconception === undefined ? {} : { misconception }),
			...(accepts === undefined ? {} : { accepts })
		}
	];
}

/** In the module's order. */
function claimsIn(parts: readonly Part[], draft: Draft): readonly string[] {
	const used = new Set(parts.flatMap(({ options }) => options.flatMap(({ claims }) => claims)));
	return (draft.claims ?? []).map(({ id }) => id).filter((id) => used.has(id));
}

/**
 * Over all that is asked, marked and said; not over level, claims and misconceptions, which change
 * nothing for who has answered.
 */
function questionHash({ authored, input }: DraftQuestion, parts: readonly Part[]): string {
	const { kind, stem } = authored;
	const hint = 'hint' in authored ? authored.hint : undefined;
	const said = parts.map(({ id, text, options }) => ({
		statement: id ? { id, text } : undefined,
		options: options.map(({ id, text, key, chosen, missed, passage, accepts }) => {
			const { section, exact } = passage;
			return { id, text, key, chosen, missed, section, exact, accepts };
		})
	}));
	return hashOf({ kind, stem, hint, said, input });
}

/**
 * A question in the shape that editions have been hashed in since the first: the same content has the same edition
 * in every version of this program, or who is in the middle would be told that the quiz was edited.
 */
export function hashedShape({ kind, parts, ...rest }: Question): unknown {
	if (isOf('typed', kind) || kind === 'match') return { ...rest, kind, parts };
	if (isOf('placed', kind)) return { ...rest, kind, statements: parts };
	return { ...rest, kind, options: parts.flatMap(({ options }) => options) };
}
