import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';

const split = (text: string, language = 'en'): readonly string[] =>
	splitSentences(text, language).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
	it.each([
		['One. Two? Three!', ['One.', 'Two?', 'Three!']],
		['About 1 in 4. Dr. Smith saw 1.5 mg.', ['About 1 in 4.', 'Dr. Smith saw 1.5 mg.']],
		['Some (e.g. IVIG) do. So i.e. Not.', ['Some (e.g. IVIG) do.', 'So i.e. Not.']],
		['See Fig. 3 of Lee et al. Their trial.', ['See Fig. 3 of Lee et al. Their trial.']],
		['Stop. ...', ['Stop. ...']],
		['  Blank.   ', ['Blank.']],
		[' ', []]
	])('splits %j', (text, sentences) => {
		expect(split(text)).toEqual(sentences);
	});

	it('follows the language of the module', () => {
		expect(split('一。二。', 'zh')).toEqual(['一。', '二。']);
	});
});
