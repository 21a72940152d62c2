/** What a newer edition of a module changes for a class, and switching to it. */
import { list, number, plural } from './format.ts';

export const newerEdition = 'A newer edition';
export const whatChanged = 'What changed';
export const compares = (from: string, to: string) =>
	`Your class has edition ${from}. The module is now edition ${to}.`;
export const articleEdited = 'The article was edited too.';
export const articleSame = 'The article is the same.';

export const quizGone =
	'This quiz was removed. To switch to the newer edition, first take the quiz out of the settings. Once a student has started, this is not possible, and your class keeps its edition.';
export const sameQuestions = (count: number) =>
	plural(count, {
		one: 'One question is the same.',
		other: `${number(count)} questions are the same.`
	});
export const noneSame = 'No question is the same.';
export const added = 'New:';
export const removed = 'Removed:';
export const changed = 'Changed:';
export const before = (stem: string) => `Before: ${stem}`;
export const partsChanged = (parts: readonly string[]) => `What changed: ${list(parts)}.`;
/** What of a question changed. */
export const parts = {
	kind: 'the kind of question',
	stem: 'the wording of the question',
	options: 'the options',
	key: 'which answer is correct',
	marking: 'whether partly correct answers count',
	feedback: 'the feedback',
	passages: 'the passages that explain it'
};

/** Above the options of a question that read or count otherwise. */
export const optionsChanged = (question: string) => `Options that changed: ${question}`;
export const wasBefore = 'Before';
export const isNow = 'Now';
export const correct = 'correct';
export const notThere = 'not there';

export const marks = 'Marks';
export const nothingToMark = 'This class hands in no answers, so there are no marks to change.';
export const fromTheReport =
	'Students answer under nicknames, so you see how many marks would change only where the report shows how many chose each option. Any other number could give away how one student answered. If you switch from now on, no mark changes.';
export const nobodyAnswered = 'Nobody has answered a question yet, so no mark would change.';
export const ifForEveryone = (changed: number, answered: number) =>
	changed === 0
		? `If you switch for everyone, none of ${number(answered)} marks would change.`
		: `If you switch for everyone, ${number(changed)} of ${number(answered)} marks would change.`;
export const dropped = (answers: number) =>
	plural(answers, {
		one: 'One answer would no longer count.',
		other: `${number(answers)} answers would no longer count.`
	});
export const otherScores = (changed: number, attempts: number) =>
	changed === 0
		? `None of ${number(attempts)} scores would change.`
		: `${number(changed)} of ${number(attempts)} scores would change.`;
export const nothingChanges = 'From now on, no mark and no score changes.';
/** Of one question. `changed`: a number, or from which to which. */
export const marksChange = (changed: string, answered: number) =>
	`${changed} of ${number(answered)} marks would change.`;

export const useNewer = 'Use the newer edition';
export const fromNowOn = 'From now on';
export const fromNowOnHint =
	'For attempts that start from now on. Earlier attempts stay as they were asked and marked.';
export const forEveryone = 'For everyone';
export const forEveryoneHint =
	'Also for attempts that have already started. Their answers are marked again, questions that were removed no longer count, and new ones are not asked. Students are told.';
export const switchTo = (edition: string) => `Switch to edition ${edition}`;
export const cannotUndo = 'You cannot undo this.';
export const chooseWhom = 'Choose whether the newer edition is used from now on or for everyone.';
