/** The figures of a report in words: in one place, so that lists, tables and margin say the same. */
import { boundsOf, type ShownCount } from '../../analysis/counts.ts';
import type { Discrimination, Facility, Reading } from '../../analysis/figures.ts';
import type { NotAvailable, Statistic } from '../../analysis/statistic.ts';
import { number } from '../../messages/format.ts';
import * as words from '../../messages/class-report.ts';

/** How many people, of those who answered. */
export function countWords(shown: ShownCount, n: number): string {
	const bounds = boundsOf(shown, n);
	if (bounds === null) return words.hidden;
	const { least, most } = bounds;
	return words.ofAll(least === most ? number(least) : words.range(least, most), n);
}

/** Shares to draw, 0 to 1: what is sure and what is possible; `null`: nothing is known. */
export interface DrawnRange {
	readonly least: number;
	readonly most: number;
}

export function drawnRange(shown: ShownCount, n: number): DrawnRange | null {
	const bounds = boundsOf(shown, n);
	if (bounds === null || n === 0) return null;
	return { least: bounds.least / n, most: bounds.most / n };
}

const whyNot: Readonly<Record<NotAvailable, string>> = words.whyNotAvailable;

type Missing = Exclude<Statistic, { type: 'value' }>;

/** Why there is no number. */
export function missingWords(missing: Missing): string {
	switch (missing.type) {
		case 'tooFew':
			return words.needs[missing.of](missing.needed, missing.n);
		case 'notAvailable':
			return whyNot[missing.reason];
	}
}

export function statisticWords(
	statistic: Statistic,
	write: (value: number) => string = words.correlation
): string {
	return statistic.type === 'value' ? write(statistic.value) : missingWords(statistic);
}

export function facilityWords(facility: Facility): string {
	switch (facility.type) {
		case 'value': {
			const { low, high } = facility.interval;
			return words.shareWithin(facility.value, words.shares(low, high));
		}
		case 'between':
			return words.shares(facility.least, facility.most);
		case 'tooFew':
		case 'notAvailable':
			return missingWords(facility);
	}
}

const readings: Readonly<Record<Reading, string>> = words.readings;

export function discriminationWords(discrimination: Discrimination): string {
	if (discrimination.type !== 'value') return missingWords(discrimination);
	const { value, interval, provisional } = discrimination;
	const reading = readings[discrimination.reading];
	return words.correlationWithin(value, {
		...interval,
		reading: provisional ? words.provisional(reading) : reading
	});
}

/** Why nothing is said of a question or a sentence. */
export function standingWords(type: 'few' | 'alike', n: number): string {
	return type === 'few' ? words.resultsSoFar(n) : words.almostAlike;
}
