/**
 * An assignment as a link, for a site without a server: all of it stands in the fragment, which a browser
 * sends nowhere. `#v=1&m=<module>&e=<edition>&…`: short keys, what is as by default left out. Quizzes are
 * short hashes, so that the link says no more of the topic than the module's id does.
 */
import { defaultSettings, type Assignable, type FieldProblem, type Settings } from './settings.ts';
import { instantOf } from './wall-time.ts';
import { parseSettings } from './settings-schema.ts';
import { shortHash } from './short-hash.ts';

export interface AssignmentLink {
	/** Id of the module. */
	readonly module: string;
	/** Edition that the educator saw; the page tells the learner when its own is another. */
	readonly edition: string;
	readonly settings: Settings;
	/** Says to the learner, and in what they hand in, which class it is for. */
	readonly classCode: string | null;
}

export type ParsedLink =
	| { readonly type: 'link'; readonly link: AssignmentLink }
	| { readonly type: 'unusable'; readonly problems: readonly FieldProblem[] };

/** Setting to its short key, and each of its words to a letter. */
const words = {
	counts: ['n', { best: 'b', last: 'l', first: 'f' }],
	book: ['k', { asQuiz: 'q', open: 'o', closed: 'c' }],
	order: ['r', { asQuiz: 'q', shuffled: 's', fixed: 'f' }],
	sensitive: ['s', { ask: 'a', leaveOut: 'o' }],
	handIn: ['h', { nothing: '0', completion: 'c', pseudonym: 'p', name: 'n' }]
} as const;
const wordNames = ['counts', 'book', 'order', 'sensitive', 'handIn'] as const;
const dates = { opens: 'o', due: 'd', lateUntil: 'l' } as const;
const dateNames = ['opens', 'due', 'lateUntil'] as const;
const numbers = { attempts: 'a', passMark: 'p', timeLimit: 't' } as const;
const numberNames = ['attempts', 'passMark', 'timeLimit'] as const;
const behaviours: Readonly<Record<string, unknown>> = {
	i: { type: 'immediate' },
	f: { type: 'deferred', release: 'onFinish' },
	e: { type: 'deferred', release: 'byEducator' }
};

function hashOf(id: string): string {
	return shortHash(id).toString(36);
}

/** What of settings cannot be had without a server. */
export function problemsWithoutServer({ behaviour }: Settings): readonly FieldProblem[] {
	return behaviour.type === 'deferred' && behaviour.release === 'byEducator'
		? [{ field: 'behaviour', message: 'Without a server nobody can release feedback later.' }]
		: [];
}

/** The fragment, without `#`. */
export function writeLink(
	{ module, edition, settings, classCode }: AssignmentLink,
	from: Assignable
): string {
	const usual = defaultSettings(from);
	const fields = new URLSearchParams({ v: '1', m: module, e: edition });
	if (settings.quizzes.length < from.quizzes.length) {
		fields.set('q', settings.quizzes.map(hashOf).join('.'));
	}
	for (const name of dateNames) {
		const instant = settings[name];
		if (instant !== null) fields.set(dates[name], (Date.parse(instant) / 1000).toString(36));
	}
	for (const name of numberNames) {
		const value = settings[name];
		if (value !== usual[name]) fields.set(numbers[name], String(value));
	}
	const behaviour = JSON.stringify(settings.behaviour);
	const letter = Object.entries(behaviours).find(([, each]) => JSON.stringify(each) === behaviour);
	if (letter) fields.set('b', letter[0]);
	for (const name of wordNames) {
		const [key, letters]: readonly [string, Readonly<Record<string, string>>] = words[name];
		// What is handed in is always written: its default is the module's, and may change with it.
		const value = settings[name];
		if (value !== usual[name] || name === 'handIn') fields.set(key, letters[value] ?? '');
	}
	if (classCode !== null) fields.set('c', classCode);
	return fields.toString();
}

/** The settings as JSON; what is not to be read stays as text, for `parseSettings` to refuse. */
function settingsIn(fields: URLSearchParams, { quizzes }: Assignable): Record<string, unknown> {
	const found: Record<string, unknown> = {};
	const chosen = fields.get('q')?.split('.');
	const ids = new Map(quizzes.map(({ id }) => [hashOf(id), id]));
	if (chosen) found['quizzes'] = chosen.map((hash) => ids.get(hash) ?? hash);
	for (const name of dateNames) {
		const text = fields.get(dates[name]);
		if (text !== null) {
			found[name] = /^[0-9a-z]{1,9}$/.test(text) ? instantOf(parseInt(text, 36) * 1000) : text;
		}
	}
	for (const name of numberNames) {
		const text = fields.get(numbers[name]);
		if (text !== null) found[name] = /^\d{1,9}$/.test(text) ? Number(text) : text;
	}
	for (const name of wordNames) {
		const [key, letters] = words[name];
		const text = fields.get(key);
		const word = Object.entries(letters).find(([, letter]) => letter === text);
		if (text !== null) found[name] = word ? word[0] : text;
	}
	const behaviour = fields.get('b');
	if (behaviour !== null) found['behaviour'] = behaviours[behaviour] ?? behaviour;
	return found;
}

function unusable(field: string, message: string): ParsedLink {
	return { type: 'unusable', problems: [{ field, message }] };
}

/** A fragment, with or without `#`; `find` answers with the module of an id, or with nothing. */
export function parseLink(
	fragment: string,
	find: (module: string) => Assignable | undefined
): ParsedLink {
	if (fragment.length > 4000) return unusable('', 'This link is too long to be one of ours.');
	const fields = new URLSearchParams(fragment.replace(/^#/, ''));
	if (fields.get('v') === null) return unusable('', 'This link has no assignment in it.');
	if (fields.get('v') !== '1') return unusable('', 'It was made by another version of Readback.');
	const [module, edition] = [fields.get('m') ?? '', fields.get('e') ?? ''];
	const from = find(module);
	if (!from) return unusable('module', 'This site does not have the module of the link.');
	if (!/^[0-9a-z-]{1,64}$/i.test(edition)) {
		return unusable('edition', 'The link does not say which edition it is about.');
	}
	const classCode = fields.get('c');
	if (classCode !== null && !/^[\p{L}\p{N} -]{1,40}$/u.test(classCode)) {
		return unusable('classCode', 'The code of the class cannot be read.');
	}
	const parsed = parseSettings(settingsIn(fields, from), from);
	if (parsed.type === 'problems') return { type: 'unusable', problems: parsed.problems };
	const problems = problemsWithoutServer(parsed.settings);
	if (problems.length > 0) return { type: 'unusable', problems };
	return { type: 'link', link: { module, edition, settings: parsed.settings, classCode } };
}
