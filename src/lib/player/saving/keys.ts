/** Names in storage, of locks and of channels. One prefix, so that all can be found and deleted. */
export const prefix = 'readback:';

/** Attempts at quizzes in open practice. */
export const practicePrefix = `${prefix}attempt:`;

/** Attempts at assigned quizzes whose answers stay here. */
export const assignedPrefix = `${prefix}assigned:`;

/**
 * Where the attempt at a quiz is kept, of an assignment apart from open practice; also names its lock and
 * channel. Ids hold no colon.
 */
export function attemptKey(module: string, quiz: string, assignment?: string): string {
	return assignment
		? `${assignedPrefix}${assignment}:${quiz}`
		: `${practicePrefix}${module}:${quiz}`;
}

/** Where an answer waits that could not be sent yet. */
export function outboxKey(attempt: string): string {
	return `${prefix}outbox:${attempt}`;
}

/** How long an attempt stays on a device, counted from the day it began. */
export const days = 30;

/** Whether an attempt begun on one day is past its time on another; both ISO 8601 dates. */
export function isExpired(begunOn: string, today: string): boolean {
	return Date.parse(today) - Date.parse(begunOn) > days * 86_400_000;
}
