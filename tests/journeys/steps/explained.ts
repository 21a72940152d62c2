import type { Locator, Page } from '@playwright/test';
import type { Option, Part, Question } from '../../../src/lib/questions/question.ts';
import type { OptionState } from '../../../src/lib/questions/question.ts';
import { writeDecimal } from '../../../src/lib/questions/numeric/write-decimal.ts';
import { isOf, isRanked } from '../../../src/lib/questions/kinds.ts';
import { chosenOf, gapText, quizOn, ranked, typedFor, type How } from './taking.ts';
import { plain, sentenceWords, stateWords } from './words.ts';

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

/** The way to each option's sentence, where its reason stands. What is in line is quoted before that as well. */
export function reasonLinks(page: Page): Locator {
	return quizOn(page)
		.getByRole('link', { name: /^Read it in/ })
		.and(page.locator('a:not(.option:not(:has(.why)) a)'));
}

/** Opens all that is folded away, and reads the whole explanation: each option once, where its reason stands. */
export async function readExplanation(page: Page): Promise<readonly ShownOption[]> {
	// The outcome is drawn first, the explanation in the next frame.
	await quizOn(page).locator('.why').first().waitFor({ state: 'attached' });
	const folds = quizOn(page).locator('details:not([open]):has(.why) > summary');
	while ((await folds.count()) > 0) await folds.first().click();
	const shown = await quizOn(page)
		.locator('.why')
		.evaluateAll((reasons) =>
			reasons.map((reason) => {
				const of = reason.closest('.option, .row');
				const line = of?.matches('.row') ? [of.querySelector('summary'), reason] : [of];
				const link = of?.querySelector<HTMLAnchorElement>('blockquote a');
				const fragment = link?.hash.slice(1) ?? '';
				const target = document.querySelector(`[aria-label="Article"] #${CSS.escape(fragment)}`);
				return {
					words: line.map((each) => (each instanceof HTMLElement ? each.innerText : '')).join(' '),
					quote: link?.querySelector('.quote')?.textContent ?? '',
					link: link?.querySelector<HTMLElement>('.way')?.innerText ?? '',
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

/** What was typed is shown as it was typed, not as what it counts for. */
function saidOf(question: Question, option: Option): string {
	const { kind, input } = question;
	if (!isOf('typed', kind)) return option.text;
	const typed = typedFor(question, [option]);
	return input ? writeDecimal(typed, input) : typed;
}

/** Beginnings of what each option must say after an answer: its words, its state, why. */
export function expectedWords(question: Question, how: How): readonly string[] {
	if (isRanked(question.kind)) {
		const put = ranked(question, how);
		return ranked(question, 'right').map((part) =>
			placedWords(
				{ ...part, options: part.options.map(atPlace) },
				part.options.map(atPlace)[put.indexOf(part)]
			)
		);
	}
	if (question.kind === 'evidence') return sentencesExplained(question, how);
	return question.parts.flatMap(({ id, text, options }) => {
		const chosen = chosenOf(question.kind, options, how);
		const found = foundBy(chosen);
		const keys = options.filter(({ key, instead }) => key && instead === undefined);
		return options.map((option) => {
			const state = stateOf(option, chosen.includes(option), found);
			const why = state === 'missed-right' ? option.missed : option.chosen;
			if (text !== '' && chosen.includes(option)) {
				const typed = question.kind === 'cloze' ? gapText(question, id, option) : undefined;
				return placedWords({ text, options }, { ...option, text: typed ?? option.text });
			}
			const only = chosen.includes(option) && chosen.length === 1;
			// The outcome says how it was, where there was one choice to make.
			const said = only && (!option.key || keys.length === 1) ? 'Your choice' : stateWords[state];
			return plain([only ? saidOf(question, option) : option.text, said, why].join(' '));
		});
	});
}

/** Each sentence with what is said of it; what is said of several is said once. */
function sentencesExplained({ kind, parts }: Question, how: How): readonly string[] {
	const options = parts.flatMap((part) => part.options);
	const chosen = chosenOf(kind, options, how);
	const found = foundBy(chosen);
	const told = options.map((option) => {
		const state = stateOf(option, chosen.includes(option), found);
		return { option, state, why: state === 'missed-right' ? option.missed : option.chosen };
	});
	const open = ({ state }: (typeof told)[number]) => /^(chosen|missed)/.test(state);
	const folded = told.filter((each) => !open(each));
	const once = folded.filter(({ why }, at) => folded.findIndex((each) => each.why === why) === at);
	return [...told.filter(open), ...once].map(({ option: { passage }, state, why }) =>
		plain(
			[`Read it in “${passage.sectionTitle}” “${passage.exact}”`, sentenceWords[state], why].join(
				' '
			)
		)
	);
}

/** Right options that were chosen, or that another was chosen for. */
function foundBy(chosen: readonly Option[]): ReadonlySet<string> {
	return new Set(chosen.map(({ id, instead }) => instead ?? id));
}

function stateOf(
	{ id, key, near, instead }: Option,
	chosen: boolean,
	found: ReadonlySet<string>
): OptionState {
	if (!key) return `${chosen ? 'chosen' : 'left'}-${near ? 'near' : 'wrong'}`;
	if (chosen) return 'chosen-right';
	return instead !== undefined || found.has(id) ? 'also-right' : 'missed-right';
}

function atPlace(option: Option): Option {
	return { ...option, text: `place ${option.text}` };
}

function placedWords({ text, options }: Omit<Part, 'id'>, option: Option | undefined): string {
	if (!option) throw new Error(`${text} was put nowhere`);
	const right = options
		.flatMap(({ key, instead, text }) => (key && instead === undefined ? [text] : []))
		.join();
	const placed = option.key ? `, in line: ${right}` : `: ${option.text}. In line: ${right}`;
	return plain(`${text} Your answer${placed} ${option.chosen}`);
}
