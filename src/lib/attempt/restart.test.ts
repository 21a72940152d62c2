import { describe, expect, it } from 'vitest';
import { sampleRecord } from '../../../tests/models/sample-record.ts';
import { restart } from './restart.ts';

const fresh = sampleRecord();
const chance = { id: 'again', seed: 'other', begunOn: '2026-11-24' };
const ids = fresh.input.questions.map(({ id }) => id);

function asked(only: readonly string[] | null): readonly string[] {
	return restart(fresh, { ...chance, only }).input.questions.map(({ id }) => id);
}

describe('restart', () => {
	it('asks only what it is told to, from the beginning, under a new name and order', () => {
		const record = restart(fresh, { ...chance, only: ids.slice(0, 1) });
		expect(record).toMatchObject({
			id: 'again',
			begunOn: '2026-11-24',
			events: [{ type: 'begin' }]
		});
		expect(record.input.seed).toBe('other');
		expect(record.input.questions.map(({ id }) => id)).toEqual(ids.slice(0, 1));
	});

	it('asks all when it is told nothing, or nothing that is there', () => {
		expect(asked(null)).toEqual(ids);
		expect(asked(['no-such-question'])).toEqual(ids);
	});
});
