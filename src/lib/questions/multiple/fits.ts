import type { MultipleResponse, Response } from '../response.ts';

/** Whether it chooses at least one of the options, none of them twice. */
export function fitsMultiple(
	options: readonly string[],
	response: Response
): response is MultipleResponse {
	if (response.kind !== 'multiple') return false;
	const { chosen } = response;
	return (
		chosen.length > 0 &&
		new Set(chosen).size === chosen.length &&
		chosen.every((id) => options.includes(id))
	);
}
