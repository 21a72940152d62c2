import type { Locator, Page } from '@playwright/test';
import type { Option, Question } from '../../../src/lib/questions/question.ts';
import type { OptionState } from '../../../src/lib/questions/question.ts';
import { writeDecimal } from '../../../src/lib/questions/decimal.ts';
import { isOf } from '../../../src/lib/questions/kinds.ts';
import { chosenOf, numberOf, quizOn, type How } from './taking.ts';
import { plain, stateWords } from './words.ts';

/** An option as the explanation shows it, with what its link leads to. */
export interface ShownOption {
	/** All its words, in reading order. */
	readonly words: string;
	readonly quote: string;
	/** Words of the link. */
	readonly link: string;
	/** Fragment that the link leads to, without `#`. */
	readonly fragment: string;
	/** Words of the element with this id, within the article; null where there is none. */
	readonly target: string | null;
}

function items(page: Page): Locator {
	return quizOn(page)
		.getByRole('listitem')
		.filter({ has: page.getByRole('link', { name: /^Read it in/ }) });
}

/** Opens every reason that is one disclosure away, and reads the whole explanation. */
export async function readExplanation(page: Page): Promise<readonly ShownOption[]> {
	for (const reason of await quizOn(page).getByText('Why not this?').all()) await reason.click();
	const shown = await items(page).evaluateAll((elements) =>
		elements.map((element) => {
			const link = element.querySelector('a');
			const fragment = link?.hash.slice(1) ?? '';
			const target = document.querySelector(`[aria-label="Article"] #${CSS.escape(fragment)}`);
			return {
				words: element instanceof HTMLElement ? element.innerText : '',
				quote: element.querySelector('blockquote p')?.textContent ?? '',
				link: link?.innerText ?? '',
				fragment,
				target: target?.textContent ?? null
			};
		})
	);
	return shown.map((option) => ({
		...option,
		words: plain(option.words),
		quote: plain(option.quote),
		link: plain(option.link)
	}));
}

/** A number is shown as it was typed, not as what it counts for. */
function saidOf(question: Question, option: Option): string {
	const { kind, input } = question;
	if (!isOf('typed', kind) || !input) return option.text;
	return writeDecimal(numberOf(question, [option]), input);
}

/** Beginnings of what each option must say after an answer: its words, its state, why. */
export function expectedWords(question: Question, how: How): readonly string[] {
	return question.parts.flatMap(({ options }) => {
		const chosen = chosenOf(question.kind, options, how);
		return options.map((option) => {
			const state = stateOf(option, chosen.includes(option));
			const why = state === 'missed-right' ? option.missed : option.chosen;
			const reveal = state === 'left-wrong' ? ['Why not this?'] : [];
			const said = chosen.includes(option) ? saidOf(question, option) : option.text;
			return plain([said, stateWords[state], ...reveal, why].join(' '));
		});
	});
}

function stateOf({ key }: Option, chosen: boolean): OptionState {
	if (chosen) return key ? 'chosen-right' : 'chosen-wrong';
	return key ? 'missed-right' : 'left-wrong';
}
