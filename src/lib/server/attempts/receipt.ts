import { datesFor, isLate } from '../../assignment/times/dates.ts';
import type { AttemptSnapshot } from '../../attempt/machine.ts';
import { standing } from '../../attempt/tries.ts';
import type { Receipt } from '../../taking/attempt-view.ts';
import type { Attempt } from '../store/attempts.ts';
import type { Work } from './open-attempt.ts';

/** The receipt of an attempt; `null` until it is handed in. */
export function receiptOf(
	{ loaded, exceptions }: Work,
	{ id, handedInAt }: Pick<Attempt, 'id' | 'handedInAt'>,
	snapshot: AttemptSnapshot
): Receipt | null {
	if (handedInAt === null) return null;
	const dates = datesFor(loaded.standing.settings, exceptions);
	return {
		at: handedInAt,
		late: isLate(dates, handedInAt),
		reference: id.slice(0, 8),
		answered: answeredIn(snapshot),
		of: snapshot.context.order.length
	};
}

/** Questions that were answered, marked or not. */
function answeredIn(snapshot: AttemptSnapshot): number {
	const { order } = snapshot.context;
	return order.filter(
		({ question }) => !['unanswered', 'skipped'].includes(standing(snapshot, question))
	).length;
}
