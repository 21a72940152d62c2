import { expect, it } from 'vitest';
import { sampleRecord } from '../../../../tests/models/sample-record.ts';
import { restart } from './restart.ts';

it('asks all from the beginning, under a new name and in a new order', () => {
	const fresh = sampleRecord({ events: [{ type: 'skip', question: 'one' }] });
	const record = restart(fresh, { id: 'again', seed: 'other', begunOn: '2026-11-24' });
	expect(record).toEqual({
		...{ ...fresh, id: 'again', begunOn: '2026-11-24', events: [{ type: 'begin' }] },
		input: { ...fresh.input, seed: 'other' }
	});
});
