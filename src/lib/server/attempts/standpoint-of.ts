import { replay } from '../../attempt/replay.ts';
import type { Standpoint } from '../../taking/take.ts';
import { keepPoint, knownPoint } from './last-read.ts';
import { recordOf, type OpenAttempt } from './open-attempt.ts';

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
