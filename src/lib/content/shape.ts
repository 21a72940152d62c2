import * as v from 'valibot';
import {
	allowEntries,
	allowSchema,
	boundedSchema,
	idSchema,
	longest,
	textSchema,
	listIdSchema,
	quoteSchema,
	explainsSchema
} from '../questions/author-schemas.ts';
import { questionSchema } from '../questions/kind-definitions.ts';

const levels = ['nothing', 'completion', 'pseudonym', 'name'] as const;

const handInSchema = v.pipe(
	v.strictObject({
		default: v.exactOptional(
			v.pipe(
				v.picklist(levels),
				v.description('What is handed in, unless the educator chooses otherwise.')
			)
		),
		most: v.exactOptional(
			v.pipe(v.picklist(levels), v.description('The most that an educator may ask for.'))
		)
	}),
	v.check(
		({ default: usual, most }) =>
			usual === undefined || most === undefined || levels.indexOf(usual) <= levels.indexOf(most),
		'hand-in-above-most'
	),
	v.description('How much of an assigned attempt the educator may see.')
);

const careSchema = v.strictObject({
	keep: v.pipe(
		v.exactOptional(v.picklist(['tab', 'device']), 'device'),
		v.description('Where an attempt is kept: until the tab closes, or on the device for 30 days.')
	),
	quickExit: v.pipe(
		v.exactOptional(v.boolean(), false),
		v.description('Whether "Leave this page" is offered.')
	),
	note: v.exactOptional(textSchema('One calm sentence before the start.')),
	neutralTitle: v.exactOptional(
		textSchema('Shown in the title bar and the history instead of the title.')
	),
	review: v.exactOptional(textSchema('What the module says about its review.')),
	comeBack: v.pipe(
		v.exactOptional(v.picklist(['usual', 'all', 'none']), 'usual'),
		v.description(
			'Which questions may come back to learners who want that: usual is all but sensitive ones.'
		)
	),
	handIn: v.exactOptional(handInSchema, {})
});

/** Something to take along, and the sentence that says so. */
const toKeepSchema = v.strictObject({
	text: textSchema('One short sentence. It says no more than the passage does.', longest.toKeep),
	explains: explainsSchema
});

export type ToKeepYaml = v.InferOutput<typeof toKeepSchema>;

export const moduleSchema = v.pipe(
	v.strictObject({
		title: textSchema('The title, shown in the library and on the page.'),
		description: textSchema('One or two sentences for the library.'),
		language: v.pipe(
			boundedSchema(longest.id),
			v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'bad-language'),
			v.description('BCP 47, such as en or en-GB.')
		),
		licence: textSchema('SPDX identifier, such as CC-BY-4.0.'),
		credits: v.exactOptional(textSchema('Who wrote it, and what it is built from.')),
		notesLabel: v.exactOptional(
			textSchema(
				'What stands above each note. Without it: “What guidelines and trials add”.',
				longest.toKeep
			)
		),
		care: v.pipe(
			v.exactOptional(careSchema, {}),
			v.description('How the module treats the people who read it.')
		),
		remember: v.exactOptional(
			v.pipe(
				v.array(toKeepSchema),
				v.description('What the article leaves its readers with. Shown after every quiz.')
			)
		),
		ask: v.exactOptional(
			v.pipe(
				v.array(toKeepSchema),
				v.description('Questions to take to a doctor. Shown after every quiz.')
			)
		),
		allow: v.exactOptional(
			v.pipe(
				v.array(
					v.strictObject({
						...allowEntries,
						section: v.exactOptional(
							idSchema('Anchor of a section: only there. Without it, in the whole module.')
						)
					})
				),
				v.description('Warnings that are switched off, each with a reason.')
			)
		),
		quizzes: v.pipe(
			v.array(idSchema('Id of a quiz: <id>.quiz.yaml.')),
			v.description('Quizzes, in the order in which they are shown.')
		)
	}),
	v.title('Module'),
	v.description("module.yaml: the module's title, its care settings, and its quizzes in order.")
);

export type ModuleYaml = v.InferOutput<typeof moduleSchema>;

export const quizSchema = v.pipe(
	v.strictObject({
		title: textSchema('Title of the quiz.'),
		intro: textSchema('One or two sentences about the quiz.'),
		book: v.pipe(
			v.exactOptional(v.picklist(['open', 'closed']), 'open'),
			v.description('Whether learners may read the article before answering.')
		),
		behaviour: v.pipe(
			v.exactOptional(v.picklist(['practice', 'immediate']), 'practice'),
			v.description('practice: two tries with a hint between them. immediate: one try.')
		),
		order: v.pipe(
			v.exactOptional(v.picklist(['shuffled', 'fixed']), 'fixed'),
			v.description('Order of the questions.')
		),
		after: v.exactOptional(
			idSchema('Anchor of the section after which it is offered. Without it, its questions decide.')
		),
		allow: allowSchema,
		questions: v.array(questionSchema)
	}),
	v.title('Quiz'),
	v.description('<id>.quiz.yaml: questions. Every option says why and names its passage.')
);

export type QuizYaml = v.InferOutput<typeof quizSchema>;

export const misconceptionSchema = v.strictObject({
	id: listIdSchema('A word that never changes, unique in the module, such as M09.'),
	text: textSchema('The misconception.')
});

export const claimSchema = v.strictObject({
	id: listIdSchema('A word that never changes, unique in the module, such as C26.'),
	text: textSchema('The claim in one short sentence.'),
	status: v.pipe(
		v.picklist(['stated', 'uncertain', 'debated', 'advice']),
		v.description('What the article does with the claim.')
	),
	evidence: v.exactOptional(textSchema('What evidence from elsewhere says about it.')),
	basis: v.exactOptional(
		v.pipe(
			v.picklist(['source', 'definition', 'editor']),
			v.description(
				'Where the claim comes from: the source of the article, the meaning of a word, or its editor alone.'
			)
		)
	),
	section: idSchema('Anchor of the section that makes it.'),
	sentences: v.pipe(
		v.array(quoteSchema),
		v.minLength(1, 'claim-without-sentence'),
		v.description('Exact quotes of the sentences that make it. Part of a sentence is enough.')
	)
});

export const claimsSchema = v.pipe(
	v.strictObject({
		misconceptions: v.exactOptional(
			v.pipe(
				v.array(misconceptionSchema),
				v.description('Misconceptions. If present, every wrong option needs one.')
			)
		),
		claims: v.exactOptional(
			v.pipe(
				v.array(claimSchema),
				v.description(
					'Claims. If present, every sentence needs a claim and every claim a sentence.'
				)
			)
		)
	}),
	v.title('Claims'),
	v.description('claims.yaml: what the article claims, and the misconceptions that options show.')
);

export type ClaimsYaml = v.InferOutput<typeof claimsSchema>;
export type ClaimYaml = NonNullable<ClaimsYaml['claims']>[number];

export const glossarySchema = v.pipe(
	v.strictObject({
		terms: v.array(
			v.strictObject({
				id: idSchema('A word that never changes, unique in the module.'),
				term: textSchema('The term, as written in the article.', longest.term),
				definition: textSchema('What it means, in plain words.')
			})
		)
	}),
	v.title('Glossary'),
	v.description(
		'glossary.yaml: terms that open a definition where they first occur in the article.'
	)
);

export type GlossaryYaml = v.InferOutput<typeof glossarySchema>;

const sourceSchema = v.strictObject({
	title: textSchema('Title of the source.'),
	publisher: textSchema('Journal, guideline body or publisher.'),
	url: v.pipe(
		boundedSchema(longest.url),
		v.regex(/^https?:\/\/[^\s"<>]+$/, 'bad-url'),
		v.description('Address of the source itself.')
	),
	read: v.pipe(v.string(), v.isoDate('bad-date'), v.description('The date when you read it.'))
});

export const notesSchema = v.pipe(
	v.strictObject({
		notes: v.array(
			v.strictObject({
				id: listIdSchema('A word that never changes, unique in the module, such as N5.'),
				section: idSchema('Anchor of the section beside which it is shown.'),
				claims: v.exactOptional(v.array(listIdSchema('Id of a claim in claims.yaml.')), []),
				text: textSchema('What guidelines or trials add, in one to three sentences.'),
				see: v.exactOptional(
					v.pipe(
						v.strictObject({
							module: idSchema('Id of another module, the name of its folder.'),
							section: idSchema('Anchor of a section in it.'),
							text: textSchema('What the link says.')
						}),
						v.description('Where another module explains what the note says.')
					)
				),
				sources: v.pipe(v.array(sourceSchema), v.minLength(1, 'note-without-source'))
			})
		)
	}),
	v.title('Notes'),
	v.description(
		'notes.yaml: what guidelines and trials add, with sources. Never mixed into the article.'
	)
);

type NotesYaml = v.InferOutput<typeof notesSchema>;
export type NoteYaml = NotesYaml['notes'][number];
