import type { TruthResponse, Response } from '../response.ts';

/** Whether it chooses one of the options. */
export function fitsTruth(
	options: readonly string[],
	response: Response
): response is TruthResponse {
	return response.kind === 'truth' && options.includes(response.chosen);
}
