import { expect, it } from 'vitest';
import type { SentenceFigures } from '../../analysis/figures.ts';
import { fillEducator, fillLearner, made, tea } from '../../../../tests/store/fill.ts';
import { onBothDatabases } from '../../../../tests/store/on-both-databases.ts';
import { seedAssignment } from '../../../../tests/store/seed-assignment.ts';
import { defaultSettings } from '../../assignment/settings/settings.ts';
import type { Who } from '../accounts/who-asks.ts';
import { createAssignment } from '../assignments/create-assignment.ts';
import { addCompletions } from '../store/attempts.ts';
import { createClass } from '../store/classes.ts';
import type { Database } from '../store/database/tables.ts';
import { joinSeries } from '../store/assignments.ts';
import { addUp, compareSeries, seriesBook, seriesRows } from './series.ts';

const educator: Who = { type: 'educator', id: 'educator', administrator: false };
const another: Who = { type: 'educator', id: 'another', administrator: true };
const asked = { series: 'series', now: '2026-09-02T08:00:00Z' };

/** An assignment of `The class`, and with it one of `Ours` and one of a class that another educator has. */
async function threeClasses(db: Database): Promise<void> {
	await seedAssignment(db);
	await joinSeries(db, 'work', 'series');
	await fillEducator(db, 'another');
	for (const [id, owner, naming] of [
		['Ours', 'educator', 'pseudonym'],
		['Theirs', 'another', 'name']
	] as const) {
		await createClass(db, { id, name: id, code: id, naming, createdAt: made, owner });
		await fillLearner(db, `${id} one`, id);
		const who: Who = owner === 'another' ? another : educator;
		const settings = { ...defaultSettings(tea), handIn: 'completion' };
		await createAssignment(db, who, {
			...{ id: `work of ${id}`, classId: id, module: tea, series: 'series', settings },
			...{ publish: true, now: made, auditId: `audit ${id}` }
		});
	}
	for (const { id: quizId } of tea.quizzes)
		await addCompletions(db, [
			{ assignmentId: 'work of Ours', learnerId: 'Ours one', quizId, at: '2026-09-01T09:00:00Z' }
		]);
}

onBothDatabases('several classes with one assignment', (fresh) => {
	it('stand side by side and together, those alone that the educator teaches', async () => {
		const { db } = await fresh.open();
		await threeClasses(db);
		const compared = await compareSeries(db, educator, asked);
		if (compared.type === 'missing') throw new Error(compared.type);
		const rows = compared.classes.map(({ className, done, all }) => [className, done, all]);
		expect(rows).toEqual([
			['Ours', 1, 1],
			['The class', 0, 1]
		]);
		expect(compared.together).toEqual({ done: 1, all: 2, scores: null });
		const theirs = await compareSeries(db, another, asked);
		expect(theirs).toMatchObject({ classes: [{ className: 'Theirs' }] });
	});

	it('are in one list, each student with the class', async () => {
		const { db } = await fresh.open();
		await threeClasses(db);
		const found = await seriesBook(db, educator, asked);
		if (found.type === 'missing') throw new Error(found.type);
		const [heads, ...rows] = seriesRows(found);
		expect(heads?.slice(0, 2)).toEqual(['Class', 'Student']);
		expect(rows.map(([name, label, status]) => [name, label, status])).toEqual([
			['Ours', 'Label of Ours one', 'Finished'],
			['The class', 'Label of learner', 'Not started']
		]);
	});

	it('are nowhere for everybody else', async () => {
		const { db } = await fresh.open();
		await threeClasses(db);
		for (const who of [
			{ type: 'nobody' },
			{ type: 'learner', id: 'learner', classId: 'class' },
			{ type: 'educator', id: 'third', administrator: true }
		] as const) {
			expect(await compareSeries(db, who, asked)).toEqual({ type: 'missing' });
			expect(await seriesBook(db, who, asked)).toEqual({ type: 'missing' });
		}
	});
});

it('adds up what the reports show, and counts no class whose report holds a figure back', () => {
	const head = { id: 's1', section: 'a', text: 'A sentence.', n: 12 };
	const shown = (least: number, most: number): SentenceFigures => ({
		...{ ...head, type: 'shown', atLeast: 0, misconceptions: [], questions: [] },
		against: { type: 'between', least, most }
	});
	const few: SentenceFigures = { ...head, type: 'few' };
	const hidden: SentenceFigures = {
		...{ ...head, type: 'shown', atLeast: 0, misconceptions: [], questions: [] },
		against: { type: 'hidden' }
	};
	expect(addUp([shown(0, 1), shown(4, 4)])).toEqual({ least: 4, most: 5, of: 24 });
	expect(addUp([shown(0, 1), shown(4, 4), hidden, few, null])).toEqual({
		least: 4,
		most: 5,
		of: 24
	});
	expect(addUp([shown(4, 4), hidden, few, null])).toBeNull();
});
