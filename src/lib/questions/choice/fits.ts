import type { ChoiceResponse, Response } from '../response.ts';

/** Whether it chooses one of the options. */
export function fitsChoice(
	options: readonly string[],
	response: Response
): response is ChoiceResponse {
	return response.kind === 'choice' && options.includes(response.chosen);
}
