import { describe, expect, test } from 'vitest';
import { memoryStorages } from '../../../../tests/models/memory-storage.ts';
import type { ReviewEvent } from '../../review/log.ts';
import { addReview, appendReview, changeReview, forgetReview, loadReview } from './keep-review.ts';
import { without } from '../../review/log.ts';
import { reviewKey } from './review-key.ts';

const today = '2026-11-30';
const joined: ReviewEvent = { type: 'joined', module: 'tea', on: today };
const gone: ReviewEvent = { type: 'gone', module: 'tea', on: today, points: ['claim:C1'] };
const other: ReviewEvent = { ...gone, module: 'tides' };

describe('what comes back', () => {
	test('is not kept before it is asked for', () => {
		const storages = memoryStorages();
		expect(loadReview(storages, today)).toEqual([]);
		appendReview(storages, today, [gone]);
		addReview(storages, today, [other]);
		expect(storages.local.length).toBe(0);
	});

	test('is kept on the device, of the modules that were asked for', () => {
		const storages = memoryStorages();
		expect(appendReview(storages, today, [joined, gone, other])).toEqual({ type: 'kept' });
		expect(loadReview(storages, today)).toEqual([joined, gone]);
		expect(storages.session.length).toBe(0);
	});

	test('ends with the last module, and with one press', () => {
		const storages = memoryStorages();
		appendReview(storages, today, [joined, gone]);
		changeReview(storages, today, (events) => without(events, 'tea'));
		expect(storages.local.length).toBe(0);
		appendReview(storages, today, [joined]);
		forgetReview(storages);
		expect(storages.local.length).toBe(0);
	});

	test('is deleted a year after the last answer', () => {
		const storages = memoryStorages();
		appendReview(storages, today, [joined, gone]);
		expect(loadReview(storages, '2027-11-30')).toHaveLength(2);
		expect(loadReview(storages, '2027-12-01')).toEqual([]);
		expect(storages.local.length).toBe(0);
	});

	test('stays as it is where it cannot be read, until it is asked for anew', () => {
		const storages = memoryStorages();
		storages.local.setItem(reviewKey, '{"version":2}');
		expect(loadReview(storages, today)).toBeNull();
		expect(storages.local.getItem(reviewKey)).toBe('{"version":2}');
		appendReview(storages, today, [joined]);
		expect(loadReview(storages, today)).toEqual([joined]);
	});

	test('says so where the browser has no room', () => {
		const storages = memoryStorages();
		storages.local.most = 10;
		expect(appendReview(storages, today, [joined]).type).toBe('refused');
		expect(appendReview({ session: null, local: null }, today, [joined])).toEqual({
			...{ type: 'refused', reason: 'blocked' }
		});
	});
});
