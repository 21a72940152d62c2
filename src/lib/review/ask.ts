/** Which questions come back on a day, and what an answer to one adds to the log. */
import { evidenceOf } from '../taking/understanding.ts';
import type { Response } from '../questions/responses.ts';
import type { ReviewEvent } from './log.ts';
import {
	restsOn,
	type ReviewModule,
	type ReviewOption,
	type ReviewQuestion
} from './review-module.ts';
import { dueIn, type Go, type ModuleSchedule, type Planned, type Schedule } from './schedule.ts';

/** A question that comes back, and the points for which it does. */
export interface Comeback {
	readonly module: string;
	readonly question: ReviewQuestion;
	readonly points: readonly string[];
}

/** What is asked at one sitting, in points. */
export const mostAtOnce = 20;

/**
 * Questions for what is due, the modules in turn. For a point another question than the one that was answered last, where
 * there is one; a question that asks about several points comes once.
 */
export function questionsDue(
	schedule: Schedule,
	modules: readonly ReviewModule[],
	today: string
): readonly Comeback[] {
	const lists = modules.flatMap((module) => {
		const planned = schedule.get(module.id);
		return planned ? [dueOf(module, planned, today)] : [];
	});
	const longest = Math.max(0, ...lists.map(({ length }) => length));
	const inTurn = Array.from({ length: longest }, (_, at) =>
		lists.flatMap((list) => list[at] ?? [])
	);
	let points = 0;
	return inTurn.flat().filter((each) => {
		const fits = points < mostAtOnce;
		points += each.points.length;
		return fits;
	});
}

function dueOf(module: ReviewModule, planned: ModuleSchedule, today: string): readonly Comeback[] {
	const due = dueIn(planned, today).map(({ point }) => point);
	const taken = new Set<string>();
	const used = new Set<string>();
	return due.flatMap((point): readonly Comeback[] => {
		if (taken.has(point)) return [];
		const question = questionFor(point, module, planned.asked, used);
		if (!question) return [];
		used.add(question.id);
		const rests = restsOn(question);
		const points = due.filter((each) => rests.has(each) && !taken.has(each));
		for (const each of points) taken.add(each);
		return [{ module: module.id, question, points }];
	});
}

/** The one that was not asked yet, or the longest ago. */
function questionFor(
	point: string,
	{ questions }: ReviewModule,
	asked: ModuleSchedule['asked'],
	used: ReadonlySet<string>
): ReviewQuestion | undefined {
	const order = ({ id }: ReviewQuestion) => (used.has(id) ? '9' : (asked.get(id)?.on ?? ''));
	return questions
		.filter((question) => restsOn(question).has(point))
		.toSorted((one, other) =>
			order(one) < order(other) ? -1 : order(one) > order(other) ? 1 : 0
		)[0];
}

/** Points that come back and that no question asks about any more, by module. */
export function goneFrom(
	{ questions }: ReviewModule,
	{ points }: Pick<ModuleSchedule, 'points'>
): readonly string[] {
	const known = new Set(questions.flatMap((question) => [...restsOn(question)]));
	return [...points.keys()].filter((point) => !known.has(point));
}

const pointsIn = ({ points }: ReviewOption) => points;

export interface Answered extends Comeback {
	readonly response: Response;
	readonly on: string;
	/** Of what comes back in the module. */
	readonly planned: ReadonlyMap<string, Planned>;
	/** When a point comes next, by its answers, this one included. */
	readonly next: (goes: readonly Go[]) => string;
}

/**
 * What an answer says of the points it touches. One that comes back on a later day is left where it is if the answer was in
 * line with it: to answer early shows little.
 */
export function askedEvent(answered: Answered): ReviewEvent {
	const { module, question, points: wanted, response, on, planned, next } = answered;
	const found = evidenceOf(question, response, pointsIn);
	const amiss = [...found.values()].includes(false);
	// What was asked for has its answer, also where another sentence was picked that counts as well.
	const all = new Map([...wanted.map((point) => [point, !amiss] as const), ...found]);
	const points = [...all].flatMap(([point, inLine]) => {
		const before = planned.get(point);
		if (inLine && (!before || before.due > on)) return [];
		return [{ point, inLine, due: next([...(before?.goes ?? []), { on, inLine }]) }];
	});
	return { type: 'asked', module, on, question: question.id, hash: question.hash, points };
}
