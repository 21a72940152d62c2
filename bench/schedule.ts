import type { ReviewEvent } from '../src/lib/review/log.ts';
import { nextDate } from '../src/lib/review/next-date.ts';
import { daysAfter, dueIn, scheduleOf, type Go } from '../src/lib/review/schedule.ts';
import { makeChance } from './chance.ts';
import { median, round } from './numbers.ts';
import type { Report } from './report.ts';
import { perSecond } from './timed.ts';

const claims = 10_000;
const modules = 100;
const goesEach = 4;
const rounds = 9;
const start = '2026-01-01';
const today = daysAfter(start, 60);

/** What 10,000 claims that were missed have behind them: each asked again three times. */
function makeLog(): readonly ReviewEvent[] {
	const chance = makeChance(7);
	const names = Array.from({ length: modules }, (_, at) => `module-${at}`);
	const joined = names.map((module): ReviewEvent => ({ type: 'joined', module, on: start }));
	const goes = Array.from({ length: claims }, (_, at) => {
		const [module, point] = [names[at % modules] ?? '', `claim:C${at}`];
		const question = `question-${at}`;
		const missed: ReviewEvent = {
			...{ type: 'missed', module, on: start, attempt: 'a', question, hash: 'h' },
			...{ tries: 1, points: [point] }
		};
		const asked = Array.from({ length: goesEach - 1 }, (_, go): ReviewEvent => {
			const on = daysAfter(start, 1 + 10 * go + chance.below(5));
			const due = daysAfter(on, 1 + chance.below(60));
			const points = [{ point, inLine: chance.below(4) > 0, due }];
			return { type: 'asked', module, on, question, hash: 'h', points };
		});
		return [missed, ...asked];
	});
	return [...joined, ...goes.flat()];
}

function countDue(events: readonly ReviewEvent[]): number {
	return [...scheduleOf(events).values()].reduce((sum, each) => sum + dueIn(each, today).length, 0);
}

/** The least that has to be done: the latest day of each claim, and how many are due. */
function countPlainly(events: readonly ReviewEvent[]): number {
	const days = new Map<string, string>();
	for (const event of events) {
		if (event.type === 'missed') {
			const due = daysAfter(event.on, 1);
			for (const point of event.points) days.set(`${event.module} ${point}`, due);
		} else if (event.type === 'asked')
			for (const { point, due } of event.points) days.set(`${event.module} ${point}`, due);
	}
	let due = 0;
	for (const day of days.values()) if (day <= today) due += 1;
	return due;
}

/** Answers to one claim, from which the scheduler works out the next day. */
function goesOf(seed: number): readonly Go[] {
	const chance = makeChance(seed);
	return Array.from({ length: goesEach }, (_, at) => ({
		on: daysAfter(start, 12 * at + chance.below(5)),
		inLine: at > 0 && (at === goesEach - 1 || chance.below(4) > 0)
	}));
}

/** What is due, out of the log of 10,000 claims, beside a plain loop over the same log; and what one more date costs. */
export function benchSchedule(): Report {
	const log = makeLog();
	if (countDue(log) !== countPlainly(log))
		throw new Error('The schedule and the plain loop count differently.');
	const goes = Array.from({ length: 500 }, (_, seed) => goesOf(seed));
	const fold: number[] = [];
	const plain: number[] = [];
	const dates: number[] = [];
	for (let at = 0; at < rounds; at += 1) {
		fold.push(perSecond(claims, () => void countDue(log)));
		plain.push(perSecond(claims, () => void countPlainly(log)));
		dates.push(
			perSecond(claims, () => {
				for (let at = 0; at < claims; at += 1) nextDate(goes[at % goes.length] ?? []);
			})
		);
	}
	const [ours, floor] = [median(fold), median(plain)];
	return {
		part: 'schedule',
		tables: [
			{
				title: `${claims} claims, ${goesEach} answers each, median of ${rounds} rounds`,
				columns: ['what', 'schedule', 'plain loop', 'next date by ts-fsrs'],
				rows: [
					['claims a second', round(ours), round(floor), round(median(dates))],
					[
						'milliseconds for all',
						...[ours, floor, median(dates)].map((each) => round((1000 * claims) / each, 1))
					],
					['times as long as the loop', round(floor / ours, 1), 1, '']
				]
			}
		],
		goals: [],
		measured: { claims, events: log.length, fold, plain, dates }
	};
}
