import type { Marked } from '../outcomes.ts';
import type { Response } from '../response.ts';
import { ids } from '../shared/ids.ts';
import { misfit } from '../shared/misfit.ts';
import { share } from '../shared/share.ts';
import type { MarkableSort } from '../views.ts';
import { fitsSort } from './fits.ts';

/** The share of statements put where the article has them. */
export function markSort(question: MarkableSort, response: Response): Marked {
	if (!fitsSort(ids(question.statements), response)) return misfit;
	const right = question.statements.filter((statement) =>
		statement.options.some((option) => option.key && option.id === response.placed[statement.id])
	);
	return share(right.length, question.statements.length);
}
