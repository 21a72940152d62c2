/** What educators read of the students of a class: who joined, removing them, keys, attempts that stay counted. */
import { number, plural } from './format.ts';

export const students = (count: number) =>
	plural(count, { one: '1 student', other: `${number(count)} students` });
export const nobodyJoined = 'Nobody has joined yet.';
export const seeWhoJoined = 'See who joined when, or remove several at once';
export const joinedOn = 'joined <value></value>';

// A lost recovery code.
export const lostCode = 'Lost code';
export const lostCodeOf = (name: string) => `Lost code of ${name}`;
export const whatNewCodeDoes =
	'For a student who has lost their recovery code. The old code stops working, and they are signed out on all devices. They keep their place and everything they did. Whoever has the new code can continue as this student and read their answers, so give it to nobody else. Their class page says that you made it, and on which day.';
export const makeCodeFor = (name: string) => `Make a new recovery code for ${name}`;
export const newCodeOf = (name: string) => `New recovery code for ${name}`;
export const handItOver =
	'Hand it over now: it is shown only once. With it, they come back to their work where they join a class. They can replace it there with one that only they know.';
export const codeMadeSince = (name: string) =>
	`No code was made: ${name} has got a new recovery code since you opened this page. If you make another, that one stops working.`;
export const nobodyHasCode = 'No code was made. They may have left the class already.';

// Removing one.
export const remove = 'Remove';
export const removePerson = (name: string) => `Remove ${name}`;
export const removeFromClass = (name: string) => `Remove ${name} from the class`;
/** `listed`: whether the name is on the educator's list. */
export const whatRemovingDoes = (listed: boolean) =>
	listed
		? 'Deletes everything they did. The name stays on your list and is free, so they can join again. Attempts they have used still count.'
		: 'Deletes everything they did. They can join again under the same name. Attempts they have used still count.';
export const eraseAll = (name: string) => `Erase all data about ${name}`;
/** `list`: whether the name is on the educator's list, and the only one there. */
export function whatErasingDoes(list: 'none' | 'listed' | 'last'): string {
	switch (list) {
		case 'none':
			return 'Deletes everything they did, and how many attempts they have used. If they join again, they start as if for the first time.';
		case 'listed':
			return 'Deletes everything they did, how many attempts they have used, and the name on your list. They cannot join again unless you put the name back on the list.';
		case 'last':
			return 'Deletes everything they did, how many attempts they have used, and the name on your list. It is the only name there: without a list, students can join under any name.';
	}
}
export const cannotBeUndone = 'None of this can be undone.';
/** `erased`: attempts that an erased record used under this name. */
export function whatUndoingDoes(name: string, erased: number): string {
	if (erased === 0)
		return `Did someone else join as ${name}? Then undo this join. What they did will be deleted, and attempts used under this name stop counting. ${name} can join with all attempts.`;
	return plural(erased, {
		one: `Did someone else join as ${name}? Then undo this join. What they did will be deleted, and attempts used under this name stop counting, including the one used by an erased record. ${name} can join with all attempts.`,
		other: `Did someone else join as ${name}? Then undo this join. What they did will be deleted, and attempts used under this name stop counting, including the ${number(erased)} used by erased records. ${name} can join with all attempts.`
	});
}
export const undoJoin = 'Undo this join';
export const nobodyRemoved = 'Nobody was removed. They may have left the class already.';

// Who erased their own data.
export const whoErased = 'Students who deleted their data';
/** `<value>`: the day. `begun`: how many of them had started a quiz. */
export function erasedOn(learners: number, begun: number): string {
	if (begun === 0)
		return plural(learners, {
			one: '<value></value>: 1 student, before starting a quiz',
			other: `<value></value>: ${number(learners)} students, before starting a quiz`
		});
	return plural(learners, {
		one: '<value></value>: 1 student, after starting a quiz',
		other: `<value></value>: ${number(learners)} students, ${number(begun)} of them after starting a quiz`
	});
}
export const whatStays =
	'Readback keeps nothing else about them. If they join again under the same name, the attempts they used still count.';
export const newNickname =
	'Under a new nickname they cannot be recognised: check who joined afterwards.';

// Attempts that stay counted.
export const usedAttempts = 'Attempts used by erased records';
export const whyUsed =
	'Someone joined under these names, used attempts and then deleted their data, or you removed them. The attempts still count for whoever has the name. If it was not the student themselves, give them back.';
export const usedByErased = (attempts: number) =>
	plural(attempts, {
		one: '1 attempt used by an erased record',
		other: `${number(attempts)} attempts used by an erased record`
	});
export const giveBack = (attempts: number) =>
	plural(attempts, { one: 'Give it back', other: 'Give them back' });
export const giveBackTo = (attempts: number, name: string) =>
	plural(attempts, { one: `Give it back to ${name}`, other: `Give them back to ${name}` });
export const givenBack = (attempts: number, name: string) =>
	plural(attempts, {
		one: `1 attempt given back to ${name}.`,
		other: `${number(attempts)} attempts given back to ${name}.`
	});
export const nothingUsed = 'No attempts of erased records count under this name.';

// Who joined when, and removing several.
export const whoJoinedClass = (className: string) => `Who joined ${className}`;
export const whoJoined = 'Who joined';
export const joinedFrom = 'Joined from';
export const joinedUntil = 'Until';
export const timeZone = 'Time zone';
export const onlyIdle = 'Only students who have not started a quiz';
export const show = 'Show students';
export const showEveryone = 'Show everyone';
export const noneFound = 'No students found';
export const foundNewestFirst = (found: number) =>
	plural(found, {
		one: '1 student',
		other: `${number(found)} students, newest first`
	});
export const onlyNewest = (shown: number) =>
	`Only the newest ${number(shown)} are shown. Remove these first, then look again.`;
export const tryLonger = 'Try a longer time, or show everyone.';
export const tickStudents = 'Tick the students you want to remove.';
export const tickAll = (shown: number) => `Tick all ${number(shown)} shown`;
export const untickAll = 'Untick all';
export const joinedAndStarted = 'joined <value></value>, has started a quiz';
export const removeTicked = 'Remove the ticked students …';
export const tickOne = 'Tick at least one student first.';
export const askToRemove = (count: number) =>
	plural(count, { one: 'Remove 1 student?', other: `Remove ${number(count)} students?` });
export const removeStudents = (count: number) =>
	plural(count, { one: 'Remove 1 student', other: `Remove ${number(count)} students` });
export const noneStarted = (count: number) =>
	plural(count, {
		one: 'They have not started a quiz. This cannot be undone.',
		other: 'None of them has started a quiz. This cannot be undone.'
	});
export const someStarted = (started: number, count: number) =>
	`<strong>${number(started)} of ${number(count)}</strong> started or finished a quiz. Their work will be deleted. This cannot be undone.`;
export const whatHappensToNames =
	'Their names can be used to join again, with all attempts: attempts used under these names stop counting. Names on your list stay there.';
export const goBack = 'Go back';
export const removed = (count: number) =>
	plural(count, { one: '1 student removed.', other: `${number(count)} students removed.` });

// Join keys to print.
export const keysOfClass = (className: string) => `Join keys of ${className}`;
export const joinKeys = 'Join keys';
export const noKeys = 'This class does not use join keys. You can turn them on on the class page.';
export const printKeys =
	'Print this page, cut it up, and hand each student their slip. A key works for one name only. You can print the same keys again at any time.';
export const downloadKeys = 'Download as a table (CSV)';
export const yourKey = 'Your key: <value></value>';
export const hasJoined = 'has joined';
/** Of the table's columns. */
export const keyColumns = ['name', 'key', 'link'];

// The order of the list.
export const sortedBy = 'Sorted by';
export const orders = {
	family: 'Last name',
	given: 'First name',
	joined: 'When they joined'
};
