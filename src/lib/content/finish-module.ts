import type { ParsedArticle, ParsedSection } from './article/parsed-article.ts';
import { htmlToString } from './article/processor.ts';
import type { Draft, DraftQuiz } from './draft/draft.ts';
import { finishQuestion, hashedShape } from './finish-question.ts';
import { hash, hashOf } from './hash.ts';
import type { Care, Claim, Module, Note, Quiz, Section } from './module.ts';
import type { ModuleFiles } from './module-files.ts';
import type { ModuleYaml } from './shape/module-schema.ts';

/** What a draft without errors becomes. */
export function finishModule(
	draft: Draft,
	info: ModuleYaml,
	article: ParsedArticle,
	files: ModuleFiles
): Module {
	const { title, description, language, licence, credits, care } = info;
	// A quiz of drafts alone has nothing to show.
	const quizzes = draft.quizzes
		.map((quiz) => finishQuiz(quiz, draft))
		.filter(({ questions }) => questions.length > 0);
	const content = {
		...{ id: draft.id, title, description, language, licence },
		...(credits === undefined ? {} : { credits }),
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
		sections: finishSections(draft, article),
		figures: article.figures
	};
}

function finishQuiz({ id, head, questions }: DraftQuiz, draft: Draft): Quiz {
	const { title, intro, book, behaviour, order } = head;
	const shown = questions.filter(({ authored }) => !authored.draft);
	return {
		...{ id, title, intro, book, behaviour, order },
		questions: shown.map((question) => finishQuestion(question, draft))
	};
}

function finishCare(care: ModuleYaml['care']): Care {
	const { keep, quickExit, note, neutralTitle, review } = care;
	return {
		keep,
		quickExit,
		handIn: finishHandIn(care.handIn),
		...(note === undefined ? {} : { note }),
		...(neutralTitle === undefined ? {} : { neutralTitle }),
		...(review === undefined ? {} : { review })
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

function finishNote({ id, section, claims, text, sources }: Draft['notes'][number]): Note[] {
	const [first, ...others] = sources;
	return first ? [{ id, section, claims, text, sources: [first, ...others] }] : [];
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
 * of the HTML that we make of them: a new version of this program is no new edition.
 */
function editionOf(
	content: Omit<Module, 'edition' | 'sections' | 'figures'>,
	files: ModuleFiles
): string {
	const written = files.files.flatMap((file) =>
		file.type === 'file' && /^(?:article\.md|figures\/.*)$/.test(file.path)
			? [[file.path, hash(file.bytes)]]
			: []
	);
	written.sort(([a = ''], [b = '']) => (a < b ? -1 : Number(a > b)));
	const quizzes = content.quizzes.map((quiz) => ({
		...quiz,
		questions: quiz.questions.map((question) => hashedShape(question))
	}));
	return hashOf({ content: { ...content, quizzes }, written });
}
