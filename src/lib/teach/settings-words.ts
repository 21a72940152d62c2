import { closesAt } from '../assignment/times/dates.ts';
import type { Telling } from '../assignment/settings/setting-kinds.ts';
import {
	settingNames,
	settingOf,
	type SettingName,
	type Settings
} from '../assignment/settings/settings.ts';
import type { AssignmentStanding } from '../assignment/replay.ts';
import * as words from '../messages/assigning.ts';
import * as exceptions from '../messages/exceptions.ts';

export interface Row {
	readonly term: string;
	readonly text: string;
}

interface SettingRow extends Row {
	readonly name: SettingName;
}

/** What was set, line by line. */
export function settingsWords(settings: Settings, telling: Telling): readonly SettingRow[] {
	const tell = <K extends SettingName>(name: K): SettingRow => {
		const { label, term = label, says, tells = says } = settingOf(name);
		return { name, term, text: tells(settings[name], telling) };
	};
	return settingNames.map((name) => tell(name));
}

/** An assignment's state in words; `write` puts an instant into them. */
export function stateWords(
	{ state, settings, closedAt }: AssignmentStanding,
	write: (instant: string) => string
): string {
	const closes = closesAt(settings);
	switch (state) {
		case 'draft':
			return words.states.draft;
		case 'scheduled':
			return settings.opens === null
				? words.states.published
				: words.states.opensOn(write(settings.opens));
		case 'open':
			if (closes === null) return words.states.open;
			return settings.due === null || closes === settings.due
				? words.states.openUntil(write(closes))
				: words.states.openAndLate(write(settings.due), write(closes));
		case 'closed':
			return closedAt === null ? words.states.closed : words.states.closedSince(write(closedAt));
		case 'released':
			return words.states.released;
		case 'archived':
			return words.states.archived;
	}
}

const refusals = { ...words.refusals, ...exceptions.refusals };

/** A problem of one setting, in words already, or why the server refuses, as a code. */
type Problem =
	| { readonly field: string; readonly message: string }
	| { readonly field: string; readonly reason: keyof typeof refusals };

/** Each field's problem in words, under its name; `''` is what belongs to none. */
export function problemsByField(problems: readonly Problem[]): Readonly<Record<string, string>> {
	return Object.fromEntries(
		problems.map((problem) => [
			problem.field,
			'message' in problem ? problem.message : refusals[problem.reason]
		])
	);
}
