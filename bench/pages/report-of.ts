import { median, percentile, round } from '../numbers.ts';
import { atMost, type Goal, type Report, type Table } from '../report.ts';
import type { Condition } from './conditions.ts';
import type { Visit } from './visit.ts';

/** All visits under one condition. */
export interface Visits {
	readonly condition: Condition['name'];
	readonly floor: readonly Visit[];
	readonly app: readonly Visit[];
}

interface Line {
	readonly what: string;
	readonly of: (visits: readonly Visit[]) => number;
	readonly decimals?: number;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const middle = (of: (visit: Visit) => number) => (visits: readonly Visit[]) =>
	median(visits.map(of));
const clicked = (share: number) => (visits: readonly Visit[]) =>
	percentile(
		visits.flatMap(({ clicks }) => clicks),
		share
	);

const question = middle((visit) => visit.question);
const answered = middle((visit) => visit.answered);
const p95 = clicked(0.95);
/** Of each task over 50 ms, what is over: the browsers' own "total blocking time". */
const blocked = middle(({ longTasksLoading }) =>
	sum(longTasksLoading.map((length) => Math.max(0, length - 50)))
);
const requests = middle(({ beforeAnswer }) => beforeAnswer.requests);

const lines: readonly Line[] = [
	{ what: 'first question painted, ms', of: question },
	{ what: 'first answer answered, ms', of: answered },
	{ what: 'main thread blocked while loading, ms', of: blocked },
	{ what: 'requests before the first answer', of: requests },
	{
		what: '  over the line, KiB',
		of: middle(({ beforeAnswer }) => beforeAnswer.bytes / 1024),
		decimals: 1
	},
	{ what: 'the server’s part, ms', of: middle((visit) => visit.response) },
	{ what: '  first paint of anything, ms', of: middle((visit) => visit.paint) },
	{ what: '  loaded, ms', of: middle((visit) => visit.loaded) },
	{ what: '  page over the line, kB', of: middle((visit) => visit.pageBytes / 1000), decimals: 1 },
	{ what: 'press to feedback, p50, ms', of: clicked(0.5), decimals: 1 },
	{ what: 'press to feedback, p95, ms', of: p95, decimals: 1 },
	{ what: 'heap after the quiz, MB', of: middle(({ heap }) => heap / 1e6), decimals: 2 },
	{ what: 'long tasks loading', of: middle((visit) => visit.longTasksLoading.length) },
	{ what: '  together, ms', of: middle((visit) => sum(visit.longTasksLoading)) },
	{ what: 'long tasks taking the quiz', of: middle((visit) => visit.longTasksTaking.length) },
	{ what: '  together, ms', of: middle((visit) => sum(visit.longTasksTaking)) }
];

function tableOf({ condition, floor, app }: Visits): Table {
	const clicks = floor.flatMap((visit) => visit.clicks).length;
	return {
		title: `${condition}: ${floor.length} cold visits and ${clicks} clicks of each, medians`,
		columns: ['what', 'floor', 'app', 'app / floor', 'app - floor'],
		rows: lines.map(({ what, of, decimals = 0 }) => {
			const [least, ours] = [of(floor), of(app)];
			const ratio = least === 0 ? '' : round(ours / least, 2).toFixed(2);
			return [
				what,
				round(least, decimals),
				round(ours, decimals),
				ratio,
				round(ours - least, decimals)
			];
		})
	};
}

/** What the pages are to reach. */
function goalsOf({ condition, floor, app }: Visits): readonly Goal[] {
	const over = round(p95(app) - p95(floor), 1);
	const most = condition === 'slowed' ? 20 : 8;
	const feedback = `${condition}: press to feedback, p95, ms over the floor`;
	switch (condition) {
		case 'slowed':
			return [
				atMost(
					'slowed: first question painted, times the floor',
					1.4,
					round(question(app) / question(floor), 2)
				),
				atMost(
					'slowed: first answer answered, times the floor',
					1.8,
					round(answered(app) / answered(floor), 2)
				),
				atMost(feedback, most, over)
			];
		case 'plain':
			return [
				atMost(feedback, most, over),
				atMost('plain: main thread blocked while loading, ms', 50, round(blocked(app))),
				atMost('requests before the first answer', 6, requests(app))
			];
	}
}

/** The table for each condition, and the goals. */
export function reportOf(all: readonly Visits[], about: object): Report {
	const goals = all.flatMap(goalsOf);
	return { part: 'pages', tables: all.map(tableOf), goals, measured: { ...about, visits: all } };
}
