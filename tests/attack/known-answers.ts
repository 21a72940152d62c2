/**
 * An educator who wants to know who answered what, in code. It has every file of an assignment as it stood at
 * each moment, knows the module and the rules, and what its own invented learners answered. It works out which
 * answers leave no other possibility: what it finds is certain, not a guess.
 */
import {
	array,
	number,
	object,
	optional,
	parse,
	record,
	string,
	unknown,
	type InferOutput
} from 'valibot';
import { readCsv } from '../../src/lib/assignment/csv.ts';
import type { Quiz } from '../../src/lib/content/module.ts';
import { isOf } from '../../src/lib/questions/kinds.ts';
import { picksOf } from '../../src/lib/questions/marking.ts';
import type { Option, Question } from '../../src/lib/questions/question.ts';
import { parseResponse } from '../../src/lib/questions/parse-response.ts';
import type { Response } from '../../src/lib/questions/responses.ts';

/** The files of an assignment at one moment. */
export interface Taken {
	readonly gradebookCsv: string;
	readonly reportJson: string;
	/** `null`: it was refused. */
	readonly answersCsv: string | null;
}

/** What somebody answered, by part of a question: an option's id, or `not` and its id. */
export type PartAnswers = ReadonlyMap<string, string>;

interface PartOf {
	readonly id: string;
	readonly question: string;
	/** All that can be answered. */
	readonly cells: readonly string[];
	readonly right: string;
}

function oneOf(id: string, question: string, options: readonly Option[]): PartOf {
	const right = options.find(({ key }) => key)?.id ?? '';
	return { id, question, cells: options.map((each) => each.id), right };
}

/** Where several options are right each is a part, where statements are sorted each of them. */
function partsOf(question: Question): readonly PartOf[] {
	const { id } = question;
	return question.parts.flatMap((part) => {
		if (!isOf('some', question.kind)) return [oneOf(`${id}/${part.id}`, id, part.options)];
		return part.options.map(({ id: option, key }) => ({
			...{ id: `${id}/${option}`, question: id, cells: [option, `not ${option}`] },
			right: key ? option : `not ${option}`
		}));
	});
}

export function answersByPart(question: Question, response: Response): PartAnswers {
	const picks = picksOf(question, response) ?? [];
	return new Map(
		partsOf(question).map(({ id, cells: [yes = '', no = ''] }, at): [string, string] => {
			if (!isOf('some', question.kind)) return [id, picks[at]?.[0] ?? ''];
			return [id, picks[0]?.includes(yes) ? yes : no];
		})
	);
}

const countSchema = object({
	type: string(),
	...{ count: optional(number(), 0), least: optional(number(), 0), most: optional(number(), 0) },
	share: optional(number(), 0)
});
const reportSchema = object({
	quizzes: array(
		object({
			id: string(),
			shown: object({
				figures: optional(
					object({
						people: number(),
						questions: array(
							object({
								...{ id: string(), n: number() },
								rows: optional(
									array(
										object({
											id: string(),
											options: array(object({ id: string(), chose: countSchema }))
										})
									),
									[]
								)
							})
						)
					})
				)
			})
		})
	)
});

/** How many of `n` people a shown count stands for, from and to. */
function boundsOf(
	{ type, count, least, most, share }: InferOutput<typeof countSchema>,
	n: number
): readonly [number, number] {
	switch (type) {
		case 'count':
			return [count, count];
		case 'between':
			return [least, most];
		case 'under':
			return [0, Math.ceil(share * n - 1e-9) - 1];
		case 'over':
			return [Math.floor(share * n + 1e-9) + 1, n];
		default:
			return [0, n];
	}
}

/** From `least` to `most` of these people answered so. */
interface Sum {
	readonly people: readonly string[];
	readonly part: string;
	readonly cell: string;
	readonly least: number;
	readonly most: number;
}

interface Graded {
	readonly label: string;
	readonly at: string;
	/** Questions with a full mark; `null`: it is not said. */
	readonly inLine: number | null;
}

/** Those who have handed in, in that order. */
function gradesIn(csv: string, { title }: Quiz): readonly Graded[] {
	const [heads, ...records] = readCsv(csv).records;
	const at = (name: string): number =>
		heads?.cells.findIndex((head) => head.startsWith(`${title}: ${name}`)) ?? -1;
	return records
		.map(({ cells }) => {
			const mark = cells[at('score')] ?? '';
			return {
				...{ label: cells[0] ?? '', at: cells[at('handed in')] ?? '' },
				inLine: mark === '' ? null : Number(mark)
			};
		})
		.filter((each) => each.at !== '')
		.sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** What the report says of the first so many people, as sums over them. */
function sumsIn(json: string, quiz: Quiz, people: readonly string[]): readonly Sum[] {
	const report = parse(reportSchema, JSON.parse(json));
	const figures = report.quizzes.find(({ id }) => id === quiz.id)?.shown.figures;
	const over = people.slice(0, figures?.people ?? 0);
	return (figures?.questions ?? []).flatMap((question) => {
		const several = quiz.questions.find(({ id }) => id === question.id)?.kind === 'multiple';
		return question.rows.flatMap((row) =>
			row.options.map(({ id, chose }) => {
				const [least, most] = boundsOf(chose, question.n);
				const part = `${question.id}/${several ? id : row.id}`;
				return { people: over, part, cell: id, least, most };
			})
		);
	});
}

/** What two looks say by their difference. */
function differences(sums: readonly Sum[]): readonly Sum[] {
	return sums.flatMap((later) =>
		sums
			.filter(
				(each) =>
					each.part === later.part &&
					each.cell === later.cell &&
					each.people.length < later.people.length &&
					each.people.every((one) => later.people.includes(one))
			)
			.map((earlier) => ({
				...later,
				people: later.people.filter((one) => !earlier.people.includes(one)),
				least: later.least - earlier.most,
				most: later.most - earlier.least
			}))
	);
}

/** What two looks say of those who are in one of them alone: one has so many more that theirs must be among them. */
function swaps(sums: readonly Sum[]): readonly Sum[] {
	return sums.flatMap((one) =>
		sums.flatMap((other) => {
			if (other.part !== one.part || other.cell !== one.cell) return [];
			const here = one.people.filter((each) => !other.people.includes(each));
			const there = other.people.filter((each) => !one.people.includes(each));
			if (here.length === 0 || there.length === 0) return [];
			if (one.least - other.most < here.length) return [];
			return [
				{ ...one, people: here, least: here.length, most: here.length },
				{ ...one, people: there, least: 0, most: 0 }
			];
		})
	);
}

/** A line of somebody's answers, where a file has such lines. */
type Line = PartAnswers;

function linesIn(csv: string | null, quiz: Quiz): readonly Line[] {
	const [heads, ...records] = readCsv(csv ?? '').records;
	const at = (name: string): number => heads?.cells.indexOf(name) ?? -1;
	if (at('Row') < 0) return [];
	const lines = new Map<string, Map<string, string>>();
	for (const { cells } of records) {
		if (cells[at('Quiz')] !== quiz.id) continue;
		const row = cells[at('Row')] ?? '';
		const question = quiz.questions.find(({ id }) => id === cells[at('Question')]);
		const given = parse(record(string(), unknown()), JSON.parse(cells[at('Response')] ?? ''));
		const response = question && parseResponse(question.kind, given);
		const line = lines.get(row) ?? new Map<string, string>();
		if (question && response)
			for (const [part, cell] of answersByPart(question, response)) line.set(part, cell);
		lines.set(row, line);
	}
	return [...lines.values()];
}

function written(line: Line): string {
	return JSON.stringify([...line]);
}

/** Lines that are new since an earlier file. */
function newLines(earlier: readonly Line[], later: readonly Line[]): readonly Line[] {
	const left = earlier.map(written);
	return later.filter((line) => {
		const at = left.indexOf(written(line));
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}

/** All that is still possible, by person and part. */
type Possible = Map<string, Map<string, Set<string>>>;

/** Whether each person can have one of the lines, all at once: `taken` is tried first. */
function canAllHave(
	candidates: readonly (readonly number[])[],
	first: number,
	taken: number
): boolean {
	const owner = new Map<number, number>();
	const place = (person: number, seen: Set<number>): boolean =>
		(person === first ? [taken] : (candidates[person] ?? [])).some((line) => {
			if (seen.has(line)) return false;
			seen.add(line);
			const other = owner.get(line);
			if (other !== undefined && !place(other, seen)) return false;
			owner.set(line, person);
			return true;
		});
	return candidates.every((_, person) => place(person, new Set()));
}

function inLineOf(line: Line, quiz: Quiz): number {
	return quiz.questions.filter((question) => {
		const parts = partsOf(question);
		return parts.every(({ id, right }) => line.get(id) === right);
	}).length;
}

/** Which of these lines can be whose, by marks and by what is known already. */
function matchLines(
	possible: Possible,
	{ people, lines, quiz }: { people: readonly Graded[]; lines: readonly Line[]; quiz: Quiz }
): void {
	const candidates = people.map(({ label, inLine }) =>
		lines.flatMap((line, at) => {
			const own = possible.get(label);
			const fits = [...line].every(([part, cell]) => own?.get(part)?.has(cell) ?? true);
			return fits && (inLine === null || inLineOf(line, quiz) === inLine) ? [at] : [];
		})
	);
	people.forEach(({ label }, person) => {
		const can = (candidates[person] ?? []).filter((line) => canAllHave(candidates, person, line));
		for (const [part, cells] of possible.get(label) ?? []) {
			const left = new Set(can.map((line) => lines[line]?.get(part) ?? ''));
			for (const cell of cells) if (can.length > 0 && !left.has(cell)) cells.delete(cell);
		}
	});
}

/** Strikes what a sum excludes; whether anything was struck. */
function applySum(possible: Possible, { people, part, cell, least, most }: Sum): boolean {
	const cells = people.flatMap((label) => possible.get(label)?.get(part) ?? []);
	const can = cells.filter((each) => each.has(cell));
	const must = can.filter(({ size }) => size === 1);
	const open = can.filter(({ size }) => size > 1);
	if (open.length === 0) return false;
	if (must.length === most) {
		for (const each of open) each.delete(cell);
		return true;
	}
	if (can.length !== least) return false;
	for (const each of open) for (const other of each) if (other !== cell) each.delete(other);
	return true;
}

/** Strikes what somebody's mark excludes: all of their questions right that still can be, or no more. */
function applyMark(possible: Possible, quiz: Quiz, { label, inLine }: Graded): boolean {
	if (inLine === null) return false;
	const own = possible.get(label);
	const cellsOf = ({ id }: PartOf): Set<string> => own?.get(id) ?? new Set();
	const questions = quiz.questions.filter(({ sensitive }) => !sensitive).map(partsOf);
	const can = questions.filter((parts) => parts.every((part) => cellsOf(part).has(part.right)));
	const must = can.filter((parts) => parts.every((part) => cellsOf(part).size === 1));
	const open = can.filter((parts) => !must.includes(parts));
	if (open.length === 0) return false;
	if (can.length === inLine) {
		for (const part of open.flat())
			for (const cell of cellsOf(part)) if (cell !== part.right) cellsOf(part).delete(cell);
		return true;
	}
	const single = open.flatMap((parts) => (parts.length === 1 ? parts : []));
	if (must.length !== inLine || single.length === 0) return false;
	for (const part of single) cellsOf(part).delete(part.right);
	return true;
}

function allPossible(quiz: Quiz, people: readonly Graded[], own: Own): Possible {
	const parts = quiz.questions.filter(({ sensitive }) => !sensitive).flatMap(partsOf);
	return new Map(
		people.map(({ label }) => [
			label,
			new Map(
				parts.map(({ id, cells }) => {
					const known = own.get(label)?.get(id);
					return [id, new Set(known === undefined ? cells : [known])];
				})
			)
		])
	);
}

/** What the educator's own invented learners answered, by label. */
export type Own = ReadonlyMap<string, PartAnswers>;

export interface Known {
	readonly label: string;
	readonly part: string;
	readonly cell: string;
}

/** What every report of one assignment says, as sums over those who had handed in by then. */
function looksIn(taken: readonly Taken[], quiz: Quiz): readonly Sum[] {
	const people = gradesIn(taken.at(-1)?.gradebookCsv ?? '', quiz);
	const labels = people.map(({ label }) => label);
	return taken.flatMap(({ reportJson }) => sumsIn(reportJson, quiz, labels));
}

/**
 * The answers that are certain from all that was taken, in the order of time, the educator's own left out. `again`: what
 * was taken of a duplicate, by an educator who takes it for certain that everybody answered it as before.
 */
export function knownAnswers(
	quiz: Quiz,
	taken: readonly Taken[],
	own: Own = new Map(),
	again: readonly Taken[] = []
): readonly Known[] {
	const people = gradesIn(taken.at(-1)?.gradebookCsv ?? '', quiz);
	const labels = people.map(({ label }) => label);
	const later = gradesIn(again.at(-1)?.gradebookCsv ?? '', quiz);
	const all = [...people, ...later.filter(({ label }) => !labels.includes(label))];
	const possible = allPossible(quiz, all, own);
	const looks = [...looksIn(taken, quiz), ...looksIn(again, quiz)];
	const unique = [...new Map(looks.map((sum) => [JSON.stringify(sum), sum])).values()];
	const sums = [...unique, ...differences(unique), ...swaps(unique)];
	const files = taken.map(({ answersCsv, gradebookCsv }) => ({
		lines: linesIn(answersCsv, quiz),
		count: gradesIn(gradebookCsv, quiz).length
	}));
	for (let going = true; going;) {
		let before: { lines: readonly Line[]; count: number } = { lines: [], count: 0 };
		for (const file of files.filter(({ lines, count }) => lines.length === count)) {
			const lines = newLines(before.lines, file.lines);
			matchLines(possible, { people: people.slice(before.count, file.count), lines, quiz });
			before = file;
		}
		const struck = sums.filter((sum) => applySum(possible, sum));
		going = struck.length + people.filter((each) => applyMark(possible, quiz, each)).length > 0;
	}
	return all
		.map(({ label }) => label)
		.filter((label) => !own.has(label))
		.flatMap((label) =>
			[...(possible.get(label) ?? [])].flatMap(([part, cells]) =>
				cells.size === 1 ? [{ label, part, cell: [...cells][0] ?? '' }] : []
			)
		);
}
