/**
 * An assignment as a link, for a site without a server: all of it stands in the fragment, which a browser
 * sends nowhere. `#v=1&m=<module>&e=<edition>&…`: short keys, what is as by default left out. Quizzes are
 * short hashes, so that the link says no more of the topic than the module's id does.
 */
import {
	defaultSettings,
	misfits,
	settingNames,
	settingOf,
	type SettingName,
	type Settings
} from '../settings/settings.ts';
import type { Assignable, FieldProblem } from '../settings/setting-kinds.ts';
import { parseSettings } from '../settings/parse-settings.ts';

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
	| { readonly type: 'unusable'; readonly reason: LinkProblem }
	/** Of the settings in it. */
	| { readonly type: 'problems'; readonly problems: readonly FieldProblem[] };

/**
 * Why a link is of no use. `empty`: there is no assignment in it; `version`: another version of Readback made it;
 * `module`: this site does not have its module.
 */
export type LinkProblem = 'long' | 'empty' | 'version' | 'module' | 'edition' | 'classCode';

/** What of settings cannot be had without a server. */
export function problemsWithoutServer(
	settings: Settings,
	module: Assignable
): readonly FieldProblem[] {
	return misfits(settings, { module, server: false });
}

/** The fragment, without `#`. */
export function writeLink(
	{ module, edition, settings, classCode }: AssignmentLink,
	from: Assignable
): string {
	const usual = defaultSettings(from);
	const fields = new URLSearchParams({ v: '1', m: module, e: edition });
	const put = <K extends SettingName>(name: K): void => {
		const { key, toLink } = settingOf(name);
		const text = toLink(settings[name]);
		// What is handed in is always written: its default is the module's, and may change with it.
		if (text !== toLink(usual[name]) || name === 'handIn') fields.set(key, text);
	};
	settingNames.forEach((name) => put(name));
	if (classCode !== null) fields.set('c', classCode);
	// Some programs read asterisks as bold, and cut a link there.
	return fields.toString().replaceAll('*', '%2A');
}

/** The settings as JSON; what is not to be read stays as text, for `parseSettings` to refuse. */
function settingsIn(
	fields: URLSearchParams,
	module: Assignable
): Readonly<Record<string, unknown>> {
	const found = settingNames.flatMap((name) => {
		const { key, fromLink } = settingOf(name);
		const text = fields.get(key);
		return text === null ? [] : [[name, fromLink(text, module)] as const];
	});
	return Object.fromEntries(found);
}

function unusable(reason: LinkProblem): ParsedLink {
	return { type: 'unusable', reason };
}

/** A fragment, with or without `#`; `find` answers with the module of an id, or with nothing. */
export function parseLink(
	fragment: string,
	find: (module: string) => Assignable | undefined
): ParsedLink {
	if (fragment.length > 4000) return unusable('long');
	const fields = new URLSearchParams(fragment.replace(/^#/, ''));
	if (fields.get('v') === null) return unusable('empty');
	if (fields.get('v') !== '1') return unusable('version');
	const [module, edition] = [fields.get('m') ?? '', fields.get('e') ?? ''];
	const from = find(module);
	if (!from) return unusable('module');
	if (!/^[0-9a-z-]{1,64}$/i.test(edition)) return unusable('edition');
	const classCode = fields.get('c');
	if (classCode !== null && !/^[\p{L}\p{N} -]{1,40}$/u.test(classCode))
		return unusable('classCode');
	const parsed = parseSettings(settingsIn(fields, from), from);
	if (parsed.type === 'problems') return parsed;
	const problems = problemsWithoutServer(parsed.settings, from);
	if (problems.length > 0) return { type: 'problems', problems };
	return { type: 'link', link: { module, edition, settings: parsed.settings, classCode } };
}
