import type { KyselyPlugin } from 'kysely';
import { expect, test } from 'vitest';
import { made, named, tea } from '../../../../tests/store/fill.ts';
import { onBothDatabases } from '../../../../tests/store/on-both-databases.ts';
import type { Who } from '../accounts/who-asks.ts';
import { replaceRoster, updateClass } from '../store/classes.ts';
import { putException } from '../assignments/exceptions.ts';
import { eraseLearner } from '../store/upkeep/erase.ts';
import { listLooks } from '../store/report-looks.ts';
import { classReport } from './class-report.ts';
import { exportFile, exportFiles } from './export-file.ts';
import { gradebook } from './gradebook.ts';
import { overview } from './overview.ts';
import { gradebookRows, moodleRows } from './gradebook-files.ts';
import { roomCounts } from '../../teach/room/room-counts.ts';
import { summaryOf } from './summary.ts';
import { learnerPage } from './learner-page.ts';
import { liveState } from './live-source.ts';
import {
	asked,
	assign,
	due,
	beginAgain,
	figuresOf,
	handIn,
	quiz,
	reportOf,
	who
} from '../../../../tests/store/class-with-work.ts';

const stranger: Who = { type: 'educator', id: 'another', administrator: true };
const learner: Who = { type: 'learner', id: 'learner', classId: 'class' };

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
		expect(summary).toMatchObject({ done: 6, joined: 8, all: 9, scores: { people: 6, final: 6 } });
		const own = book.rows.flatMap(({ label, cells: [cell] }) =>
			cell?.type === 'handedIn' ? [{ label, fraction: cell.fraction }] : []
		);
		const mean = own.reduce((sum, { fraction }) => sum + fraction, 0) / own.length;
		expect(summary.scores?.mean).toBeCloseTo(mean, 6);
		expect(summary.scores?.tenths.reduce((sum, count) => sum + count)).toBe(6);
		expect(summary.help).toEqual({
			...{ notBegun: ['Label of learner'], notJoined: ['Émile Zola'] },
			stuck: ['Label of p06'],
			below: own.filter(({ fraction }) => fraction < 0.6).map(({ label }) => label)
		});
		// Begun within the last day, nobody is stuck.
		expect(summaryOf(book, '2026-09-02T07:00:00Z').help.stuck).toEqual([]);
	});

	test('has no verdict on who can still hand in, and counts what is missing as 0 after the end', async () => {
		const { db } = await fresh.open();
		const end = '2026-09-20T08:00:00Z';
		const quizzes = tea.quizzes.slice(0, 2).map(({ id }) => id);
		await assign(db, { handIn: 'name', passMark: 100, due, lateUntil: end, quizzes });
		await updateClass(db, 'class', { naming: 'name' });
		await handIn(db, 0, 2);
		await putException(db, who, {
			...{ assignment: 'work', learner: 'p01', expected: null, auditId: 'audit' },
			...{ exceptions: { lateUntil: '2026-10-20T08:00:00Z' }, now: asked.now }
		});
		const at = async (now: string) => {
			const book = await gradebook(db, who, { ...asked, now });
			if (book.type !== 'gradebook') throw new Error(book.type);
			const summary = summaryOf(book, now);
			const totals = book.rows.flatMap(({ total }) => total ?? []);
			const [, , first] = gradebookRows(book);
			return { totals, summary, moodle: moodleRows(book)[1]?.at(-3), last: first?.slice(-2) };
		};
		const [one, two] = tea.quizzes.map(
			({ questions }) => questions.filter(({ sensitive }) => !sensitive).length
		);
		const open = await at(asked.now);
		const soFar = { of: one, final: false, passed: 'notYet' };
		expect(open.totals).toMatchObject([soFar, soFar]);
		expect(open.summary).toMatchObject({ passed: null, help: { below: [] }, scores: { final: 0 } });
		expect([open.moodle, open.last]).toEqual(['-', [null, 'No']]);
		const over = await at('2026-09-20T08:01:00Z');
		expect(over.totals).toMatchObject([
			{ of: (one ?? 0) + (two ?? 0), final: true, passed: 'notPassed' },
			soFar
		]);
		expect(over.summary).toMatchObject({ passed: 0, help: { below: ['Label of p00'] } });
		expect([typeof over.moodle, over.last]).toEqual(['number', ['No', 'Yes']]);
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

	test('is finished on each page, while another attempt is under way', async () => {
		const store = await fresh.open();
		const { db } = store;
		await assign(db, { handIn: 'name', attempts: 'unlimited' });
		await handIn(db, 1, 2);
		await beginAgain(db, 1);
		const live = await liveState(store, who, { ...asked, now: () => asked.now });
		if (live.type !== 'live') throw new Error(live.type);
		expect(live.rows[1]?.places).toMatchObject([{ type: 'under', again: true }]);
		const seen = await overview(db, who, asked);
		expect(seen).toMatchObject({
			summary: { done: 1, begun: 0 },
			quizzes: [{ done: 1, begun: 0 }]
		});
		expect(roomCounts(live).finished).toBe(1);
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
