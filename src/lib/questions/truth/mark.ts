import type { Marked } from '../outcomes.ts';
import type { Response } from '../response.ts';
import { ids } from '../shared/ids.ts';
import { misfit } from '../shared/misfit.ts';
import { share } from '../shared/share.ts';
import type { ByKind, MarkableQuestion } from '../views.ts';
import { fitsTruth } from './fits.ts';

/** 1 for the right option, else 0. */
export function markTruth(question: ByKind<MarkableQuestion, 'truth'>, response: Response): Marked {
	if (!fitsTruth(ids(question.options), response)) return misfit;
	const right = question.options.some((option) => option.key && option.id === response.chosen);
	return share(right ? 1 : 0, 1);
}
