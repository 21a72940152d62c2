/** The shape of settings and exceptions out of JSON, with a sentence for a person at each field. */
import * as v from 'valibot';
import { isFields, type Fields } from '../attempt/parse-record.ts';
import {
	handInLevels,
	type Exceptions,
	type Settings,
	defaultSettings,
	isWithin,
	levelsAllowed,
	type Assignable,
	type FieldProblem
} from './settings.ts';
import { isBefore, toInstant } from './wall-time.ts';

const noInstant = 'Give a day and a time, or leave it empty.';

/** An instant, in whatever zone it is written; kept in UTC. */
export const instantSchema = v.pipe(
	v.string(noInstant),
	v.check((text) => toInstant(text) !== null, noInstant),
	v.transform((text) => toInstant(text) ?? text)
);

/** The hash that names an edition. */
export const editionSchema = v.pipe(
	v.string(),
	v.regex(/^[0-9a-z-]{1,64}$/i, 'This is no edition.')
);

function number(least: number, most: number, message: string) {
	return v.pipe(
		v.number(message),
		v.integer(message),
		v.minValue(least, message),
		v.maxValue(most, message)
	);
}

function word<const T extends readonly string[]>(words: T) {
	return v.picklist(words, `Choose one of these: ${words.join(', ')}.`);
}

const attempts = 'Give a whole number of attempts from 1 to 20, or unlimited.';

const behaviourSchema = v.variant(
	'type',
	[
		v.strictObject({ type: v.literal('practice') }, unknown),
		v.strictObject({ type: v.literal('immediate') }, unknown),
		v.strictObject(
			{ type: v.literal('deferred'), release: word(['onFinish', 'byEducator']) },
			unknown
		)
	],
	'Choose when feedback comes: practice, immediate or deferred.'
);

/** What is no object, or has a field too many. */
function unknown({ expected, received }: { expected: string | null; received: string }): string {
	return expected === 'never' ? 'This setting is not known.' : `Settings are missing: ${received}.`;
}

interface Dates {
	readonly opens?: string | null;
	readonly due?: string | null;
	readonly lateUntil?: string | null;
}

function inOrder(early: string | null | undefined, late: string | null | undefined): boolean {
	return !early || !late || !isBefore(late, early);
}

const dueAfterOpens = 'It cannot be due before it opens.';
const lateAfterDue = 'The last moment for late work cannot be before the due date.';
const lateNeedsDue = 'Late work needs a due date.';

const dates = {
	opens: v.nullable(instantSchema),
	due: v.nullable(instantSchema),
	lateUntil: v.nullable(instantSchema)
};

export const settingsSchema: v.GenericSchema<unknown, Settings> = v.pipe(
	v.strictObject(
		{
			quizzes: v.pipe(
				v.array(v.string('A quiz is named by its id.'), 'Choose at least one quiz.'),
				v.minLength(1, 'Choose at least one quiz.'),
				v.maxLength(200, 'These are too many quizzes.')
			),
			...dates,
			attempts: v.union([v.literal('unlimited'), number(1, 20, attempts)], attempts),
			counts: word(['best', 'last', 'first']),
			behaviour: behaviourSchema,
			book: word(['asQuiz', 'open', 'closed']),
			order: word(['asQuiz', 'shuffled', 'fixed']),
			passMark: v.nullable(number(1, 100, 'Give whole percent from 1 to 100, or leave it empty.')),
			sensitive: word(['ask', 'leaveOut']),
			timeLimit: v.nullable(number(1, 600, 'Give whole minutes from 1 to 600, or leave it empty.')),
			handIn: word(handInLevels)
		},
		unknown
	),
	v.forward(
		v.partialCheck(
			[['opens'], ['due']],
			({ opens, due }: Dates) => inOrder(opens, due),
			dueAfterOpens
		),
		['due']
	),
	v.forward(
		v.partialCheck(
			[['due'], ['lateUntil']],
			({ due, lateUntil }: Dates) => inOrder(due, lateUntil),
			lateAfterDue
		),
		['lateUntil']
	),
	v.forward(
		v.partialCheck(
			[['due'], ['lateUntil']],
			({ due, lateUntil }: Dates) => !lateUntil || !!due,
			lateNeedsDue
		),
		['lateUntil']
	)
);

const exceptionEntries = v.strictObject(
	{
		opens: v.exactOptional(dates.opens),
		due: v.exactOptional(dates.due),
		lateUntil: v.exactOptional(dates.lateUntil),
		extraAttempts: v.exactOptional(
			number(1, 20, 'Give a whole number of further attempts from 1 to 20.')
		),
		extraMinutes: v.exactOptional(number(1, 600, 'Give whole minutes on top from 1 to 600.'))
	},
	unknown
);

type Entries = v.InferOutput<typeof exceptionEntries>;

const dueInOrder = v.check<Entries, string>(({ opens, due }) => inOrder(opens, due), dueAfterOpens);
const lateInOrder = v.check<Entries, string>(
	({ due, lateUntil }) => inOrder(due, lateUntil),
	lateAfterDue
);

export const exceptionsSchema: v.GenericSchema<unknown, Exceptions> = v.pipe(
	exceptionEntries,
	v.forward<Entries, v.CheckIssue<Entries>, ['due']>(dueInOrder, ['due']),
	v.forward<Entries, v.CheckIssue<Entries>, ['lateUntil']>(lateInOrder, ['lateUntil'])
);

export type ParsedSettings =
	| { readonly type: 'settings'; readonly settings: Settings }
	/** Every problem at once, a field at most one; never empty. */
	| { readonly type: 'problems'; readonly problems: readonly FieldProblem[] };

/** What only the module can tell: whether it has the quizzes, and what may be handed in. */
function problemsWith({ quizzes, handIn }: Fields, module: Assignable): readonly FieldProblem[] {
	const ids = new Set<unknown>(module.quizzes.map(({ id }) => id));
	const lacking = Array.isArray(quizzes) ? quizzes.filter((id: unknown) => !ids.has(id)) : [];
	const level = handInLevels.find((each) => each === handIn);
	const tooMuch = level !== undefined && !isWithin(level, module.care.handIn.most);
	const allowed = levelsAllowed(module.care).join(', ');
	return [
		...(lacking.length > 0
			? [{ field: 'quizzes', message: 'The module does not have all of these quizzes.' }]
			: []),
		...(tooMuch
			? [{ field: 'handIn', message: `With this module, choose one of these: ${allowed}.` }]
			: [])
	];
}

/**
 * Settings for this module out of unknown JSON. A field left out is as `defaultSettings` has it; one that
 * nobody knows is a problem. Quizzes come in the module's order, each once.
 */
export function parseSettings(value: unknown, module: Assignable): ParsedSettings {
	if (!isFields(value)) {
		return { type: 'problems', problems: [{ field: '', message: 'These are no settings.' }] };
	}
	const fields = { ...defaultSettings(module), ...value };
	const result = v.safeParse(settingsSchema, fields);
	const shape = result.success ? [] : problemsOf(result.issues);
	const wrong = new Set(shape.map(({ field }) => field));
	const more = problemsWith(fields, module).filter(({ field }) => !wrong.has(field));
	if (!result.success || more.length > 0) {
		return { type: 'problems', problems: [...shape, ...more] };
	}
	const settings = result.output;
	const quizzes = module.quizzes.map(({ id }) => id).filter((id) => settings.quizzes.includes(id));
	return { type: 'settings', settings: { ...settings, quizzes } };
}

/** The first problem of each field: a second would mostly say the same in other words. */
export function problemsOf(issues: readonly v.BaseIssue<unknown>[]): readonly FieldProblem[] {
	const found = new Map<string, string>();
	for (const { path, message } of issues) {
		const key = path?.[0]?.key;
		const field = typeof key === 'string' ? key : '';
		if (!found.has(field)) found.set(field, message);
	}
	return [...found].map(([field, message]) => ({ field, message }));
}
