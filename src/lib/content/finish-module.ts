import { isOf, isRanked } from '../questions/kinds.ts';
import type { Option, Part, Question } from '../questions/question.ts';
import { withFixedTexts } from '../questions/fixed-texts.ts';
import { htmlToString } from './article/markdown.ts';
import type { ParsedArticle, ParsedSection } from './article/parse-article.ts';
import type { Draft, DraftQuiz, DraftOption, DraftQuestion } from './draft/draft.ts';
import { hash, hashOf } from './hash.ts';
import { hashedTexts } from './hashed-texts.ts';
import type { Care, Claim, Module, Note, Quiz, Section } from './module.ts';
import type { ModuleYaml } from './shape.ts';
import type { ModuleFiles } from './text-file.ts';

/** What a draft without errors becomes. */
export function finishModule(
	draft: Draft,
	info: ModuleYaml,
	article: ParsedArticle,
	files: ModuleFiles
): Module {
	const { title, description, language, licence, credits, care, notesLabel } = info;
	// A quiz of drafts alone has nothing to show.
	const quizzes = draft.quizzes
		.map((quiz) => finishQuiz(quiz, draft))
		.filter(({ questions }) => questions.length > 0);
	const content = {
		...{ id: draft.id, title, description, language, licence },
		...(credits === undefined ? {} : { credits }),
		...(notesLabel === undefined ? {} : { notesLabel }),
		care: finishCare(care),
		claims: (draft.claims ?? []).map((claim) => finishClaim(claim)),
		misconceptions: (draft.misconceptions ?? []).map(({ id, text }) => ({ id, text })),
		notes: draft.notes.flatMap(finishNote),
		glossary: draft.terms.map(({ id, term, definition }) => ({ id, term, definition })),
		quizzes
	};
	const edition = editionOf(content, files);
	return {
		...content,
		edition,
		...finishToKeep(draft),
		sections: finishSections(draft, article),
		figures: article.figures
	};
}

function finishQuiz({ id, head, questions }: DraftQuiz, draft: Draft): Quiz {
	const { title, intro, book, behaviour, order, after } = head;
	const shown = questions.filter(({ authored }) => !authored.draft);
	return {
		...{ id, title, intro, book, behaviour, order },
		...(after === undefined ? {} : { after }),
		questions: shown.map((question) => finishQuestion(question, draft))
	};
}

function finishCare(care: ModuleYaml['care']): Care {
	const { keep, quickExit, note, neutralTitle, review, comeBack } = care;
	return {
		keep,
		quickExit,
		handIn: finishHandIn(care.handIn),
		...(note === undefined ? {} : { note }),
		...(neutralTitle === undefined ? {} : { neutralTitle }),
		...(review === undefined ? {} : { review }),
		// Left out where it is as usual, so that editions of before keep their hash.
		...(comeBack === 'usual' ? {} : { comeBack })
	};
}

/** Left out, the default is completion, or nothing where that is the most. */
function finishHandIn({ default: usual, most = 'name' }: ModuleYaml['care']['handIn']) {
	return { default: usual ?? (most === 'nothing' ? most : 'completion'), most };
}

function finishClaim(claim: NonNullable<Draft['claims']>[number]): Claim {
	const { id, text, status, evidence, section, passages } = claim;
	const starts = new Map(
		passages.flatMap(({ sentences, start }) => sentences.map((s) => [s, start]))
	);
	const sentences = [...starts].sort((a, b) => a[1] - b[1]).map(([sentence]) => sentence);
	const known = { id, text, status, section, sentences };
	return evidence === undefined ? known : { ...known, evidence };
}

function finishNote({ id, section, claims, text, see, sources }: Draft['notes'][number]): Note[] {
	const [first, ...others] = sources;
	if (!first) return [];
	return [{ id, section, claims, text, ...(see ? { see } : {}), sources: [first, ...others] }];
}

function finishToKeep({ toKeep }: Draft): Pick<Module, 'remember' | 'ask'> {
	const finish = (items: Draft['toKeep']['ask']) =>
		items.flatMap(({ text, passage }) => (passage ? [{ text, passage }] : []));
	return {
		...(toKeep.remember.length > 0 ? { remember: finish(toKeep.remember) } : {}),
		...(toKeep.ask.length > 0 ? { ask: finish(toKeep.ask) } : {})
	};
}

function finishSections(draft: Draft, { sections }: ParsedArticle): readonly Section[] {
	return sections.map((section, at) =>
		finishSection(section, draft.bodies[at] ?? section.body, draft)
	);
}

function finishSection(
	section: ParsedSection,
	body: ParsedSection['body'],
	{ claimsOf, notes }: Draft
): Section {
	const { id, title, level, text, standing } = section;
	const sentences = section.sentences.map(({ id: sentence, text: words, start, end }) => ({
		...{ id: sentence, text: words, start, end },
		claims: claimsOf.get(sentence) ?? []
	}));
	const beside = notes.filter((note) => note.section === id).map((note) => note.id);
	const made = {
		id,
		title,
		level,
		html: htmlToString(body).trim(),
		text,
		sentences,
		notes: beside
	};
	return standing ? { ...made, standing } : made;
}

/**
 * Hash of the module's content: what its YAML says, and its article and figures as they are written. Not
 * of the HTML that we make of them: a new version of this program is no new edition. Nor is another place of a
 * quiz in the article, or what there is to remember of it: both change nothing that is asked.
 */
function editionOf(
	content: Omit<Module, 'edition' | 'sections' | 'figures' | 'remember' | 'ask'>,
	files: ModuleFiles
): string {
	const written = files.files.flatMap((file) =>
		file.type === 'file' && /^(?:article\.md|figures\/.*)$/.test(file.path)
			? [[file.path, hash(file.bytes)]]
			: []
	);
	written.sort(([a = ''], [b = '']) => (a < b ? -1 : Number(a > b)));
	const quizzes = content.quizzes.map(({ after: _place, ...quiz }) => ({
		...quiz,
		questions: quiz.questions.map((question) => hashedShape(question))
	}));
	return hashOf({ content: { ...content, quizzes }, written });
}

/** A question of a draft without errors: every option has its passage. */
function finishQuestion(
	{ authored, input, text, parts: drafted }: DraftQuestion,
	draft: Draft
): Question {
	const parts = drafted.map(({ id, text, options }): Part => {
		return { id, text, options: options.flatMap((option) => finishOption(option, draft)) };
	});
	const { id, kind, stem, level, sensitive } = authored;
	const hint = 'hint' in authored && authored.hint !== undefined ? { hint: authored.hint } : {};
	const unsaid = isRanked(kind) ? 'shuffled' : 'fixed';
	const order = 'order' in authored ? authored.order : unsaid;
	// The keys in this order: the edition is hashed over them.
	const finished = {
		...{ id, stem, level, sensitive, order, claims: claimsIn(parts, draft), ...hint },
		...{ hash: '', kind, parts },
		...(input ? { input } : {}),
		...(text === undefined ? {} : { text }),
		...('marking' in authored && authored.marking === 'all-or-nothing'
			? { marking: authored.marking }
			: {})
	};
	return { ...finished, hash: questionHash(finished) };
}

function finishOption(option: DraftOption, draft: Draft): readonly Option[] {
	const { id, text, key, chosen, missed, misconception, passage, accepts, near, instead } = option;
	if (!passage) return [];
	const made = passage.sentences.flatMap((sentence) => draft.claimsOf.get(sentence) ?? []);
	const claims = [...new Set(option.claims ?? made)];
	return [
		{
			...{ id, text, key, chosen, claims, passage },
			...(missed === undefined ? {} : { missed }),
			...(misconception === undefined ? {} : { misconception }),
			...(accepts === undefined ? {} : { accepts }),
			...(near === undefined ? {} : { near }),
			...(instead === undefined ? {} : { instead })
		}
	];
}

/** In the module's order. */
function claimsIn(parts: readonly Part[], draft: Draft): readonly string[] {
	const used = new Set(parts.flatMap(({ options }) => options.flatMap(({ claims }) => claims)));
	return (draft.claims ?? []).map(({ id }) => id).filter((id) => used.has(id));
}

/**
 * Over all that is asked, marked and said, but for the words of fixed options; not over level, claims and
 * misconceptions, which change nothing for those who have answered.
 */
export function questionHash(question: Question): string {
	const { kind, stem, hint, parts, input, text, marking } = withFixedTexts(question, hashedTexts);
	const said = parts.map(({ id, text, options }) => ({
		statement: id ? { id, text } : undefined,
		options: options.map(({ id, text, key, chosen, missed, passage, ...more }) => {
			const { accepts, near, instead } = more;
			const { section, exact } = passage;
			return { id, text, key, chosen, missed, section, exact, accepts, near, instead };
		})
	}));
	return hashOf({ kind, stem, hint, said, input, text, marking });
}

/**
 * A question in the shape that editions have been hashed in since the first: the same content has the same edition
 * in every version of this program, or who is in the middle would be told that the quiz was edited.
 */
export function hashedShape(question: Question): unknown {
	const { kind, parts, ...rest } = withFixedTexts(question, hashedTexts);
	if (isOf('typed', kind) || kind === 'match') return { ...rest, kind, parts };
	if (isOf('placed', kind)) return { ...rest, kind, statements: parts };
	return { ...rest, kind, options: parts.flatMap(({ options }) => options) };
}
