import Papa from 'papaparse';
import type { KyselyPlugin } from 'kysely';
import { expect, test } from 'vitest';
import { fill, fillLearner, made, expiry, tea, named } from '../../../../tests/store/fill.ts';
import { onBothDatabases } from '../../../../tests/store/on-both-databases.ts';
import { simulateAttempt } from '../../../cli/demo/simulate.ts';
import { readCsv } from '../../assignment/csv.ts';
import { defaultSettings, type Settings } from '../../assignment/settings/settings.ts';
import { plan } from '../../attempt/plan.ts';
import type { Who } from '../accounts/who-asks.ts';
import { appendEvents } from '../store/append-events.ts';
import { appendAssignmentEvents, createAssignment } from '../store/assignments.ts';
import { createAttempt } from '../store/attempts.ts';
import { replaceRoster, updateClass } from '../store/classes.ts';
import type { Database } from '../store/database/tables.ts';
import { eraseLearner } from '../store/upkeep/erase.ts';
import { listLooks } from '../store/report-looks.ts';
import { classReport, type ClassReport } from './class-report.ts';
import { exportFile, exportFiles } from './export-file.ts';
import { gradebook } from './gradebook.ts';
import { overview } from './overview.ts';
import { summaryOf } from './summary.ts';
import { learnerPage } from './learner-page.ts';
import { liveState } from './live-source.ts';

const who: Who = { type: 'educator', id: 'educator', administrator: true };
const stranger: Who = { type: 'educator', id: 'another', administrator: true };
const learner: Who = { type: 'learner', id: 'learner', classId: 'class' };
const [quiz] = tea.quizzes;
const due = '2026-09-02T08:00:30Z';

/** The assignment `work`: the first quiz, answers under pseudonyms unless said otherwise. */
async function assign(db: Database, settings: Partial<Settings> = {}): Promise<void> {
	await fill(db);
	await createAssignment(db, {
		...{ id: 'work', classId: 'class', moduleId: tea.id, edition: tea.edition },
		...{ createdAt: made, createdBy: 'educator' },
		settings: {
			...defaultSettings(tea),
			...{ quizzes: [quiz?.id ?? ''], handIn: 'pseudonym' },
			...settings
		}
	});
	await appendAssignmentEvents(db, {
		...{ assignment: 'work', at: 0 },
		events: [{ event: { type: 'publish', at: made }, at: made, byEducator: 'educator' }]
	});
}

/** Learners of these numbers come and hand in, one a second; `share` 1: they come to the end. */
async function handIn(db: Database, from: number, to: number, share = 1): Promise<void> {
	if (!quiz) throw new Error('No quiz.');
	for (let at = from; at < to; at++) {
		const name = `p${String(at).padStart(2, '0')}`;
		await fillLearner(db, name);
		const input = plan(quiz, { seed: name });
		const events = simulateAttempt({ input, quiz, skips: 0 }, { name, knowledge: 0 }, share);
		await createAttempt(db, {
			...{ id: `attempt ${name}`, assignmentId: 'work', learnerId: name, quizId: quiz.id },
			...{ number: 1, edition: tea.edition, input, begunAt: made, expiresAt: expiry }
		});
		const hour = `2026-09-02T08:00:${String(at).padStart(2, '0')}Z`;
		const done = share >= 1 ? { handIn: hour } : {};
		await appendEvents(db, { attempt: `attempt ${name}`, at: 0, events, ...done });
	}
}

const asked = { assignment: 'work', now: '2026-09-03T08:00:00Z' };

async function reportOf(db: Database): Promise<ClassReport> {
	const report = await classReport(db, who, asked);
	if (report.type !== 'shown') throw new Error(report.type);
	return report;
}

async function figuresOf(db: Database): Promise<unknown> {
	const { shown } = (await reportOf(db)).quizzes[0] ?? {};
	return shown?.type === 'shown' ? shown.figures : shown;
}

onBothDatabases('what a class is shown as', (fresh) => {
	test('is for its educators only: no administrator, no learner, nobody', async () => {
		const store = await fresh.open();
		const { db } = store;
		await assign(db);
		for (const other of [stranger, learner, { type: 'nobody' } as const]) {
			for (const verb of [classReport, gradebook])
				expect(await verb(db, other, asked)).toEqual({ type: 'forbidden' });
			const following = { assignment: 'work', now: () => due };
			expect(await liveState(store, other, following)).toEqual({ type: 'forbidden' });
			const one = { ...asked, learner: 'learner' };
			expect(await learnerPage(db, other, one)).toEqual({ type: 'forbidden' });
			for (const file of exportFiles)
				expect(await exportFile(db, other, { ...asked, file })).toEqual({ type: 'missing' });
		}
	});

	test('is how many there are, and no more, below ten', async () => {
		const { db } = await fresh.open();
		await assign(db);
		await handIn(db, 0, 9);
		expect(await figuresOf(db)).toMatchObject({ type: 'few', people: 9 });
		expect(await listLooks(db, 'work')).toEqual([]);
	});

	test('stays as it was shown until ten more have come', async () => {
		const { db } = await fresh.open();
		await assign(db);
		await handIn(db, 0, 12);
		const first = await figuresOf(db);
		expect(first).toMatchObject({ people: 10 });
		await handIn(db, 12, 19);
		expect(await figuresOf(db)).toEqual(first);
		await handIn(db, 19, 20);
		expect(await figuresOf(db)).toMatchObject({ people: 20 });
		expect((await listLooks(db, 'work')).map(({ people }) => people)).toEqual([10, 20]);
	});

	test('does not change with one learner who is erased, and goes below ten', async () => {
		const { db } = await fresh.open();
		await assign(db);
		await handIn(db, 0, 11);
		const first = await figuresOf(db);
		await eraseLearner(db, 'p03', made);
		expect(await figuresOf(db)).toEqual(first);
		await eraseLearner(db, 'p04', made);
		expect(await figuresOf(db)).toMatchObject({ type: 'few', people: 9 });
	});

	test('says nothing of answers that stay on devices', async () => {
		const { db } = await fresh.open();
		await assign(db, { handIn: 'completion' });
		expect(await classReport(db, who, asked)).toMatchObject({ type: 'noAnswers' });
		const file = { ...asked, file: 'answers.csv' as const };
		expect(await exportFile(db, who, file)).toEqual({ type: 'missing' });
	});
});

onBothDatabases('a class by name', (fresh) => {
	test('has an exact report from the first hand-in on, and with each one a new one', async () => {
		const { db } = await fresh.open();
		await assign(db, { handIn: 'name' });
		await updateClass(db, 'class', { naming: 'name' });
		expect(await figuresOf(db)).toMatchObject({ type: 'few', people: 0 });
		for (let at = 0; at < 8; at++) {
			await handIn(db, at, at + 1);
			const figures = await figuresOf(db);
			expect(figures).toMatchObject({ people: at + 1 });
			expect(figures).toMatchObject({ quizzes: [{ median: { type: 'value' } }] });
			const text = JSON.stringify(figures);
			expect(text).not.toMatch(/"type":"(under|over|between|hidden|few|alike)"/);
		}
		expect(await listLooks(db, 'work')).toEqual([]);
	});

	test('is summed up in one line: how many, average, spread, and who may need help', async () => {
		const { db } = await fresh.open();
		await assign(db, { handIn: 'name', passMark: 60 });
		await updateClass(db, 'class', { naming: 'name' });
		await replaceRoster(db, 'class', named('Émile Zola'));
		await handIn(db, 0, 6);
		await handIn(db, 6, 7, 0.5);
		const book = await gradebook(db, who, asked);
		if (book.type !== 'gradebook') throw new Error(book.type);
		const summary = summaryOf(book, asked.now);
		expect(summary).toMatchObject({ done: 6, all: 9, scores: { people: 6 } });
		const own = book.rows.flatMap(({ label, cells: [cell] }) =>
			cell?.type === 'handedIn' ? [{ label, fraction: cell.fraction }] : []
		);
		const mean = own.reduce((sum, { fraction }) => sum + fraction, 0) / own.length;
		expect(summary.scores?.mean).toBeCloseTo(mean, 6);
		expect(summary.scores?.tenths.reduce((sum, count) => sum + count)).toBe(6);
		expect(summary.help).toEqual({
			notBegun: ['Émile Zola', 'Label of learner'],
			stuck: ['Label of p06'],
			below: own.filter(({ fraction }) => fraction < 0.6).map(({ label }) => label)
		});
		// Begun within the last day, nobody is stuck.
		expect(summaryOf(book, '2026-09-02T07:00:00Z').help.stuck).toEqual([]);
	});

	test('under pseudonyms the line holds no score', async () => {
		const { db } = await fresh.open();
		await assign(db);
		await handIn(db, 0, 12);
		const book = await gradebook(db, who, asked);
		if (book.type !== 'gradebook') throw new Error(book.type);
		expect(summaryOf(book, asked.now)).toMatchObject({
			done: 12,
			scores: null,
			help: { below: [] }
		});
	});
});

onBothDatabases('what is known of each learner', (fresh) => {
	test('is who has handed in, late or not, and not how, however many have', async () => {
		const { db } = await fresh.open();
		await assign(db, { due, lateUntil: '2026-10-01T08:00:00Z' });
		await handIn(db, 21, 31);
		await handIn(db, 31, 32, 0.5);
		const book = await gradebook(db, who, asked);
		if (book.type !== 'gradebook') throw new Error(book.type);
		const cells = book.rows.map(({ label, cells: [cell] }) => [label, cell?.type]);
		const handed = Array.from({ length: 10 }, (_, at) => [`Label of p${at + 21}`, 'completed']);
		expect(cells).toEqual([['Label of learner', 'notBegun'], ...handed, ['Label of p31', 'begun']]);
		expect(JSON.stringify(book)).not.toMatch(/points|fraction|passed|attempts/);
		const late = book.rows.flatMap(({ cells: [cell] }) =>
			cell && 'late' in cell ? cell.late : []
		);
		expect(late).toEqual([...Array.from({ length: 9 }, () => false), true]);
	});

	test('is by name what is in line, too', async () => {
		const { db } = await fresh.open();
		await assign(db, { handIn: 'name' });
		await updateClass(db, 'class', { naming: 'name' });
		await handIn(db, 1, 2);
		const book = await gradebook(db, who, asked);
		if (book.type !== 'gradebook') throw new Error(book.type);
		const of = quiz?.questions.filter(({ sensitive }) => !sensitive).length;
		expect(book.rows[1]?.cells).toMatchObject([{ type: 'handedIn', of, attempts: 1 }]);
	});

	test('is no page of answers unless they were handed in by name', async () => {
		const { db } = await fresh.open();
		await assign(db);
		await handIn(db, 1, 2);
		const one = { ...asked, learner: 'p01' };
		expect(await learnerPage(db, who, one)).toEqual({ type: 'notByName' });
	});

	test('by name is each answer in words, without the sensitive ones', async () => {
		const { db } = await fresh.open();
		await assign(db, { handIn: 'name' });
		await updateClass(db, 'class', { naming: 'name' });
		await handIn(db, 1, 2);
		const page = await learnerPage(db, who, { ...asked, learner: 'p01' });
		if (page.type !== 'learner') throw new Error(page.type);
		const counted = quiz?.questions.filter(({ sensitive }) => !sensitive) ?? [];
		expect(page.quizzes[0]?.answers.map(({ id }) => id)).toEqual(counted.map(({ id }) => id));
		expect(await learnerPage(db, who, { ...asked, learner: 'nobody' })).toEqual({
			type: 'missing'
		});
	});
});

onBothDatabases('files', (fresh) => {
	test('hold no scores under pseudonyms', async () => {
		const { db } = await fresh.open();
		await assign(db);
		await handIn(db, 1, 12);
		for (const file of ['gradebook.csv', 'gradebook.json'] as const) {
			const exported = await exportFile(db, who, { ...asked, file });
			expect(exported).toMatchObject({ type: 'file' });
			expect(JSON.stringify(exported)).not.toMatch(/score|correct|attempts|per cent|percent":/i);
		}
		for (const file of ['moodle.csv', 'canvas.csv'] as const)
			expect(await exportFile(db, who, { ...asked, file })).toEqual({ type: 'missing' });
	});

	test('hold by name what the page shows: scores, passed, late, attempts, and who has not joined', async () => {
		const { db } = await fresh.open();
		await assign(db, { handIn: 'name', passMark: 60, due, lateUntil: '2026-10-01T08:00:00Z' });
		await replaceRoster(db, 'class', [
			{ name: 'label of P01', email: 'p01@example.org', studentNumber: '0070' },
			...named('Émile Zola', '=1+1')
		]);
		await handIn(db, 1, 2);
		await handIn(db, 31, 32);
		const book = await gradebook(db, who, asked);
		if (book.type !== 'gradebook') throw new Error(book.type);
		const exported = await exportFile(db, who, { ...asked, file: 'gradebook.csv' });
		if (exported.type !== 'file') throw new Error(exported.type);
		expect(exported.name).toBe(`The class - ${tea.title} - gradebook.csv`);
		const [heads = [], ...rows] = readCsv(String(exported.body)).records.map(({ cells }) => cells);
		const at = (name: string): number => heads.indexOf(`${quiz?.title}: ${name}`);
		expect(rows.map(([name]) => name)).toEqual([
			...["'=1+1", 'Émile Zola', 'Label of learner', 'Label of p01', 'Label of p31']
		]);
		expect(heads.slice(0, 3)).toEqual(['Student', 'Student number', 'E-mail']);
		expect(rows[3]?.slice(0, 3)).toEqual(['Label of p01', '0070', 'p01@example.org']);
		expect(rows.map((row) => row[at('status')])).toEqual([
			...['Not joined', 'Not joined', 'Not started', 'Handed in', 'Handed in']
		]);
		const cell = book.rows[3]?.cells[0];
		if (cell?.type !== 'handedIn') throw new Error(cell?.type);
		expect(rows[3]?.[at('score')]).toBe(String(Math.round(cell.points * 100) / 100));
		expect(rows[3]?.[at('out of')]).toBe(String(cell.of));
		expect(rows[3]?.[at('per cent')]).toBe(String(Math.round(cell.fraction * 1e4) / 100));
		expect(rows[3]?.[at('passed (60%)')]).toBe(cell.fraction >= 0.6 ? 'Yes' : 'No');
		expect(rows.map((row) => row[at('late')])).toEqual(['', '', '', 'No', 'Yes']);
		expect(rows[3]?.[at('attempts')]).toBe('1');
		expect(rows[3]?.[at(`handed in (${book.zone})`)]).toMatch(/^2026-09-0\d \d\d:\d\d$/);
		expect(JSON.stringify([heads, rows])).not.toMatch(/[{}]|true|false|\dT\d/);
	});

	test('for Moodle and Canvas name their columns, and no one without a score', async () => {
		const { db } = await fresh.open();
		await assign(db, { handIn: 'name' });
		await replaceRoster(db, 'class', [
			{ name: 'Label of p01', email: 'p01@example.org', studentNumber: '0070' }
		]);
		await handIn(db, 1, 3);
		const rowsOf = async (file: 'moodle.csv' | 'canvas.csv') => {
			const exported = await exportFile(db, who, { ...asked, file });
			if (exported.type !== 'file') throw new Error(exported.type);
			// Neither platform takes a byte order mark off.
			expect(String(exported.body)).not.toContain('\uFEFF');
			return Papa.parse<string[]>(String(exported.body).trimEnd()).data;
		};
		const [moodleHeads, ...graded] = await rowsOf('moodle.csv');
		expect(moodleHeads).toEqual(['Email address', 'ID number', 'Full name', tea.title]);
		expect(graded.map((row) => row.slice(0, 3))).toEqual([
			['p01@example.org', '0070', 'Label of p01'],
			['', '', 'Label of p02']
		]);
		for (const [, , , grade = ''] of graded) {
			expect(grade).toMatch(/^\d+(\.\d{1,2})?$/);
			expect(Number(grade)).toBeLessThanOrEqual(100);
		}
		const [heads, possible, ...rows] = await rowsOf('canvas.csv');
		expect(heads).toEqual([
			...['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', tea.title]
		]);
		const counted = quiz?.questions.filter(({ sensitive }) => !sensitive).length;
		expect(possible).toEqual(['    Points Possible', '', '', '', '', String(counted)]);
		expect(rows.map((row) => row.slice(0, 4))).toEqual([
			['Label of p01', '', '0070', 'p01@example.org'],
			['Label of p02', '', '', '']
		]);
		expect(rows.every(({ length }) => length === 6)).toBe(true);
	});

	test('of sentences write them out, and no id', async () => {
		const { db } = await fresh.open();
		await assign(db);
		await handIn(db, 0, 40);
		const textOf = async (file: 'sentences.csv' | 'report.csv' | 'answers.csv') => {
			const exported = await exportFile(db, who, { ...asked, file });
			if (exported.type !== 'file') throw new Error(exported.type);
			return String(exported.body);
		};
		const { records } = readCsv(await textOf('sentences.csv'));
		const all = tea.sections.flatMap(({ sentences }) => sentences.map(({ text }) => text));
		expect(records.length).toBeGreaterThan(1);
		for (const { cells } of records.slice(1)) expect(all).toContain(cells[1]);
		const ids = [quiz?.id, ...tea.misconceptions.map(({ id }) => id)];
		for (const file of ['sentences.csv', 'report.csv', 'answers.csv'] as const) {
			const cells = readCsv(await textOf(file)).records.flatMap((record) => record.cells);
			expect(ids.filter((id) => cells.includes(id ?? ''))).toEqual([]);
		}
	});

	test('are workbooks, too', async () => {
		const { db } = await fresh.open();
		await assign(db);
		await handIn(db, 0, 10);
		for (const name of ['gradebook.xlsx', 'report.xlsx'] as const) {
			const exported = await exportFile(db, who, { ...asked, file: name });
			if (exported.type !== 'file' || typeof exported.body === 'string') throw new Error(name);
			// A ZIP, as all of Office Open XML.
			expect([...exported.body.slice(0, 2)]).toEqual([0x50, 0x4b]);
		}
	});

	test('of single answers name an option as often as the report counts it', async () => {
		const { db } = await fresh.open();
		await assign(db);
		await handIn(db, 0, 40);
		const figures = await figuresOf(db);
		const exported = await exportFile(db, who, { ...asked, file: 'answers.csv' });
		if (exported.type !== 'file') throw new Error(exported.type);
		const [heads, ...rows] = readCsv(String(exported.body)).records.map(({ cells }) => cells);
		expect(heads).toEqual([
			...['Quiz', 'Question', 'Statement', 'Option', 'Correct', 'Misconception']
		]);
		const told = new Set(rows.map(([, , , option]) => option ?? '').filter((each) => each !== ''));
		expect(told.size).toBeGreaterThan(0);
		for (const option of told) {
			const count = rows.filter((cells) => cells[3] === option).length;
			expect(JSON.stringify(figures)).toMatch(
				new RegExp(`"text":"${option}"[^{}]*"chose":\\{"type":"count","count":${count},`)
			);
		}
	});
});

onBothDatabases('an assignment at a glance', (fresh) => {
	test('says of each sentence what the report says, and under nicknames waits as it does', async () => {
		const { db } = await fresh.open();
		await assign(db);
		await handIn(db, 0, 9);
		expect(await overview(db, who, asked)).toMatchObject({ misread: [], most: 9 });
		expect(await listLooks(db, 'work')).toEqual([]);
		await handIn(db, 9, 12);
		const seen = await overview(db, who, asked);
		if (seen.type !== 'overview') throw new Error(seen.type);
		const report = await reportOf(db);
		const all = report.quizzes.flatMap(({ shown }) =>
			shown.type === 'shown' ? shown.figures.sentences : []
		);
		expect(seen.misread?.length).toBeGreaterThan(0);
		for (const { id, figures } of seen.misread ?? [])
			expect(all.find((sentence) => sentence.id === id)).toEqual(figures);
		expect(seen).toMatchObject({ most: 12, summary: { scores: null } });
		expect(seen.quizzes).toMatchObject([{ done: 12, begun: 0, average: null }]);
	});

	test('asks the database as often for forty as for four', async () => {
		const { db } = await fresh.open();
		await assign(db, { handIn: 'name' });
		await updateClass(db, 'class', { naming: 'name' });
		let asks = 0;
		const counting: KyselyPlugin = {
			transformQuery: ({ node }) => {
				asks += 1;
				return node;
			},
			transformResult: ({ result }) => Promise.resolve(result)
		};
		const asksOf = async (): Promise<number> => {
			asks = 0;
			expect(await overview(db.withPlugin(counting), who, asked)).toMatchObject({
				type: 'overview'
			});
			return asks;
		};
		await handIn(db, 0, 4);
		const few = await asksOf();
		await handIn(db, 4, 40);
		expect(await asksOf()).toBe(few);
		expect(few).toBeLessThanOrEqual(14);
	});
});
