/**
 * Walks of the attempt machine for a page that shows one: which there are, what the page must show at each
 * step, and the fewest of them that take every transition.
 */
import type { AttemptEvent, AttemptInput } from '../../src/lib/attempt/events.ts';
import type { ShownPlace } from './shown-place.ts';
import {
	forward,
	pagePaths,
	threeQuestions,
	twoAtOnce,
	twoQuestions,
	type ModelPath,
	type Where
} from './paths.ts';
import { responsesTo } from './possible-events.ts';

export interface Walked {
	readonly title: string;
	readonly input: AttemptInput;
	/** Name of the module in `tests/fixtures/modules` that asks these questions. */
	readonly module: 'two-questions' | 'two-at-once' | 'three-questions';
	readonly paths: readonly ModelPath[];
	/** How many there must be. */
	readonly count: number;
}

export function walks(): readonly Walked[] {
	return [
		{
			title: 'two questions in practice',
			...{ input: twoQuestions, module: 'two-questions' },
			...{ paths: pagePaths(twoQuestions), count: 50 }
		},
		{
			title: 'two questions with one try each',
			...{ input: twoAtOnce, module: 'two-at-once' },
			...{ paths: pagePaths(twoAtOnce), count: 35 }
		},
		{
			title: 'three questions from the first to the last',
			...{ input: threeQuestions, module: 'three-questions' },
			...{ paths: pagePaths(threeQuestions, forward), count: 68 }
		}
	];
}

function isRight(input: AttemptInput, event: AttemptEvent & { type: 'answer' }): boolean {
	const planned = input.questions.find(({ id }) => id === event.question);
	const [right] = planned ? responsesTo(planned) : [];
	return JSON.stringify(event.response) === JSON.stringify(right);
}

/** The mark that the page must give by itself. */
export function markOf(
	input: AttemptInput,
	event: AttemptEvent & { type: 'answer' }
): AttemptEvent {
	const fraction = isRight(input, event) ? 1 : 0;
	return { type: 'mark', question: event.question, mark: { fraction } };
}

/** What a page shows of a place. */
export function shownOf(input: AttemptInput, { state, current, standings }: Where): ShownPlace {
	const ids = input.questions.map(({ id }) => id);
	const apart = state === 'finished' || state === 'checking';
	return {
		state,
		number: apart ? null : ids.indexOf(current) + 1,
		standings: state === 'finished' ? null : ids.map((id) => standings[id] ?? 'unanswered')
	};
}

/** What of a path is done by hand: the page itself begins and marks. */
export function actsOf({ events }: ModelPath): readonly AttemptEvent[] {
	return events.filter(({ type }) => type !== 'begin' && type !== 'mark');
}

/** The transitions of a path: from which state, by what, to which state. An answer is right or wrong, of a kind. */
function transitionsOf({ input }: Walked, { events, places }: ModelPath): readonly string[] {
	return events.map((event, at) => {
		const by = event.type === 'answer' ? `${event.response.kind} ${isRight(input, event)}` : '';
		return `${places[at - 1]?.state ?? 'ready'} -${event.type} ${by}-> ${places[at]?.state ?? ''}`;
	});
}

/** Every transition that the walk's paths take, each once. */
export function allTransitions(walked: Walked, paths = walked.paths): ReadonlySet<string> {
	return new Set(paths.flatMap((path) => transitionsOf(walked, path)));
}

/** A few of the walk's paths that together take every transition of it: each time the one that adds most. */
export function everyTransition(walked: Walked): readonly ModelPath[] {
	const missing = new Set(allTransitions(walked));
	const gain = (path: ModelPath): number =>
		new Set(transitionsOf(walked, path)).intersection(missing).size;
	const chosen: ModelPath[] = [];
	while (missing.size > 0) {
		const best = walked.paths.reduce((one, other) => (gain(other) > gain(one) ? other : one));
		for (const transition of transitionsOf(walked, best)) missing.delete(transition);
		chosen.push(best);
	}
	return chosen;
}
