/** What comes back when: a fold of the log. It needs no scheduler, because the log says which dates were given. */
import type { ReviewEvent } from './log.ts';

/** One answer that touched a point: in a quiz, or when it came back. */
export interface Go {
	readonly on: string;
	readonly inLine: boolean;
}

/** A point that comes back. */
export interface Planned {
	readonly point: string;
	/** Oldest first; the first was not in line. */
	readonly goes: readonly Go[];
	/** ISO 8601 date. */
	readonly due: string;
}

/** When a question was last asked, in a quiz or here, and as what. */
export interface Asked {
	readonly on: string;
	readonly hash: string;
}

export interface ModuleSchedule {
	/** Day on which the learner wanted it. */
	readonly since: string;
	/** By point. */
	readonly points: ReadonlyMap<string, Planned>;
	/** How many tries at a question of an attempt have been counted (`attempt question`). */
	readonly counted: ReadonlyMap<string, number>;
	/** By question. */
	readonly asked: ReadonlyMap<string, Asked>;
}

/** By module: those whose questions come back. */
export type Schedule = ReadonlyMap<string, ModuleSchedule>;

interface Made {
	readonly since: string;
	readonly points: Map<string, { point: string; goes: Go[]; due: string }>;
	readonly counted: Map<string, number>;
	readonly asked: Map<string, Asked>;
}

/** That day and so many more; ISO 8601 dates. */
export function daysAfter(day: string, days: number): string {
	return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** What was missed in a quiz comes back on the next day. */
export const afterMiss = 1;

export function countedKey(attempt: string, question: string): string {
	return `${attempt} ${question}`;
}

/** Of a module that the learner has not asked for, nothing counts. */
export function scheduleOf(events: readonly ReviewEvent[]): Schedule {
	const schedule = new Map<string, Made>();
	for (const event of events) {
		const { module, on } = event;
		const made = schedule.get(module);
		if (event.type === 'joined') {
			if (!made)
				schedule.set(module, {
					...{ since: on, points: new Map(), counted: new Map(), asked: new Map() }
				});
		} else if (made) take(made, event);
	}
	return schedule;
}

function take(made: Made, event: Exclude<ReviewEvent, { type: 'joined' }>): void {
	const { on } = event;
	switch (event.type) {
		case 'missed': {
			const key = countedKey(event.attempt, event.question);
			if (event.tries <= (made.counted.get(key) ?? 0)) return;
			made.counted.set(key, event.tries);
			made.asked.set(event.question, { on, hash: event.hash });
			for (const point of event.points)
				note(made, point, { on, inLine: false }, daysAfter(on, afterMiss));
			return;
		}
		case 'asked':
			made.asked.set(event.question, { on, hash: event.hash });
			for (const { point, inLine, due } of event.points) note(made, point, { on, inLine }, due);
			return;
		case 'gone':
			for (const point of event.points) made.points.delete(point);
			return;
	}
}

/** What was in line and does not come back yet stays out. */
function note({ points }: Made, point: string, go: Go, due: string): void {
	const planned = points.get(point);
	if (planned) {
		planned.goes.push(go);
		planned.due = due;
	} else if (!go.inLine) points.set(point, { point, goes: [go], due });
}

/** Points of a module that are due on a day, the longest waiting first. */
export function dueIn({ points }: ModuleSchedule, today: string): readonly Planned[] {
	return [...points.values()]
		.filter(({ due }) => due <= today)
		.toSorted((one, other) => compare(one.due, other.due));
}

function compare(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}

/** How many points are due, of all modules or of these. */
export function countDue(schedule: Schedule, today: string, modules?: readonly string[]): number {
	return [...schedule]
		.filter(([module]) => modules?.includes(module) ?? true)
		.reduce((sum, [, each]) => sum + dueIn(each, today).length, 0);
}

/** Seconds that a question takes, its feedback read. */
const secondsEach = 40;

export function minutesFor(count: number): number {
	return Math.max(1, Math.round((count * secondsEach) / 60));
}

/** How many points come on each day that is ahead, today's and those of before on today. */
export function daysAhead(schedule: Schedule, today: string): ReadonlyMap<string, number> {
	const days = [...schedule.values()]
		.flatMap(({ points }) => [...points.values()].map(({ due }) => (due < today ? today : due)))
		.toSorted(compare);
	const counts = new Map<string, number>();
	for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
	return counts;
}
