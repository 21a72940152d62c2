import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRecord } from '../../../../tests/models/any-attempt.ts';
import { memoryStorages } from '../../../../tests/models/memory-storage.ts';
import { sampleRecord } from '../../../../tests/models/sample-record.ts';
import type { AttemptRecord } from '../../attempt/events.ts';
import type { ReviewEvent } from '../../review/log.ts';
import { addAnswers, answersFile, keptAnswers, readAnswers } from './answers-file.ts';
import { attemptKey } from './keys.ts';
import type { Storages } from './storages.ts';

const today = '2026-11-24';
const none = { added: 0, same: 0, taken: 0, expired: 0, refused: 0 };

function holding(record: AttemptRecord, assignment?: string) {
	const storage = memoryStorages();
	const key = attemptKey(record.module, record.quiz, assignment);
	storage.session.setItem(key, JSON.stringify(record));
	return storage;
}

function carry(from: Storages, to: Storages, day = today) {
	const read = readAnswers(answersFile(keptAnswers(from), [], day));
	if (read.type === 'refused') throw new Error(read.reason);
	expect(read.unreadable).toBe(0);
	return addAnswers(read.attempts, to, day);
}

const answer = (chosen: string) =>
	({ type: 'answer', question: 'one', response: { kind: 'choice', chosen } }) as const;
const short = sampleRecord({ events: [answer('right')] });
const long = sampleRecord({
	events: [answer('right'), { type: 'mark', question: 'one', mark: { fraction: 1 } }]
});
const other = { ...sampleRecord({ events: [answer('wrong')] }), id: 'other' };

test('whatever is kept comes back as it was, in the tab and on the device', () => {
	const places = fc.constantFrom('tab' as const, 'device' as const);
	const assignments = fc.option(fc.constantFrom('first', 'second'));
	fc.assert(
		fc.property(fc.array(fc.tuple(anyRecord, places, assignments), { maxLength: 4 }), (all) => {
			const [from, to] = [memoryStorages(), memoryStorages()];
			for (const [record, where, assignment] of all) {
				const key = attemptKey(record.module, record.quiz, assignment ?? undefined);
				const text = JSON.stringify(record);
				// Of one quiz there is one attempt here.
				from.session.removeItem(key);
				from.local.removeItem(key);
				(where === 'tab' ? from.session : from.local).setItem(key, text);
			}
			const kept = keptAnswers(from);
			const [day = today] = kept
				.map(({ record }) => record.begunOn)
				.toSorted()
				.slice(-1);
			const { added, expired } = carry(from, to, day);
			expect(added + expired).toBe(kept.length);
			const old = kept.length - added;
			expect(keptAnswers(to)).toHaveLength(kept.length - old);
			for (const one of keptAnswers(to)) expect(kept).toContainEqual(one);
		}),
		{ numRuns: 40 }
	);
});

describe('where an attempt at the quiz is here already', () => {
	test('the same one, or more of it, stays as it is', () => {
		for (const here of [short, long]) {
			const storage = holding(here);
			expect(carry(holding(short), storage)).toEqual({ ...none, same: 1 });
			expect(keptAnswers(storage)).toMatchObject([{ record: here }]);
		}
	});

	test('one that goes on from it takes its place', () => {
		const storage = holding(short);
		expect(carry(holding(long), storage)).toEqual({ ...none, added: 1 });
		expect(keptAnswers(storage)).toMatchObject([{ record: long }]);
	});

	test('another one does not', () => {
		const storage = holding(other);
		expect(carry(holding(long), storage)).toEqual({ ...none, taken: 1 });
		expect(keptAnswers(storage)).toMatchObject([{ record: other }]);
	});

	test('another one takes its place where nothing was answered here', () => {
		const storage = holding({ ...sampleRecord(), id: 'other' });
		expect(carry(holding(long), storage)).toEqual({ ...none, added: 1 });
	});
});

test('an attempt of an assignment does not take the place of one in open practice', () => {
	const storage = holding(short);
	expect(carry(holding(other, 'assignment'), storage)).toEqual({ ...none, added: 1 });
	expect(keptAnswers(storage).map(({ assignment }) => assignment)).toEqual([null, 'assignment']);
});

test('what is past its time is not brought back, and a full browser is said', () => {
	expect(carry(holding(short), memoryStorages(), '2027-01-30')).toEqual({ ...none, expired: 1 });
	const full = memoryStorages();
	full.session.most = 10;
	expect(carry(holding(short), full)).toEqual({ ...none, refused: 1 });
});

test('other files are refused, and one bad attempt keeps no other back', () => {
	for (const text of ['', 'null', '[]', '{"format":"other"}', '{"format":"readback-answers"}'])
		expect(readAnswers(text)).toEqual({ type: 'refused', reason: 'foreign' });
	const file = (attempts: readonly unknown[], version = 1) =>
		JSON.stringify({ format: 'readback-answers', version, savedOn: today, attempts });
	expect(readAnswers(file([], 2))).toEqual({ type: 'refused', reason: 'newer' });
	const good = { where: 'tab', assignment: null, record: short };
	const bad = [
		{ ...good, where: 'moon' },
		{ ...good, record: {} },
		{ ...good, assignment: 'a:b' },
		7
	];
	expect(readAnswers(`\uFEFF${file([...bad, good])}`)).toEqual({
		...{ type: 'answers', attempts: [good], unreadable: bad.length, review: [] }
	});
});

test('what comes back is in the file and out of it again, and keeps no answer back where it cannot be read', () => {
	const review: readonly ReviewEvent[] = [{ type: 'joined', module: 'tea', on: today }];
	const text = answersFile(keptAnswers(holding(short)), review, today);
	expect(readAnswers(text)).toMatchObject({ type: 'answers', review });
	expect(readAnswers(text.replace('joined', 'left'))).toMatchObject({
		...{ type: 'answers', attempts: [{ record: short }], review: null }
	});
});
