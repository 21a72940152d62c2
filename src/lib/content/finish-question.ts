import { buildQuestion, type BuiltRow } from '../questions/authoring.ts';
import type { Option, Question } from '../questions/question.ts';
import type { Draft, DraftOption, DraftQuestion } from './draft/draft.ts';
import { hashOf } from './hash.ts';

/** A question of a draft without errors: every option has its passage. */
export function finishQuestion({ authored, rows }: DraftQuestion, draft: Draft): Question {
	const built = rows.map(({ statement, options }): BuiltRow => {
		const done = options.flatMap((option) => finishOption(option, draft));
		return statement ? { statement, options: done } : { options: done };
	});
	const { id, kind, stem, level, sensitive } = authored;
	const hint = 'hint' in authored && authored.hint !== undefined ? { hint: authored.hint } : {};
	const order = 'order' in authored ? authored.order : 'fixed';
	const base = { id, stem, level, sensitive, order, claims: claimsIn(built, draft), ...hint };
	return buildQuestion(kind, { ...base, hash: questionHash(authored, built) }, built);
}

function finishOption(option: DraftOption, draft: Draft): readonly Option[] {
	const { id, text, key, chosen, missed, misconception, passage } = option;
	if (!passage) return [];
	const made = passage.sentences.flatMap((sentence) => draft.claimsOf.get(sentence) ?? []);
	const claims = [...new Set(option.claims ?? made)];
	return [
		{
			...{ id, text, key, chosen, claims, passage },
			...(missed === undefined ? {} : { missed }),
			...(misconception === undefined ? {} : { misconception })
		}
	];
}

/** In the module's order. */
function claimsIn(rows: readonly BuiltRow[], draft: Draft): readonly string[] {
	const used = new Set(rows.flatMap(({ options }) => options.flatMap(({ claims }) => claims)));
	return (draft.claims ?? []).map(({ id }) => id).filter((id) => used.has(id));
}

/**
 * Over all that is asked, marked and said; not over level, claims and misconceptions, which change
 * nothing for who has answered.
 */
function questionHash(authored: DraftQuestion['authored'], rows: readonly BuiltRow[]): string {
	const { kind, stem } = authored;
	const hint = 'hint' in authored ? authored.hint : undefined;
	const said = rows.map(({ statement, options }) => ({
		statement,
		options: options.map(({ id, text, key, chosen, missed, passage }) => {
			const { section, exact } = passage;
			return { id, text, key, chosen, missed, section, exact };
		})
	}));
	return hashOf({ kind, stem, hint, said });
}
