import type { AssignmentStanding } from '../assignment/standing.ts';
import type { Settings } from '../assignment/settings.ts';
import { writeDay } from './write-times.ts';

interface Listed {
	readonly title: string;
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

function stateWord({ state, settings }: AssignmentStanding): string {
	switch (state) {
		case 'draft':
			return 'Draft';
		case 'scheduled':
			return settings.opens === null ? 'Published' : `Opens ${writeDay(settings.opens)}`;
		case 'open':
			return 'Open';
		case 'closed':
			return 'Closed';
		case 'released':
			return 'Closed, feedback released';
		case 'archived':
			return 'Archived';
	}
}

function quizWords({ quizzes }: Settings, all: Listed['quizzes']): string {
	if (all.length === 1) return 'one quiz';
	if (quizzes.length === all.length) return `all ${all.length} quizzes`;
	if (quizzes.length > 2) return `${quizzes.length} of ${all.length} quizzes`;
	const titles = all.filter(({ id }) => quizzes.includes(id)).map(({ title }) => title);
	return titles.map((title) => `“${title}”`).join(' and ');
}

/** Attempts at each quiz, short: `2 attempts`. */
function attemptWords({ attempts }: Settings): string {
	if (attempts === 'unlimited') return 'unlimited attempts';
	return attempts === 1 ? '1 attempt' : `${attempts} attempts`;
}

/** The assignments of a class, each with what tells it from the others. */
export function assignmentLines(listed: readonly Listed[]): readonly AssignmentLine[] {
	const titles = listed.map(({ title }) => title);
	return listed.map(({ title, quizzes, loaded: { assignment, standing } }) => {
		const { settings } = standing;
		// Two of one module: when each was made tells them apart where nothing else does.
		const twins = titles.filter((one) => one === title).length > 1;
		const minute = assignment.createdAt.slice(11, 16);
		return {
			...{ id: assignment.id, title },
			details: [
				stateWord(standing),
				quizWords(settings, quizzes),
				attemptWords(settings),
				...(settings.due === null ? [] : [`due ${writeDay(settings.due)}`]),
				...(twins ? [`made ${writeDay(assignment.createdAt)}, ${minute} UTC`] : [])
			]
		};
	});
}
