import type { AttemptRecord } from '../../attempt/events.ts';

/** Whether anything was done in an attempt that its learner would miss. */
export function hasProgress(record: AttemptRecord): boolean {
	return record.events.some(({ type }) => type !== 'begin');
}

export function hasAnswer(record: AttemptRecord): boolean {
	return record.events.some(({ type }) => type === 'answer');
}
