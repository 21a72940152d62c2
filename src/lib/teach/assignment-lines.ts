import type { AssignmentStanding } from '../assignment/replay.ts';
import type { Settings } from '../assignment/settings/settings.ts';
import * as words from '../messages/assigning.ts';

interface Listed {
	readonly title: string;
	/** Title of its module. */
	readonly module: string;
	/** All quizzes of the module, in order. */
	readonly quizzes: readonly { readonly id: string; readonly title: string }[];
	readonly loaded: {
		readonly assignment: { readonly id: string; readonly createdAt: string };
		readonly standing: AssignmentStanding;
	};
}

/** An assignment in a list: its title, and what tells it from others of the same module. */
export interface AssignmentLine {
	readonly id: string;
	readonly title: string;
	readonly details: readonly string[];
}

function stateWord({ state, settings }: AssignmentStanding, zone: string): string {
	switch (state) {
		case 'scheduled':
			return settings.opens === null
				? words.inList.published
				: words.inList.opens(settings.opens, zone);
		case 'draft':
		case 'open':
		case 'closed':
		case 'released':
		case 'archived':
			return words.inList[state];
	}
}

function quizWords({ quizzes }: Settings, all: Listed['quizzes']): string {
	if (quizzes.length === all.length) return words.allQuizzes(all.length);
	if (quizzes.length > 2) return words.someQuizzes(quizzes.length, all.length);
	const titles = all.filter(({ id }) => quizzes.includes(id)).map(({ title }) => title);
	return words.quizzesByTitle(titles);
}

/** The assignments of a class, each with what tells it from the others. `zone`: IANA, that of the class. */
export function assignmentLines(
	listed: readonly Listed[],
	zone: string
): readonly AssignmentLine[] {
	const titles = listed.map(({ title }) => title);
	return listed.map(({ title, module, quizzes, loaded: { assignment, standing } }) => {
		const { settings } = standing;
		// Two of one name: when each was made tells them apart where nothing else does.
		const twins = titles.filter((one) => one === title).length > 1;
		return {
			...{ id: assignment.id, title },
			details: [
				...(module === title ? [] : [module]),
				stateWord(standing, zone),
				quizWords(settings, quizzes),
				words.attempts(settings.attempts),
				...(settings.due === null ? [] : [words.due(settings.due, zone)]),
				...(settings.lateUntil === null ? [] : [words.lateUntil(settings.lateUntil, zone)]),
				...(twins ? [words.made(assignment.createdAt, zone)] : [])
			]
		};
	});
}
