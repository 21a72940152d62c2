import type { AllowYaml } from '../questions/author-schemas.ts';
import * as wordingProblems from '../messages/wording-problems.ts';
import type { Draft, PlaceOf } from './draft/draft.ts';
import { collectProblems, type Problem } from './problem.ts';
import { lineColumn, type Place } from './text-file.ts';

/** A warning that authors have looked at and mean to be so, and where it is switched off. */
interface Allowance {
	readonly rule: AllowYaml['rule'];
	readonly place: Place;
	/** Absent for the whole module. */
	readonly file?: string;
	/** Lines of the file: from the first to before the second. */
	readonly lines?: readonly [number, number];
}

/** What is left of the problems without those that the module allows; what it allows in vain is one of its own. */
export function withoutAllowed(draft: Draft, problems: readonly Problem[]): readonly Problem[] {
	const allowances = allowancesIn(draft);
	const used = new Set<Allowance>();
	const left = problems.filter((problem) => {
		const fitting = allowances.filter((allowance) => fits(allowance, problem));
		for (const allowance of fitting) used.add(allowance);
		return fitting.length === 0;
	});
	const { problems: unused, report } = collectProblems();
	// Of what could not be read nothing is known.
	for (const allowance of draft.whole ? allowances : [])
		if (!used.has(allowance))
			report('allow-unused', allowance.place, wordingProblems.allowUnused(allowance.rule));
	return [...left, ...unused];
}

function fits({ rule, file, lines }: Allowance, problem: Problem): boolean {
	if (problem.severity !== 'warning' || problem.code !== rule) return false;
	if (file !== undefined && file !== problem.file) return false;
	return !lines || (lines[0] <= problem.line && problem.line < lines[1]);
}

function allowancesIn(draft: Draft): readonly Allowance[] {
	const ofModule = (draft.info?.allow ?? []).flatMap(({ rule, section }, index): Allowance[] => {
		const place = draft.infoPlace('allow', index);
		if (section === undefined) return [{ rule, place }];
		// That there is no such section is a problem of its own (`sectionsNamed`).
		const lines = linesOf(draft, section);
		return lines ? [{ rule, place, ...lines }] : [];
	});
	const inQuizzes = draft.quizzes.flatMap((quiz) => {
		const { path } = quiz.at().file;
		const starts = quiz.questions.map(({ at }) => lineColumn(at()).line);
		return [
			...read(quiz.head.allow, quiz.at, { file: path }),
			...quiz.questions.flatMap(({ authored, at }, index) => {
				const from = starts[index] ?? 0;
				const lines = [from, starts.find((line) => line > from) ?? Infinity] as const;
				return read(authored.allow, at, { file: path, lines });
			})
		];
	});
	return [...ofModule, ...inQuizzes];
}

function read(
	allow: readonly AllowYaml[] | undefined,
	at: PlaceOf,
	where: Pick<Allowance, 'file' | 'lines'>
): readonly Allowance[] {
	return (allow ?? []).map(({ rule }, index) => ({ rule, place: at('allow', index), ...where }));
}

/** Of a section in the article; `undefined` of one that is not there. */
function linesOf(
	{ article }: Draft,
	section: string
): Pick<Allowance, 'file' | 'lines'> | undefined {
	const sections = article?.sections ?? [];
	const at = sections.findIndex(({ id }) => id === section);
	const [here, next] = at < 0 ? [] : [sections[at], sections[at + 1]];
	if (!here) return undefined;
	const until = next ? lineColumn(next.place).line : Infinity;
	return { file: here.place.file.path, lines: [lineColumn(here.place).line, until] };
}
