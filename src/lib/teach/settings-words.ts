import { closesAt } from '../assignment/dates.ts';
import type { FieldProblem, Telling } from '../assignment/setting.ts';
import {
	settingNames,
	settingOf,
	type SettingName,
	type Settings
} from '../assignment/settings.ts';
import type { AssignmentStanding } from '../assignment/standing.ts';

export interface Row {
	readonly term: string;
	readonly text: string;
}

/** What was set, line by line. */
export function settingsWords(settings: Settings, telling: Telling): readonly Row[] {
	const tell = <K extends SettingName>(name: K): Row => {
		const { label, term = label, says, tells = says } = settingOf(name);
		return { term, text: tells(settings[name], telling) };
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
			return 'Draft: students do not see it yet.';
		case 'scheduled':
			return settings.opens === null
				? 'Published.'
				: `Published. Opens on ${write(settings.opens)}.`;
		case 'open':
			return closes === null ? 'Open until you close it.' : `Open until ${write(closes)}.`;
		case 'closed':
			return closedAt === null ? 'Closed.' : `Closed since ${write(closedAt)}.`;
		case 'released':
			return 'Closed. Feedback is released.';
		case 'archived':
			return 'Archived. Students see only what they handed in.';
	}
}

/** Each field's problem under its name; `''` is what belongs to none. */
export function problemsByField(
	problems: readonly FieldProblem[]
): Readonly<Record<string, string>> {
	return Object.fromEntries(problems.map(({ field, message }) => [field, message]));
}
