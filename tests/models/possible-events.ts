import type { AttemptEvent, PlannedQuestion } from '../../src/lib/attempt/events.ts';
import type { AttemptSnapshot } from '../../src/lib/attempt/machine.ts';
import type { Mark, Response } from '../../src/lib/questions/response.ts';

/** Two responses to a question. By the models' convention the first is right, the second is not. */
export function responsesTo({ kind, options }: PlannedQuestion): readonly [Response, Response] {
	const [one = '', other = one] = options;
	switch (kind) {
		case 'choice':
		case 'truth':
			return [
				{ kind, chosen: one },
				{ kind, chosen: other }
			];
		case 'multiple':
			return [
				{ kind, chosen: [one] },
				{ kind, chosen: [other] }
			];
		case 'sort':
			return [
				{ kind, placed: Object.fromEntries(options.map((id) => [id, 'supported'])) },
				{ kind, placed: Object.fromEntries(options.map((id) => [id, 'unsupported'])) }
			];
	}
}

function marksFor(fractions: readonly number[], question: string): readonly AttemptEvent[] {
	return fractions.map((fraction): AttemptEvent => {
		const mark: Mark = { fraction };
		return { type: 'mark', question, mark };
	});
}

/** Every event that could be meant at a question, may it happen now or not. */
function eventsAt(planned: PlannedQuestion): readonly AttemptEvent[] {
	const question = planned.id;
	return [
		...responsesTo(planned).map((response): AttemptEvent => ({
			type: 'answer',
			question,
			response
		})),
		...marksFor([1, 0.5, 0], question),
		{ type: 'retry', question },
		{ type: 'skip', question },
		{ type: 'flag', question, on: true },
		{ type: 'flag', question, on: false },
		{ type: 'goTo', question }
	];
}

/** Every event that may happen now: all kinds of events, two responses, three marks. */
export function possibleEvents(snapshot: AttemptSnapshot): readonly AttemptEvent[] {
	const all: readonly AttemptEvent[] = [
		{ type: 'begin' },
		...snapshot.context.input.questions.flatMap(eventsAt),
		{ type: 'next' },
		{ type: 'lengthen', multiplier: 2 },
		{ type: 'finish' },
		{ type: 'expire' },
		{ type: 'reopen' }
	];
	return all.filter((event) => snapshot.can(event));
}
