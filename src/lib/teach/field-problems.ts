import { dateNames, ownDate } from '../assignment/settings/settings-form.ts';
import { settingNames, settingOf } from '../assignment/settings/settings.ts';
import * as words from '../messages/assigning.ts';

/** What is wrong with a field, by the label that stands beside it. */
export interface FieldProblem {
	readonly field: string;
	readonly label: string;
	readonly problem: string;
}

interface ClassField {
	readonly id: string;
	readonly name: string;
}

/** The labels of a form for settings, in its order: of the classes, of the settings, of the time zone. */
function labels(classes: readonly ClassField[]): readonly (readonly [string, string])[] {
	const dates = classes.flatMap(({ id, name }) =>
		dateNames.map((date) => [ownDate(date, id), words.dateOf(settingOf(date).label, name)] as const)
	);
	return [
		['class', words.ofClasses],
		...dates,
		['className', words.nameOfNewClass],
		...settingNames.map((name) => [name, settingOf(name).label] as const),
		['zone', words.timeZone]
	];
}

/** The problems of a form for settings in the order of its fields, for `ErrorSummary`. */
export function fieldProblems(
	problems: Readonly<Record<string, string>>,
	classes: readonly ClassField[] = []
): readonly FieldProblem[] {
	return labels(classes).flatMap(([field, label]) => {
		const problem = problems[field];
		return problem === undefined ? [] : [{ field, label, problem }];
	});
}
