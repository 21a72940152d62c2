/** The words of a report's numbers: in one place, so that page, margin and export say the same. */
import type { Discrimination, Facility, Reading } from '../../analysis/figures.ts';
import type { ShownCount } from '../../analysis/shown-count.ts';
import type { NotAvailable, Statistic } from '../../analysis/statistic.ts';

/** `62 %`, never broken over two lines. */
export function percent(share: number): string {
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
		: 'nearly all alike: not said';
}
