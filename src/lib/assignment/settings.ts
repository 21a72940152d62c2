/**
 * What an educator asks of a class with one assignment: a table with a row for each setting. Its type, the
 * check of JSON, what is usual, the form, the link, the summary and what may change once somebody has
 * started are all read off the rows. To add a setting, add a row.
 */
import * as v from 'valibot';
import { allowsLevel, isWithin } from './hand-in-levels.ts';
import type { HandInLevel } from '../content/module.ts';
import * as kinds from './setting.ts';
import type { Assignable, Asking, FieldProblem, Kind, Telling } from './setting.ts';
import { dueAfterOpens, inOrder, lateAfterDue } from './setting.ts';
import { isBefore } from './wall-time.ts';

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
	'Choose when students get feedback.'
);

/** Each row is the schema of its setting, too, so that the schema of all of them is read off the table. */
const table = {
	/** Ids of quizzes of the module, at least one, in the module's order. */
	quizzes: moduleSetting(kinds.quizChoice, {
		label: 'Quizzes',
		first: true,
		key: 'q',
		started: 'fixed'
	}),
	handIn: moduleSetting(
		kinds.choice('radios', [
			{
				value: 'nothing',
				letter: '0',
				name: 'Nothing',
				hint: 'Nothing leaves the student’s device. You do not see who started or finished.'
			},
			{
				value: 'completion',
				letter: 'c',
				name: 'Completion only',
				hint: 'You see which quizzes a student finished, and when. Answers stay on their device, so there is no report.',
				unless: levelUnless('completion')
			},
			{
				value: 'pseudonym',
				letter: 'p',
				name: 'Answers by nickname',
				hint: 'Each answer is sent as it is given, under a random nickname that does not say who it is.',
				unless: levelUnless('pseudonym')
			},
			{
				value: 'name',
				letter: 'n',
				name: 'Answers by name',
				hint: 'Each answer is sent as it is given, and you can read it with the student’s name.',
				unless: levelUnless('name')
			}
		]),
		{
			label: 'What students hand in',
			term: 'Students hand in',
			first: true,
			key: 'h',
			started: (from, to) =>
				isWithin(to, from)
					? null
					: 'A student has started and was told what they hand in: you can ask for less, not more.'
		}
	),
	/** Instants; `opens` <= `due` <= `lateUntil`. `null`: open once it is published. */
	opens: setting(kinds.time('As soon as it is published'), null, {
		label: 'Opens',
		hint: 'Leave blank to open as soon as you publish.',
		key: 'o',
		started: (from, to, at) =>
			to !== from && to !== null && isBefore(at, to)
				? 'A student has started: it cannot open later than now.'
				: null
	}),
	/** What comes from then on is late; without `lateUntil` it closes then. */
	due: setting(kinds.time('No date'), null, {
		label: 'Due',
		hint: 'Leave blank to keep it open until you close it.',
		first: true,
		key: 'd',
		started: 'free'
	}),
	/** Needs `due`. */
	lateUntil: setting(kinds.time('None'), null, {
		label: 'Late work until',
		hint: 'Marked as late. Leave blank to accept no late work.',
		term: 'Late work',
		tells: (until, { write }) => (until === null ? 'None' : `Until ${write(until)}`),
		key: 'l',
		started: 'free'
	}),
	/** When feedback comes. */
	behaviour: setting(
		kinds.choiceOf<AssignedBehaviour>('radios', {
			schema: behaviour,
			wordOf: (value) => (value.type === 'deferred' ? value.release : value.type),
			options: [
				{
					value: { type: 'practice' },
					letter: 'p',
					name: 'After each answer, with a second try',
					hint: 'The second try comes where the question has a hint.'
				},
				{
					value: { type: 'immediate' },
					letter: 'i',
					name: 'After each answer, one try'
				},
				{
					value: { type: 'deferred', release: 'onFinish' },
					letter: 'f',
					name: 'When each student finishes',
					hint: 'Students can change answers until they finish the quiz.'
				},
				{
					value: { type: 'deferred', release: 'byEducator' },
					letter: 'e',
					name: 'When you release it, after closing',
					hint: 'Students can change answers until they finish the quiz.',
					unless: ({ server }) =>
						server ? null : 'Not available with a link: you could not release it.'
				}
			]
		}),
		{ type: 'practice' },
		{ label: 'Feedback', key: 'b', started: 'fixed' }
	),
	/** 1 to 20 at each quiz. */
	attempts: setting(kinds.numberOr(20, 'unlimited', 'Unlimited'), 'unlimited', {
		label: 'Attempts at each quiz',
		hint: 'Leave blank for unlimited.',
		key: 'a',
		started: (from, to) =>
			to !== 'unlimited' && (from === 'unlimited' || to < from)
				? 'A student has started: you can allow more attempts, not fewer.'
				: null
	}),
	/** Which of a learner's finished attempts counts. */
	counts: setting(
		kinds.choice('list', [
			{ value: 'best', letter: 'b', name: 'Best' },
			{ value: 'last', letter: 'l', name: 'Last' },
			{ value: 'first', letter: 'f', name: 'First' }
		]),
		'best',
		{ label: 'Attempt that counts', key: 'n', started: 'free' }
	),
	book: setting(
		kinds.choice('list', [
			{ value: 'asQuiz', letter: 'q', name: 'As set in each quiz' },
			{ value: 'open', letter: 'o', name: 'Open' },
			{ value: 'closed', letter: 'c', name: 'Closed' }
		]),
		'asQuiz',
		{ label: 'Article during the quiz', key: 'k', started: 'fixed' }
	),
	order: setting(
		kinds.choice('list', [
			{ value: 'asQuiz', letter: 'q', name: 'As set in each quiz' },
			{ value: 'shuffled', letter: 's', name: 'Shuffled for each student' },
			{ value: 'fixed', letter: 'f', name: 'Same for everyone' }
		]),
		'asQuiz',
		{ label: 'Question order', key: 'r', started: 'fixed' }
	),
	/** Whether sensitive questions are asked (they can be skipped then, as all can) or left out. */
	sensitive: setting(
		kinds.choice('list', [
			{ value: 'ask', letter: 'a', name: 'Ask them' },
			{ value: 'leaveOut', letter: 'o', name: 'Leave them out' }
		]),
		'ask',
		{
			label: 'Questions about loss or blame',
			hint: 'Students can skip any question, and skipping costs nothing.',
			tells: (value) => (value === 'ask' ? 'Asked; students can skip them' : 'Left out'),
			key: 's',
			started: 'fixed'
		}
	),
	/** Percent; `null`: none is set. */
	passMark: setting(kinds.numberOr(100, null, 'None'), null, {
		label: 'Pass mark (%)',
		hint: 'Leave blank for none.',
		term: 'Pass mark',
		tells: (percent) => (percent === null ? 'None' : `${percent}%`),
		key: 'p',
		started: 'free'
	}),
	/** Minutes an attempt; `null`: none. The learner may lengthen it (`expiresAt`). */
	timeLimit: setting(kinds.numberOr(600, null, 'None'), null, {
		label: 'Time limit (minutes per attempt)',
		hint: 'Leave blank for no limit. Students can extend it, up to ten times as long.',
		term: 'Time limit',
		tells: (minutes) =>
			minutes === null
				? 'None'
				: `${minutes === 1 ? 'One minute' : `${minutes} minutes`}, which each student can extend`,
		key: 't',
		started: (from, to) =>
			to !== null && (from === null || to < from)
				? 'A student has started: you can allow more time, not less.'
				: null
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

/** Settings for another class or another year: the same but for the dates, which belong to this one. */
export function duplicate(settings: Settings): Settings {
	return { ...settings, opens: null, due: null, lateUntil: null };
}

/** Settings as they are kept. What was kept before there was a setting has what is usual. */
export const settingsSchema: v.GenericSchema<unknown, Settings> = v.pipe(
	shape,
	v.forward(
		v.partialCheck([['opens'], ['due']], ({ opens, due }) => inOrder(opens, due), dueAfterOpens),
		['due']
	),
	v.forward(
		v.partialCheck(
			[['due'], ['lateUntil']],
			({ due, lateUntil }) => inOrder(due, lateUntil),
			lateAfterDue
		),
		['lateUntil']
	),
	v.forward(
		v.partialCheck(
			[['due'], ['lateUntil']],
			({ due, lateUntil }) => lateUntil === null || due !== null,
			'Late work needs a due date.'
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
			: [{ field: name, message: 'A student has started: this stays as it is.' }];
	};
	return settingNames.flatMap((name) => refused(name));
}

function levelUnless(level: HandInLevel) {
	return ({ module }: Asking): string | null =>
		allowsLevel(module.care, level)
			? null
			: 'Not available: this module’s author does not allow it.';
}
