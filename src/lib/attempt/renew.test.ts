import { describe, expect, it } from 'vitest';
import { sampleRecord } from '../../../tests/models/sample-record.ts';
import { renew } from './renew.ts';
import { replay } from './replay.ts';

const kept = sampleRecord();
const fresh = { ...kept, id: 'new', edition: 'next', events: [{ type: 'begin' }] } as const;

describe('renew', () => {
	it('leaves a record of the same edition as it is', () => {
		expect(renew(kept, { ...fresh, edition: kept.edition })).toEqual({ record: kept, edited: 0 });
	});

	it('takes a record into an edition in which nothing of it changed', () => {
		const { record, edited } = renew(kept, fresh);
		expect(edited).toBe(0);
		expect(record).toMatchObject({ id: kept.id, edition: 'next' });
		expect(replay(record.input, record.events).type).toBe('replayed');
	});

	it('counts what changed, and asks no question that the attempt did not have', () => {
		const [first, ...rest] = fresh.input.questions;
		if (!first) throw new Error('The sample has no question');
		const added = { ...first, id: 'added' };
		const questions = [{ ...first, hash: 'other' }, ...rest, added];
		const { record, edited } = renew(kept, { ...fresh, input: { ...fresh.input, questions } });
		expect(edited).toBe(1);
		expect(record.input.questions.map(({ id }) => id)).not.toContain('added');
	});

	it('gives way to the fresh attempt where none of its questions is left', () => {
		const questions = fresh.input.questions.map((question) => ({
			...question,
			id: `${question.id}-2`
		}));
		const whole = { ...fresh, input: { ...fresh.input, questions } };
		expect(renew(kept, whole)).toEqual({ record: whole, edited: kept.input.questions.length });
	});
});
