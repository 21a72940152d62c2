import { describe, expect, it } from 'vitest';
import type { SentenceFigures } from '../../analysis/figures.ts';
import { markOf } from './marks.ts';

type Shown = Extract<SentenceFigures, { readonly type: 'shown' }>;

/** A sentence that 12 of 20 went against. */
function misread(showed: Shown['misconceptions'][number]['showed']): Shown {
	return {
		...{ type: 'shown', id: 's', section: 'in', text: 'A sentence.', n: 20 },
		...{ against: { type: 'count', count: 12, share: 0.6 }, atLeast: 0.4, questions: [] },
		misconceptions: [{ id: 'M1', text: 'Tea is a medicine', showed }]
	};
}

describe('the mark of a sentence', () => {
	it('says what was believed instead, where many showed it', () => {
		expect(markOf(misread({ type: 'count', count: 8, share: 0.4 }))).toMatchObject({
			...{ level: 3, share: 0.6, instead: { idea: 'Tea is a medicine', words: '8 of 20' } }
		});
	});

	it('says nothing of it where few did, however many went against the sentence', () => {
		expect(markOf(misread({ type: 'under', share: 0.1 })).instead).toBeNull();
		expect(markOf(misread({ type: 'count', count: 2, share: 0.1 })).instead).toBeNull();
	});

	it('says nothing of it where few went against the sentence, however many showed it', () => {
		const shown = misread({ type: 'count', count: 8, share: 0.4 });
		const few = { type: 'count', count: 4, share: 0.2 } as const;
		expect(markOf({ ...shown, against: few })).toMatchObject({ level: 1, instead: null });
	});
});
