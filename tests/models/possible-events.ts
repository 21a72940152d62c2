import type { AttemptEvent, PlannedQuestion } from '../../src/lib/attempt/events.ts';
import type { AttemptSnapshot } from '../../src/lib/attempt/machine.ts';
import type { Mark } from '../../src/lib/questions/question.ts';
import { isOf } from '../../src/lib/questions/kinds.ts';
import type { Response } from '../../src/lib/questions/responses.ts';

/** Two responses to a question. By the models' convention the first is right, the second is not. */
export function responsesTo(planned: PlannedQuestion): readonly [Response, Response] {
	const { kind, options, choices = ['supported', 'unsupported'] } = planned;
	const both = isOf('placed', kind) ? choices : options;
	const [one = '1', other = isOf('typed', kind) ? '2' : one] = both;
	const respond = (id: string): Response => {
		if (isOf('one', kind)) return { kind, chosen: id };
		if (isOf('some', kind)) return { kind, chosen: [id] };
		if (isOf('typed', kind)) return { kind, value: id };
		return { kind, placed: Object.fromEntries(options.map((part) => [part, id])) };
	};
	return [respond(one), respond(other)];
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

/** All questions again, and each of them alone. */
function againOf(ids: readonly string[]): readonly AttemptEvent[] {
	const each = ids.length > 1 ? ids.map((id) => [id]) : [];
	return [ids, ...each].map((questions): AttemptEvent => ({ type: 'again', questions }));
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
		{ type: 'reopen' },
		...againOf(snapshot.context.order.map(({ question }) => question))
	];
	return all.filter((event) => snapshot.can(event));
}
