import { expect, test } from 'vitest';
import { fill, made } from '../../../../../tests/store/fill.ts';
import { onBothDatabases } from '../../../../../tests/store/on-both-databases.ts';
import { appendEvents } from '../append-events.ts';
import { addCompletions } from '../attempts.ts';
import { watchChanges } from './watch-changes.ts';

onBothDatabases('watching an assignment', (fresh) => {
	test('hears that another process has appended and that somebody has finished', async () => {
		const place = await fresh.tables();
		const [here, there] = [await fresh.open(place), await fresh.open(place)];
		await fill(here.db);
		let heard = 0;
		let finished = 0;
		const stop = watchChanges(here, 'assignment', () => (heard += 1));
		// The line stands when it has said so, or (SQLite) after the first look.
		await expect
			.poll(
				async () => {
					await addCompletions(there.db, [
						{ assignmentId: 'assignment', learnerId: 'learner', quizId: `q${finished++}`, at: made }
					]);
					return heard;
				},
				{ timeout: 10_000 }
			)
			.toBeGreaterThan(1);
		const before = heard;
		await appendEvents(there.db, { attempt: 'attempt', at: 0, events: [{ type: 'begin' }] });
		await expect.poll(() => heard, { timeout: 10_000 }).toBeGreaterThan(before);
		stop();
	});
});
