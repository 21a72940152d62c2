import { everything, roughly, shortestPaths, twoQuestions } from '../models/paths.ts';
import { stateOf } from '../../src/lib/attempt/replay.ts';

/** Never on a page: the attempt has begun before it comes, and is marked in the step that answers. */
const unseen = ['ready', 'marking'];

/** Every state of the attempt machine that a page can show, by paths made from the machine; sorted. */
export function reachable(): readonly string[] {
	const paths = shortestPaths({ input: twoQuestions, types: everything, place: roughly });
	const states = paths.flatMap(({ steps, state }) =>
		[...steps.map((step) => step.state), state].map((snapshot) => stateOf(snapshot))
	);
	return [...new Set(states)].filter((state) => !unseen.includes(state)).sort();
}
