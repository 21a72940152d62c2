import type { Marked } from '../outcomes.ts';
import type { Response } from '../response.ts';
import { ids } from '../shared/ids.ts';
import { misfit } from '../shared/misfit.ts';
import { share } from '../shared/share.ts';
import type { ByKind, MarkableQuestion } from '../views.ts';
import { fitsMultiple } from './fits.ts';

/** Right options chosen less wrong options chosen, of all right options; never below 0. */
export function markMultiple(
	question: ByKind<MarkableQuestion, 'multiple'>,
	response: Response
): Marked {
	if (!fitsMultiple(ids(question.options), response)) return misfit;
	const right = ids(question.options.filter((option) => option.key));
	const hits = response.chosen.filter((id) => right.includes(id)).length;
	return share(hits - (response.chosen.length - hits), right.length);
}
