/** A module while it is checked: everything that could be read, with places. Types only. */
import type { ElementContent } from 'hast';
import type { AuthoredOption, AuthoredPart } from '../../questions/author-schemas.ts';
import type { AuthoredQuestion } from '../../questions/kind-definitions.ts';
import type { NumberInput } from '../../questions/question.ts';
import type { ParsedArticle } from '../article/parse-article.ts';
import type { Passage } from '../../passages/passage.ts';
import type {
	ClaimYaml,
	ClaimsYaml,
	GlossaryYaml,
	ModuleYaml,
	NoteYaml,
	QuizYaml,
	ToKeepYaml
} from '../shape.ts';
import type { Place } from '../text-file.ts';

/** Where a part of an author's thing is written: of the thing itself without an argument. */
export type PlaceOf = (...path: readonly (string | number)[]) => Place;

export interface DraftOption extends AuthoredOption {
	/** "option proven of value-of-test", for messages. */
	readonly label: string;
	readonly at: PlaceOf;
	/** Absent where the quote did not resolve, which is reported. */
	readonly passage?: Passage;
}

export interface DraftPart extends Pick<AuthoredPart, 'id' | 'text'> {
	readonly label: string;
	readonly at: PlaceOf;
	readonly options: readonly DraftOption[];
}

export interface DraftQuestion {
	readonly authored: AuthoredQuestion;
	readonly at: PlaceOf;
	readonly parts: readonly DraftPart[];
	/** Of typed numbers only. */
	readonly input?: NumberInput;
	/** What is worked on, where that is a text of its own. */
	readonly text?: string;
}

export interface DraftQuiz {
	readonly id: string;
	readonly head: Omit<QuizYaml, 'questions'>;
	readonly at: PlaceOf;
	/** With drafts. */
	readonly questions: readonly DraftQuestion[];
}

export interface DraftClaim extends ClaimYaml {
	readonly at: PlaceOf;
	/** Of the quotes that resolved. */
	readonly passages: readonly Passage[];
}

export interface DraftNote extends NoteYaml {
	readonly at: PlaceOf;
}

export interface DraftToKeep extends ToKeepYaml {
	readonly label: string;
	readonly at: PlaceOf;
	/** Absent where the quote did not resolve, which is reported. */
	readonly passage?: Passage;
}

export type DraftTerm = GlossaryYaml['terms'][number] & { readonly at: PlaceOf };
export type DraftMisconception = NonNullable<ClaimsYaml['misconceptions']>[number] & {
	readonly at: PlaceOf;
};

export interface Draft {
	readonly id: string;
	readonly info: ModuleYaml | undefined;
	/** Where a part of module.yaml is written. */
	readonly infoPlace: PlaceOf;
	/** BCP 47. */
	readonly language: string;
	/** Whether the rules about English words apply. */
	readonly english: boolean;
	readonly article: ParsedArticle | undefined;
	/** Bodies of the article's sections, in order, with the terms of the glossary opened up. */
	readonly bodies: readonly ElementContent[][];
	/** `undefined` where the module keeps none: then nothing has to name one. */
	readonly claims: readonly DraftClaim[] | undefined;
	readonly misconceptions: readonly DraftMisconception[] | undefined;
	readonly notes: readonly DraftNote[];
	readonly terms: readonly DraftTerm[];
	/** What to remember, and what to ask. */
	readonly toKeep: Readonly<Record<'remember' | 'ask', readonly DraftToKeep[]>>;
	/** Terms that the article never says. */
	readonly unusedTerms: readonly DraftTerm[];
	/** In the order of module.yaml. */
	readonly quizzes: readonly DraftQuiz[];
	/** Whether every claims file and quiz could be read: else what is missing may only be unread. */
	readonly whole: boolean;
	/** Ids of the claims that each sentence makes, by id of the sentence. */
	readonly claimsOf: ReadonlyMap<string, readonly string[]>;
}
