import { expect, it } from 'vitest';
import type { SentenceFigures } from '../../analysis/figures.ts';
import { fillEducator, fillLearner, made, tea } from '../../../../tests/store/fill.ts';
import { assign, handIn, quiz } from '../../../../tests/store/class-with-work.ts';
import { workbookRows } from '../../../../tests/server/workbook-rows.ts';
import { onBothDatabases } from '../../../../tests/store/on-both-databases.ts';
import { seedAssignment } from '../../../../tests/store/seed-assignment.ts';
import { readCsv } from '../../assignment/csv.ts';
import { defaultSettings } from '../../assignment/settings/settings.ts';
import type { Who } from '../accounts/who-asks.ts';
import { createAssignment } from '../assignments/create-assignment.ts';
import { addCompletions } from '../store/attempts.ts';
import { createClass } from '../store/classes.ts';
import type { Database } from '../store/database/tables.ts';
import { joinSeries } from '../store/assignments.ts';
import { addUp, compareSeries, seriesBook } from './series.ts';
import { comparedRows, resultRows, seriesFile, seriesFiles, seriesRows } from './series-files.ts';

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
		expect(compared.together).toEqual({ done: 1, all: 2, scores: null, passed: null });
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

	it('have their pass marks in one list, each by the mark of the class', async () => {
		const { db } = await fresh.open();
		await assign(db, { handIn: 'name', passMark: 60 });
		await joinSeries(db, 'work', 'series');
		await handIn(db, 1, 4);
		await createClass(db, {
			...{ id: 'Free', name: 'Free', code: 'Free', naming: 'name', createdAt: made },
			owner: 'educator'
		});
		await fillLearner(db, 'Free one', 'Free');
		await createAssignment(db, educator, {
			...{ id: 'work of Free', classId: 'Free', module: tea, series: 'series' },
			settings: { ...defaultSettings(tea), handIn: 'name', quizzes: [quiz?.id ?? ''] },
			...{ publish: true, now: made, auditId: 'audit Free' }
		});
		const found = await seriesBook(db, educator, asked);
		if (found.type === 'missing') throw new Error(found.type);
		expect(found.book.passMark).toBe('byClass');
		const [heads = [], ...rows] = seriesRows(found);
		const passed = heads.indexOf('Total: passed');
		const shares = heads.indexOf('Total: per cent');
		for (const row of rows) {
			const share = row[shares];
			const expected = typeof share === 'number' ? (share >= 60 ? 'Yes' : 'No') : null;
			expect(row[passed]).toBe(expected);
		}
		expect(rows.filter((row) => row[passed] !== null)).toHaveLength(3);
		const compared = await compareSeries(db, educator, asked);
		const yes = rows.filter((row) => row[passed] === 'Yes').length;
		expect(compared).toMatchObject({
			classes: [
				{ passed: null, passMark: null },
				{ passed: yes, passMark: 60 }
			],
			together: { passed: yes }
		});
		const json = await seriesFile(db, educator, { ...asked, file: 'gradebook.json' });
		expect(JSON.parse(json.type === 'file' ? String(json.body) : '')).toMatchObject({
			classes: [
				{ class: 'Free', passMarkPercent: null },
				{ class: 'The class', passMarkPercent: 60 }
			]
		});
	});

	it('are in files that say what the pages say', async () => {
		const { db } = await fresh.open();
		await assign(db, { handIn: 'name' });
		await joinSeries(db, 'work', 'series');
		await handIn(db, 1, 13);
		const compared = await compareSeries(db, educator, asked);
		if (compared.type === 'missing') throw new Error(compared.type);
		const cents = (share: number): number => Math.round(share * 1e4) / 100;
		const { scores } = compared.classes[0] ?? {};
		if (!scores) throw new Error('There are scores.');
		expect(resultRows(compared).slice(1)).toEqual([
			[
				...['The class', 12, 13, cents(scores.mean), cents(scores.median)],
				...[cents(scores.spread ?? 0), null, null]
			]
		]);
		const [heads, ...sentences] = comparedRows(compared);
		expect(heads?.slice(0, 3)).toEqual(['Sentence', 'Quiz', 'The class: contradicted by']);
		expect(sentences.map(([text]) => text)).toEqual(compared.sentences.map(({ text }) => text));
		for (const [at, row] of sentences.entries()) {
			const figures = compared.sentences[at]?.classes[0];
			if (figures?.type !== 'shown') continue;
			const { against, n } = figures;
			expect(row[2]).toBe(against.type === 'count' ? against.count : null);
			expect(row[5]).toBe(n);
		}
		const book = await seriesBook(db, educator, asked);
		if (book.type === 'missing') throw new Error(book.type);
		const tables = {
			gradebook: seriesRows(book),
			results: resultRows(compared),
			sentences: comparedRows(compared)
		};
		for (const [what, rows] of Object.entries(tables))
			for (const ending of ['csv', 'xlsx'] as const) {
				const file = seriesFiles.find((name) => name === `${what}.${ending}`);
				const written = file && (await seriesFile(db, educator, { ...asked, file }));
				if (written?.type !== 'file') throw new Error(what);
				expect(written.name.startsWith(`${tea.title} - all classes - `)).toBe(true);
				const read =
					typeof written.body === 'string'
						? readCsv(written.body).records.map(({ cells }) => cells.filter((cell) => cell !== ''))
						: workbookRows(written.body);
				const shown = rows.map((row) =>
					row.flatMap((cell) => (cell === null ? [] : [String(cell)]))
				);
				expect(read).toEqual(shown);
			}
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
			for (const file of seriesFiles)
				expect(await seriesFile(db, who, { ...asked, file })).toEqual({ type: 'missing' });
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
