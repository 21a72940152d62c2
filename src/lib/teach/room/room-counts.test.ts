import { expect, it } from 'vitest';
import { roomCounts } from './room-counts.ts';

it('counts who has finished and who is at work, and names nobody', () => {
	const finished = { type: 'finished', at: '2026-11-01T08:00:00Z' } as const;
	const under = { type: 'under', question: 2, of: 5, again: false } as const;
	const again = { ...under, again: true };
	const rows = [
		{ label: 'Ada', places: [finished, finished] },
		{ label: 'Ben', places: [finished, under] },
		{ label: 'Dora', places: [again, finished] },
		{ label: 'Cem', places: [{ type: 'notJoined' }, { type: 'notJoined' }] as const }
	];
	const counts = roomCounts({
		quizzes: [
			{ id: 'a', title: 'One' },
			{ id: 'b', title: 'Two' }
		],
		rows
	});
	expect(counts).toEqual({
		...{ all: 4, finished: 2 },
		quizzes: [
			{ id: 'a', title: 'One', finished: 3, working: 0 },
			{ id: 'b', title: 'Two', finished: 2, working: 1 }
		]
	});
	expect(JSON.stringify(counts)).not.toContain('Ada');
});
