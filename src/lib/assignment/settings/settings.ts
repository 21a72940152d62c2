/**
 * What an educator asks of a class with one assignment: a table with a row for each setting. Its type, the
 * check of JSON, what is usual, the form, the link, the summary and what may change once somebody has
 * started are all read off the rows. To add a setting, add a row.
 */
import * as v from 'valibot';
import { allowsLevel, isWithin } from './hand-in-levels.ts';
import type { HandInLevel } from '../../content/module.ts';
import * as words from '../../messages/settings.ts';
import * as kinds from './setting-kinds.ts';
import type { Assignable, Asking, FieldProblem, Kind, Telling } from './setting-kinds.ts';
import { inOrder } from './setting-kinds.ts';
import { isBefore } from '../times/instants.ts';

/** What a row says of a setting besides its kind. */
interface Row<T> {
	/** In the form. */
	readonly label: string;
	readonly hint?: string;
	/** In the summary, where that is not the label. */
	readonly term?: string;
	/** What the summary says, where that is not what the kind says. */
	readonly tells?: (value: T, telling: Telling) => string;
	/** Whether the form shows it at once; the others are folded away. */
	readonly first?: true;
	/** Its name in a link; never give it to another setting later. */
	readonly key: string;
	/** Once somebody has started: may it change? A rule says in a sentence why not, or `null`. */
	readonly started: 'fixed' | 'free' | ((from: T, to: T, at: string) => string | null);
}

/** A kind of value with its row. */
export type Setting<T> = Kind<T> & Row<T>;

/** A setting that is `usual` where nothing is said of it, also in what was kept before there was such a setting. */
function setting<T>(kind: Kind<T>, usual: T, row: Row<T>) {
	return { ...v.optional(kind.schema, () => usual), setting: { ...kind, ...row } };
}

/** A setting that the module decides where nothing is said of it: `defaultSettings`. */
function moduleSetting<T>(kind: Kind<T>, row: Row<T>) {
	return { ...kind.schema, setting: { ...kind, ...row } };
}

/** `deferred`: no feedback before the attempt is finished, or before the educator releases it. */
export type AssignedBehaviour =
	| { readonly type: 'practice' }
	| { readonly type: 'immediate' }
	| { readonly type: 'deferred'; readonly release: 'onFinish' | 'byEducator' };

const behaviour: v.GenericSchema<unknown, AssignedBehaviour> = v.variant(
	'type',
	[
		v.strictObject({ type: v.literal('practice') }, kinds.unknownField),
		v.strictObject({ type: v.literal('immediate') }, kinds.unknownField),
		v.strictObject(
			{ type: v.literal('deferred'), release: v.picklist(['onFinish', 'byEducator']) },
			kinds.unknownField
		)
	],
	words.chooseFeedback
);

/** Each row is the schema of its setting, too, so that the schema of all of them is read off the table. */
const table = {
	/** What it is called everywhere; `null`: as its module. `titleOf` */
	title: setting(kinds.text('line', 100), null, {
		...words.title,
		first: true,
		key: 'w',
		started: 'free'
	}),
	/** Learners read them before they begin. Lines of plain text. */
	instructions: setting(kinds.text('lines', 2000), null, {
		...words.instructions,
		first: true,
		key: 'i',
		started: 'free'
	}),
	/** Ids of quizzes of the module, at least one, in the module's order. */
	quizzes: moduleSetting(kinds.quizChoice, {
		...words.quizzes,
		first: true,
		key: 'q',
		started: 'fixed'
	}),
	handIn: moduleSetting(
		kinds.choice('radios', [
			{ value: 'nothing', letter: '0', ...words.levels.nothing },
			{
				value: 'completion',
				letter: 'c',
				...words.levels.completion,
				unless: levelUnless('completion')
			},
			{
				value: 'pseudonym',
				letter: 'p',
				...words.levels.pseudonym,
				unless: levelUnless('pseudonym')
			},
			{
				value: 'name',
				letter: 'n',
				...words.levels.name,
				unless: levelUnless('name')
			}
		]),
		{
			...words.handIn,
			first: true,
			key: 'h',
			started: (from, to) => (isWithin(to, from) ? null : words.started.handIn)
		}
	),
	/** Instants; `opens` <= `due` <= `lateUntil`. `null`: open once it is published. */
	opens: setting(kinds.time, null, {
		...words.opens,
		key: 'o',
		started: (from, to, at) =>
			to !== from && to !== null && isBefore(at, to) ? words.started.opens : null
	}),
	/** What comes from then on is late; without `lateUntil` it closes then. */
	due: setting(kinds.time, null, { ...words.due, first: true, key: 'd', started: 'free' }),
	/** Needs `due`. */
	lateUntil: setting(kinds.time, null, { ...words.lateUntil, key: 'l', started: 'free' }),
	/** When feedback comes. */
	behaviour: setting(
		kinds.choiceOf<AssignedBehaviour>('radios', {
			schema: behaviour,
			wordOf: (value) => (value.type === 'deferred' ? value.release : value.type),
			options: [
				{ value: { type: 'practice' }, letter: 'p', ...words.behaviours.practice },
				{ value: { type: 'immediate' }, letter: 'i', ...words.behaviours.immediate },
				{
					value: { type: 'deferred', release: 'onFinish' },
					letter: 'f',
					...words.behaviours.onFinish
				},
				{
					value: { type: 'deferred', release: 'byEducator' },
					letter: 'e',
					...words.behaviours.byEducator,
					unless: ({ server }) => (server ? null : words.notAvailable.link)
				}
			]
		}),
		{ type: 'practice' },
		{ ...words.feedback, key: 'b', started: 'fixed' }
	),
	/** 1 to 20 at each quiz. */
	attempts: setting(kinds.numberOr(20, 'unlimited'), 'unlimited', {
		...words.attempts,
		key: 'a',
		started: (from, to) =>
			to !== 'unlimited' && (from === 'unlimited' || to < from) ? words.started.attempts : null
	}),
	/** Which of a learner's finished attempts counts. */
	counts: setting(
		kinds.choice('list', [
			{ value: 'best', letter: 'b', name: words.countsWhich.best },
			{ value: 'last', letter: 'l', name: words.countsWhich.last },
			{ value: 'first', letter: 'f', name: words.countsWhich.first }
		]),
		'best',
		{ ...words.counts, key: 'n', started: 'free' }
	),
	book: setting(
		kinds.choice('list', [
			{ value: 'asQuiz', letter: 'q', name: words.books.asQuiz },
			{ value: 'open', letter: 'o', name: words.books.open },
			{ value: 'closed', letter: 'c', name: words.books.closed }
		]),
		'asQuiz',
		{ ...words.book, key: 'k', started: 'fixed' }
	),
	order: setting(
		kinds.choice('list', [
			{ value: 'asQuiz', letter: 'q', name: words.orders.asQuiz },
			{ value: 'shuffled', letter: 's', name: words.orders.shuffled },
			{ value: 'fixed', letter: 'f', name: words.orders.fixed }
		]),
		'asQuiz',
		{ ...words.order, key: 'r', started: 'fixed' }
	),
	/** Whether sensitive questions are asked (they can be skipped then, as all can) or left out. */
	sensitive: setting(
		kinds.choice('list', [
			{ value: 'ask', letter: 'a', name: words.asked.ask },
			{ value: 'leaveOut', letter: 'o', name: words.asked.leaveOut }
		]),
		'ask',
		{ ...words.sensitive, key: 's', started: 'fixed' }
	),
	/** Percent; `null`: none is set. */
	passMark: setting(kinds.numberOr(100, null), null, {
		...words.passMark,
		key: 'p',
		started: 'free'
	}),
	/** Minutes an attempt; `null`: none. The learner may lengthen it (`expiresAt`). */
	timeLimit: setting(kinds.numberOr(600, null), null, {
		...words.timeLimit,
		key: 't',
		started: (from, to) =>
			to !== null && (from === null || to < from) ? words.started.timeLimit : null
	})
};

/** All of them, each of its row's type. */
export type Settings = {
	readonly [K in keyof typeof table]: v.InferOutput<(typeof table)[K]>;
};

export type SettingName = keyof Settings;

/** Which of a learner's finished attempts counts. */
export type Counts = Settings['counts'];

type Rows = { readonly [K in SettingName]: { readonly setting: Setting<Settings[K]> } };

const rows: Rows = table;

/** Every setting, in the order in which forms and summaries show them. */
export const settingNames = Object.keys(table).filter(isSettingName);

function isSettingName(name: string): name is SettingName {
	return Object.hasOwn(table, name);
}

/** The row of a setting with its kind. */
export function settingOf<K extends SettingName>(name: K): Setting<Settings[K]> {
	return rows[name].setting;
}

/** Which quizzes they take, what is handed in as the module's care says, and what is usual. */
const shape = v.strictObject(table, kinds.unknownField);

/** What an assignment begins with: every quiz, no dates, no limits, what the module's care hands in. */
export function defaultSettings({ quizzes, care }: Assignable): Settings {
	return {
		...v.getDefaults(shape),
		quizzes: quizzes.map(({ id }) => id),
		handIn: care.handIn.default
	};
}

/** What an assignment is called: as its educator named it, else as its module is. */
export function titleOf(
	{ title }: Pick<Settings, 'title'>,
	module: { readonly title: string }
): string {
	return title ?? module.title;
}

/** Settings as they are kept. What was kept before there was a setting has what is usual. */
export const settingsSchema: v.GenericSchema<unknown, Settings> = v.pipe(
	shape,
	v.forward(
		v.partialCheck(
			[['opens'], ['due']],
			({ opens, due }) => inOrder(opens, due),
			words.dueAfterOpens
		),
		['due']
	),
	v.forward(
		v.partialCheck(
			[['due'], ['lateUntil']],
			({ due, lateUntil }) => inOrder(due, lateUntil),
			words.lateAfterDue
		),
		['lateUntil']
	),
	v.forward(
		v.partialCheck(
			[['due'], ['lateUntil']],
			({ due, lateUntil }) => lateUntil === null || due !== null,
			words.lateNeedsDue
		),
		['lateUntil']
	)
);

/** Why settings cannot be had here: the module lacks a quiz, its care allows less, or there is no server. */
export function misfits(settings: Settings, asking: Asking): readonly FieldProblem[] {
	return settingNames.flatMap((name) => misfitsOf(name, settings[name], asking));
}

/** The same of one setting. */
export function misfitsOf<K extends SettingName>(
	name: K,
	value: Settings[K],
	asking: Asking
): readonly FieldProblem[] {
	const message = settingOf(name).misfit(value, asking);
	return message === null ? [] : [{ field: name, message }];
}

/**
 * What may not be changed any more once somebody has started, field by field: what is asked and how, and
 * whatever would take away what learners were promised. Each row says so in `started`. Dates may change
 * (but it cannot go back to not being open), as may what counts and the pass mark, which are worked out
 * anew from the attempts.
 */
export function refusedChanges(from: Settings, to: Settings, at: string): readonly FieldProblem[] {
	const refused = <K extends SettingName>(name: K): readonly FieldProblem[] => {
		const { started } = settingOf(name);
		if (started === 'free') return [];
		if (started !== 'fixed') {
			const message = started(from[name], to[name], at);
			return message === null ? [] : [{ field: name, message }];
		}
		return JSON.stringify(from[name]) === JSON.stringify(to[name])
			? []
			: [{ field: name, message: words.started.fixed }];
	};
	return settingNames.flatMap((name) => refused(name));
}

function levelUnless(level: HandInLevel) {
	return ({ module }: Asking): string | null =>
		allowsLevel(module.care, level) ? null : words.notAvailable.author;
}
