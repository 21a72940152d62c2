import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { tea, named } from '../../../../tests/store/fill.ts';
import { onBothDatabases } from '../../../../tests/store/on-both-databases.ts';
import { readCsv } from '../../assignment/csv.ts';
import type { Database } from '../store/database/tables.ts';
import { replaceRoster } from '../store/classes.ts';
import { exportFile, exportFiles } from './export-file.ts';
import { gradebook } from './gradebook.ts';
import {
	asked,
	assign,
	due,
	figuresOf,
	handIn,
	quiz,
	who
} from '../../../../tests/store/class-with-work.ts';

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

	const platformRows = async (db: Database, file: 'moodle.csv' | 'canvas.csv') => {
		const exported = await exportFile(db, who, { ...asked, file });
		if (exported.type !== 'file') throw new Error(exported.type);
		// Neither platform takes a byte order mark off.
		expect(String(exported.body)).not.toContain('\uFEFF');
		return Papa.parse<string[]>(String(exported.body).trimEnd()).data;
	};

	test('for Moodle and Canvas name their columns, and no one without a score', async () => {
		const { db } = await fresh.open();
		await assign(db, { handIn: 'name' });
		await replaceRoster(db, 'class', [
			{ name: 'Label of p01', email: 'p01@example.org', studentNumber: '0070' },
			{ name: 'Label of p02', email: 'p02@example.org', studentNumber: '0071' }
		]);
		await handIn(db, 1, 3);
		const [moodleHeads, ...graded] = await platformRows(db, 'moodle.csv');
		expect(moodleHeads).toEqual(['Email address', 'ID number', 'Full name', tea.title]);
		expect(graded.map((row) => row.slice(0, 3))).toEqual([
			['p01@example.org', '0070', 'Label of p01'],
			['p02@example.org', '0071', 'Label of p02']
		]);
		for (const [, , , grade = ''] of graded) {
			expect(grade).toMatch(/^\d+(\.\d{1,2})?$/);
			expect(Number(grade)).toBeLessThanOrEqual(100);
		}
		const [heads, possible, ...rows] = await platformRows(db, 'canvas.csv');
		expect(heads).toEqual([
			...['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', tea.title]
		]);
		const counted = quiz?.questions.filter(({ sensitive }) => !sensitive).length;
		expect(possible).toEqual(['    Points Possible', '', '', '', '', String(counted)]);
		expect(rows.map((row) => row.slice(0, 4))).toEqual([
			['Label of p01', '', '0070', 'p01@example.org'],
			['Label of p02', '', '0071', 'p02@example.org']
		]);
		expect(rows.every(({ length }) => length === 6)).toBe(true);
	});

	test('for Moodle hold no line and no column with an empty identifier, which it takes for the line before', async () => {
		const { db } = await fresh.open();
		await assign(db, { handIn: 'name' });
		const list = (...people: readonly (readonly [string, string | null, string | null])[]) =>
			replaceRoster(
				db,
				'class',
				people.map(([name, email, studentNumber]) => ({ name, email, studentNumber }))
			);
		await handIn(db, 1, 4);
		await list(
			['Label of p01', 'p01@example.org', '0070'],
			['Label of p02', null, '0071'],
			['Label of p03', 'p03@example.org', null]
		);
		expect((await platformRows(db, 'moodle.csv')).map((row) => row.slice(0, 2))).toEqual([
			['Email address', 'Full name'],
			['p01@example.org', 'Label of p01'],
			['p03@example.org', 'Label of p03']
		]);
		await list(['Label of p01', null, '0070'], ['Label of p02', null, '0071']);
		expect((await platformRows(db, 'moodle.csv')).map((row) => row.slice(0, 2))).toEqual([
			['ID number', 'Full name'],
			['0070', 'Label of p01'],
			['0071', 'Label of p02']
		]);
		await list();
		const [heads, ...rows] = await platformRows(db, 'moodle.csv');
		expect(heads).toEqual(['Full name', tea.title]);
		expect(rows).toHaveLength(3);
		// Canvas knows them by name, too.
		expect(await platformRows(db, 'canvas.csv')).toHaveLength(5);
	});

	test('for Moodle write a dash for a quiz that is not handed in, which is no grade: an empty cell would be 0', async () => {
		const { db } = await fresh.open();
		await assign(db, { handIn: 'name', quizzes: tea.quizzes.map(({ id }) => id) });
		await replaceRoster(db, 'class', [
			{ name: 'Label of p01', email: 'p01@example.org', studentNumber: null }
		]);
		await handIn(db, 1, 2);
		const [heads, row] = await platformRows(db, 'moodle.csv');
		expect(heads?.slice(3)).toEqual(tea.quizzes.map(({ title }) => `${tea.title}: ${title}`));
		expect(row?.slice(4)).toEqual(tea.quizzes.slice(1).map(() => '-'));
	});

	test.each([
		['Essay (7)', 'Essay [7]'],
		['Final Grade of term', 'Final grade of term'],
		['Section', 'Section.'],
		['Tea; “Müller, \\"quoted\\"”', 'Tea; “Müller, \\"quoted\\"”']
	])('for Canvas call “%s” what it does not take for a column of its own', async (title, said) => {
		const { db } = await fresh.open();
		await assign(db, { handIn: 'name', title });
		await handIn(db, 1, 2);
		const [heads, possible, row] = await platformRows(db, 'canvas.csv');
		expect(heads?.at(-1)).toBe(said);
		expect([heads?.length, possible?.length, row?.length]).toEqual([6, 6, 6]);
	});

	test('for platforms keep commas, quotes and umlauts of a name, and make no formula of it', async () => {
		const { db } = await fresh.open();
		await assign(db, { handIn: 'name' });
		await handIn(db, 1, 4);
		const names = ['Müller, Zoë', 'Ann "Nan" O’Hara', '=SUM(A1)'];
		for (const [at, label] of names.entries())
			await db
				.updateTable('learners')
				.set({ label })
				.where('id', '=', `p0${at + 1}`)
				.execute();
		for (const file of ['moodle.csv', 'canvas.csv'] as const) {
			const cells = (await platformRows(db, file)).flat();
			for (const name of ['Müller, Zoë', 'Ann "Nan" O’Hara', "'=SUM(A1)"])
				expect(cells).toContain(name);
		}
	});

	test('are named after class and assignment, whatever they hold', async () => {
		const { db } = await fresh.open();
		await assign(db, { handIn: 'name', title: 'Week 3' });
		await handIn(db, 0, 1);
		for (const file of exportFiles.filter((name) => name.endsWith('.csv'))) {
			const exported = await exportFile(db, who, { ...asked, file });
			if (exported.type !== 'file') throw new Error(exported.type);
			expect(exported.name).toMatch(/^The class - Week 3 - /);
			expect(String(exported.body)).not.toMatch(/\b(true|false)\b/);
		}
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
