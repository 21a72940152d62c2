import { expect, test } from 'vitest';
import { numbers, ofLearners } from '../journeys/steps/modules.ts';
import { avoidedIn } from '../journeys/steps/words.ts';

/** Titles of papers are their authors' words, not ours; `html` is there again as `text`. */
const others = new Set(['id', 'html', 'sources', 'figures', 'edition']);

/** Every text in a part of a module, with the way to it. */
function textsIn(part: unknown, way = ''): readonly (readonly [way: string, text: string])[] {
	if (typeof part === 'string') return [[way, part]];
	if (typeof part !== 'object' || part === null) return [];
	return Object.entries(part)
		.filter(([name]) => !others.has(name))
		.flatMap(([name, value]) => textsIn(value, `${way}/${name}`));
}

test.each(ofLearners)('no text of “$title” judges, praises or promises', (module) => {
	const texts = textsIn(module);
	const question = module.quizzes[0]?.questions[0];
	expect(texts.map(([, text]) => text)).toContain(question?.stem);
	const about = module === numbers ? 'shares' : 'anything';
	expect(texts.filter(([, text]) => avoidedIn(text, about).length > 0)).toEqual([]);
});
