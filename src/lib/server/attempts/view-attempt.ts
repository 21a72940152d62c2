import { toKeepOf } from '../../taking/quiz-page.ts';
import { mayAnswer, showsFeedback } from '../../assignment/may.ts';
import type { AttemptRecord } from '../../attempt/events.ts';
import { standing } from '../../attempt/tries.ts';
import { replay } from '../../attempt/replay.ts';
import type { Question } from '../../questions/question.ts';
import { practiceQuestion, publicQuestion } from '../../questions/views.ts';
import type { AttemptView } from '../../taking/attempt-view.ts';
import { lookAt, isExplained, type ShownQuestion } from '../../taking/shown-question.ts';
import type { Standpoint } from '../../taking/take.ts';
import { timed } from './commits-of.ts';
import { receiptOf } from './receipt.ts';
import { keepPoint, knownPoint } from './recent-logs.ts';
import { recordOf, type OpenAttempt } from './open-attempt.ts';

/** Whether feedback and marks may be known as far as they have come. */
export function isShown(open: OpenAttempt, point: Standpoint): boolean {
	return showsFeedback(open.work.loaded.standing, { finished: isOver(point) });
}

/**
 * A question as it may be seen now. What was not answered stays without its key also when all is over:
 * the next attempt may ask it.
 */
function shown(open: OpenAttempt, point: Standpoint, question: Question): ShownQuestion {
	const asked = publicQuestion(question);
	const at = standing(point.snapshot, question.id);
	const last = point.snapshot.context.questions[question.id]?.tries.at(-1);
	if (!last?.mark || !isShown(open, point)) return asked;
	if (at === 'settled' || isOver(point)) return practiceQuestion(question);
	const passage = lookAt(practiceQuestion(question), last.response);
	return {
		...asked,
		...(question.hint === undefined ? {} : { hint: question.hint }),
		...(passage === null ? {} : { lookAt: passage })
	};
}

/** The log without marks that are not due; of what the questions were made of, not even a hash. */
function shownRecord(open: OpenAttempt, point: Standpoint): AttemptRecord {
	const { record } = point;
	const marked = isShown(open, point);
	return {
		...record,
		input: {
			...record.input,
			questions: record.input.questions.map((question) => ({ ...question, hash: '' }))
		},
		events: record.events.filter(({ type }) => marked || type !== 'mark')
	};
}

function feedbackOf(open: OpenAttempt, point: Standpoint): AttemptView['feedback'] {
	const { behaviour } = open.work.loaded.standing.settings;
	if (isOver(point) && isShown(open, point)) return 'all';
	if (behaviour.type !== 'deferred') return 'each';
	return behaviour.release === 'onFinish' ? 'onFinish' : 'onRelease';
}

/** What a learner's browser may see of an attempt, listed field by field. */
export function viewOf(open: OpenAttempt, point: Standpoint = standpointOf(open)): AttemptView {
	const { work, attempt, module, quiz } = open;
	const { standing, exceptions, now } = { ...work.loaded, ...work };
	const planned = quiz.questions.filter(({ id }) =>
		Object.hasOwn(point.snapshot.context.questions, id)
	);
	const questions = planned.map((question) => shown(open, point, question));
	const used = new Set(questions.flatMap((each) => (isExplained(each) ? each.claims : [])));
	return {
		...{ attempt: attempt.id, number: attempt.number, at: open.events.length },
		record: shownRecord(open, point),
		questions,
		claims: module.claims
			.filter(({ id }) => used.has(id))
			.map(({ id, text }) => ({ id, title: text })),
		toKeep: toKeepOf(feedbackOf(open, point) === 'all' ? module : {}),
		feedback: feedbackOf(open, point),
		answering: mayAnswer(standing, exceptions, { attempt: timed(attempt, point.snapshot), now }),
		receipt: receiptOf(work, attempt, point.snapshot)
	};
}

/** Where the log of an attempt leads, folded once as long as it is the same log. Throws where it breaks: only legal events were ever appended. */
export function standpointOf(open: OpenAttempt): Standpoint {
	const known = knownPoint(open.events);
	if (known) return known;
	const record = recordOf(open);
	const replayed = replay(record.input, record.events);
	if (replayed.type === 'illegal') {
		throw new Error(`The log of attempt ${record.id} breaks at ${replayed.position}.`);
	}
	const point = { record, snapshot: replayed.snapshot };
	keepPoint(open.events, point);
	return point;
}

/** Whether it is finished, looked at again or not. */
export function isOver({ snapshot }: Pick<Standpoint, 'snapshot'>): boolean {
	return snapshot.matches('finished') || snapshot.matches('reviewing');
}
