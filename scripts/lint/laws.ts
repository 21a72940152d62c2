/**
 * Who may import whom, by folder of `src/lib` (`server/*` one by one). A folder may always import
 * itself. Arrows run down: routes -> player, reader, server -> taking -> attempt -> content -> questions.
 * tests/laws fails when a folder has no law here.
 */
export interface Law {
	/** Folders that may be imported. */
	readonly values: readonly string[];
	/** Folders of which only types may be imported, besides. */
	readonly types: readonly string[];
	/** Folders that components of this folder may import, besides. */
	readonly components?: readonly string[];
	/** Of a folder in `values`: the only names that may be imported, types aside. */
	readonly only?: Readonly<Record<string, readonly string[]>>;
}

/** Of `forms`, what draws nothing: read-form.ts. */
const readsForms = ['textIn', 'textsIn', 'countIn'] as const;

export const laws: Readonly<Record<string, Law>> = {
	// What a person reads. Pure rooms hand out codes and values, and may not say them.
	messages: { values: [], types: [] },
	// What everything above points into.
	passages: { values: [], types: [] },
	questions: { values: ['passages', 'messages'], types: [], components: ['ui'] },
	content: { values: ['passages', 'questions', 'messages'], types: [] },
	// A response's shape and what everybody sees, never a mark: a composer joins the attempt and marking.
	attempt: {
		values: ['questions'],
		types: ['content'],
		only: { questions: ['answerable', 'fits', 'inPublicOrder', 'isKind', 'parseResponse'] }
	},
	// The kept forms of an attempt, for the hand-in file; what may happen in one is not its matter. Messages,
	// since a row of the tables of settings and exceptions holds its words; everything else hands out codes.
	assignment: {
		values: ['attempt', 'forms', 'messages'],
		types: ['content', 'questions'],
		only: {
			attempt: ['parseRecord', 'parseJson', 'isFields', 'foldLog', 'transition'],
			forms: readsForms
		}
	},
	analysis: { values: ['attempt', 'questions'], types: ['content', 'passages'] },
	// Fields of plain forms, and what reads them; not in ui, which every quiz page carries whole.
	forms: { values: ['messages'], types: [] },
	// What the pages of educators say and ask.
	teach: {
		values: [
			'forms',
			'ui',
			'assignment',
			'attempt',
			'questions',
			'analysis',
			'content',
			'messages'
		],
		types: [],
		only: { analysis: ['boundsOf', 'onBoard'], content: ['editDistance'] }
	},
	ui: { values: ['messages'], types: ['content', 'questions'] },
	reader: { values: ['ui', 'messages'], types: ['content', 'questions'] },
	// Joins the attempt and marking, for the server and the page alike; draws nothing.
	taking: {
		values: ['attempt', 'questions', 'forms', 'content'],
		types: ['assignment', 'passages'],
		only: { forms: readsForms, content: ['placeQuiz'] }
	},
	// What comes back when, and as which question; draws nothing and keeps nothing.
	review: { values: ['taking', 'attempt', 'questions'], types: ['content'] },
	player: {
		values: [
			...['review', 'taking', 'reader', 'ui', 'attempt', 'questions', 'forms', 'messages'],
			'assignment'
		],
		types: ['content'],
		// A file for a calendar is written as for work that is due.
		only: { forms: readsForms, assignment: ['writeCalendar'] }
	},
	// The article is rendered once a module, outside the pages that show it.
	'server/http': { values: ['reader', 'ui', 'messages'], types: ['content', 'questions'] },
	'server/catalogue': { values: ['content', 'messages'], types: ['questions'] },
	// Verbs: who asks, whether they may, and what is kept of it. Only the store knows how it is kept.
	'server/accounts': { values: ['server/store', 'assignment', 'messages'], types: [] },
	'server/classes': {
		values: ['server/store', 'server/accounts', 'assignment', 'messages'],
		types: []
	},
	'server/assignments': {
		values: ['server/store', 'server/catalogue', 'assignment', 'attempt', 'questions'],
		types: ['server/accounts', 'content']
	},
	// A mail about assignments: joins the two, and knows of learners only how many they are.
	'server/digest': {
		values: ['server/store', 'server/assignments', 'assignment', 'messages'],
		types: ['server/accounts']
	},
	'server/attempts': {
		values: [
			...['server/store', 'server/assignments', 'assignment', 'attempt', 'questions', 'taking'],
			'messages'
		],
		types: ['server/accounts', 'content']
	},
	// Answers leave it as figures that were made coarse, or by a level that promised more.
	'server/reports': {
		values: [
			...['server/store', 'server/assignments', 'analysis', 'assignment'],
			...['attempt', 'questions', 'messages']
		],
		types: ['server/accounts', 'content']
	},
	// What is kept comes back as what it was: the readers of the log and of its input check it.
	'server/store': {
		values: ['attempt', 'questions'],
		types: ['content'],
		only: { questions: ['withFixedTexts'] }
	}
};
