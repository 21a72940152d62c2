/** How often a race is run: two at once miss each other now and then. */
export const rounds = 20;

/** Runs `round` so many times, one after the other, and gives what each came to. */
export async function race<T>(round: (number: number) => Promise<T>, times = rounds): Promise<T[]> {
	const outcomes: T[] = [];
	for (let number = 0; number < times; number += 1) outcomes.push(await round(number));
	return outcomes;
}

/** Starts all before any has ended. Throws what the first that fails throws. */
export function atOnce<T>(...acts: readonly (() => Promise<T>)[]): Promise<T[]> {
	return Promise.all(acts.map((act) => act()));
}
