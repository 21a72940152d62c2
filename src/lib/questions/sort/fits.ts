import type { Response, SortResponse } from '../response.ts';

/** The three places of the claim sort, as in the format. */
const places = ['supported', 'uncertain', 'unsupported'];

/** Whether it puts every statement, and nothing else, in one of the three places. */
export function fitsSort(
	statements: readonly string[],
	response: Response
): response is SortResponse {
	if (response.kind !== 'sort') return false;
	const placed = Object.entries(response.placed);
	return (
		placed.length === statements.length &&
		placed.every(([statement, place]) => statements.includes(statement) && places.includes(place))
	);
}
