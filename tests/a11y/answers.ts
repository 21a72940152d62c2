import type { Option, Question } from '../../src/lib/questions/question.ts';

/** `partly`: one thing right and one not; of a kind that has no such answer, it is wrong. */
export type How = 'right' | 'wrong' | 'partly';

/** Fields of a form. */
export type Fields = readonly (readonly [name: string, value: string])[];

/** What a learner sends who answers a question so, from the module's own key. */
export function answer(question: Question, how: How): Fields {
	switch (question.kind) {
		case 'choice':
		case 'truth':
			return pick(question.options, how === 'right')
				.slice(0, 1)
				.map(chosen);
		case 'multiple': {
			const right = pick(question.options, true);
			const wrong = pick(question.options, false);
			if (how === 'right') return right.map(chosen);
			return (how === 'wrong' ? wrong : [...right.slice(0, 1), ...wrong.slice(0, 1)]).map(chosen);
		}
		case 'sort':
			return question.statements.map((statement, at) => {
				const inLine = how === 'right' || (how === 'partly' && at === 0);
				return [`placed.${statement.id}`, pick(statement.options, inLine)[0]?.id ?? ''];
			});
	}
}

function pick(options: readonly Option[], key: boolean): readonly Option[] {
	return options.filter((option) => option.key === key);
}

function chosen({ id }: Option): readonly [string, string] {
	return ['chosen', id];
}
