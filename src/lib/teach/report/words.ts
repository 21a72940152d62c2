/** The words of a report and its numbers: in one place, so that page, margin and export say the same. */
import { isFields } from '../../attempt/parse-record.ts';
import type { ShownCount } from '../../analysis/counts.ts';
import type { Discrimination, Facility, Reading } from '../../analysis/figures.ts';
import type { NotAvailable, Statistic } from '../../analysis/statistic.ts';

/** Where somebody is; nothing of what they answered. */
type LivePlace =
	| { readonly type: 'notBegun' }
	| { readonly type: 'under'; readonly question: number; readonly of: number }
	| { readonly type: 'finished'; readonly at: string };

/** What the page of those at work shows. */
export interface LiveShown {
	readonly quizzes: readonly { readonly id: string; readonly title: string }[];
	readonly rows: readonly {
		readonly learner: string;
		readonly label: string;
		readonly places: readonly LivePlace[];
	}[];
}

export function placeWords(place: LivePlace): string {
	switch (place.type) {
		case 'notBegun':
			return 'not begun';
		case 'under':
			return `question ${place.question} of ${place.of}`;
		case 'finished':
			return 'finished';
	}
}

function isLive(value: unknown): value is LiveShown {
	return isFields(value) && value['type'] === 'live' && Array.isArray(value['rows']);
}

/** What our own server has sent; `null` where it is something else. */
export function parseLive(text: string): LiveShown | null {
	const value: unknown = JSON.parse(text);
	return isLive(value) ? value : null;
}

interface Dated {
	readonly at: string;
	readonly late: boolean;
}

/** How far a learner is with a quiz: for the table, for paper and for files. */
export type GradeCell =
	| { readonly type: 'notBegun' | 'begun' }
	| ({ readonly type: 'completed' } & Dated)
	| ({
			readonly type: 'handedIn';
			readonly inLine: number;
			readonly of: number;
			readonly passed: 'passed' | 'notPassed' | 'noPassMark';
			readonly attempts: number;
	  } & Dated);

export function gradeWords(cell: GradeCell): string {
	switch (cell.type) {
		case 'notBegun':
			return 'not begun';
		case 'begun':
			return 'begun';
		case 'completed':
			return cell.late ? 'finished late' : 'finished';
		case 'handedIn':
			return cell.late ? 'handed in late' : 'handed in';
	}
}

/** Answers in line with the article; '' where none were handed in. */
export function inLineWords(cell: GradeCell): string {
	return cell.type === 'handedIn' ? `${cell.inLine} of ${cell.of} in line` : '';
}

/** `62 %`, never broken over two lines. */
function percent(share: number): string {
	return `${Math.round(share * 100)}\u00a0%`;
}

/** How many people. */
export function numberWords(shown: ShownCount): string {
	switch (shown.type) {
		case 'count':
			return String(shown.count);
		case 'between':
			return `${shown.least} to ${shown.most}`;
		case 'under':
			return `under ${percent(shown.share)}`;
		case 'over':
			return `over ${percent(shown.share)}`;
		case 'hidden':
			return 'not said';
	}
}

/** How many people, of those who answered. */
export function countWords(shown: ShownCount, n: number): string {
	return shown.type === 'hidden' ? numberWords(shown) : `${numberWords(shown)} of ${n}`;
}

/** The share to draw, 0 to 1, by what is sure; `null`: nothing to draw. */
export function drawnShare(shown: ShownCount, n: number): number | null {
	switch (shown.type) {
		case 'count':
			return shown.share;
		case 'between':
			return n === 0 ? null : shown.least / n;
		case 'over':
			return shown.share;
		case 'under':
		case 'hidden':
			return null;
	}
}

const reasons: Readonly<Record<NotAvailable, string>> = {
	noVariance: 'all the same',
	coarse: 'not said: small groups',
	noDistractors: 'no wrong option',
	partialMarks: 'for whole marks only'
};

type Missing = Exclude<Statistic, { type: 'value' }>;

/** Why there is no number. */
export function missingWords(missing: Missing): string {
	switch (missing.type) {
		case 'tooFew':
			return `too few to say: ${missing.n} of ${missing.needed} ${missing.of}`;
		case 'notAvailable':
			return reasons[missing.reason];
	}
}

export function statisticWords(
	statistic: Statistic,
	write: (value: number) => string = (value) => value.toFixed(2)
): string {
	return statistic.type === 'value' ? write(statistic.value) : missingWords(statistic);
}

export function facilityWords(facility: Facility): string {
	switch (facility.type) {
		case 'value': {
			const { low, high } = facility.interval;
			return `${percent(facility.value)} (${percent(low)} to ${percent(high)})`;
		}
		case 'between':
			return `${percent(facility.least)} to ${percent(facility.most)}`;
		case 'tooFew':
		case 'notAvailable':
			return missingWords(facility);
	}
}

const readings: Readonly<Record<Reading, string>> = {
	checkKey: 'check the key',
	poor: 'poor',
	fair: 'fair',
	good: 'good',
	veryGood: 'very good'
};

export function discriminationWords(discrimination: Discrimination): string {
	if (discrimination.type !== 'value') return missingWords(discrimination);
	const { value, interval, provisional, reading } = discrimination;
	const range = `${interval.low.toFixed(2)} to ${interval.high.toFixed(2)}`;
	return `${value.toFixed(2)} (${range}), ${readings[reading]}${provisional ? ', provisional' : ''}`;
}

/** Why nothing is said of a question or a sentence. */
export function standingWords(type: 'few' | 'alike', n: number): string {
	return type === 'few'
		? `${n} ${n === 1 ? 'result' : 'results'} so far`
		: 'hidden: almost everyone answered alike';
}
