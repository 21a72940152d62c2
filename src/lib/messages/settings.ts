/** The settings of an assignment: what their form asks, what its summary says, and what is wrong with a value. */
import { anyOf, number, plural } from './format.ts';

/** Puts an instant into words. */
interface Writing {
	readonly write: (instant: string) => string;
}

// A record for each setting: in the form `label` and `hint`; in the summary `term`, where that is not the label, and
// what `tells` says of the value.

export const title = {
	label: 'Title of the assignment',
	hint: 'Leave blank to use the module’s title.',
	term: 'Title',
	tells: (text: string | null) => text ?? 'As the module’s'
};
export const instructions = {
	label: 'Instructions',
	hint: 'Students read them before they start.',
	tells: (text: string | null) => text ?? 'None'
};
export const quizzes = { label: 'Quizzes' };
export const handIn = { label: 'What students hand in', term: 'Students hand in' };
export const levels = {
	nothing: {
		name: 'Nothing',
		hint: 'Nothing leaves the student’s device. You do not see who started or finished.'
	},
	completion: {
		name: 'Completion only',
		hint: 'You see which quizzes a student finished, and when. Answers stay on their device, so there is no report.'
	},
	pseudonym: {
		name: 'Answers by nickname',
		hint: 'Each answer is sent as it is given, under a random nickname that does not say who the student is.'
	},
	name: {
		name: 'Answers by name',
		hint: 'Each answer is sent as it is given, and you can read it with the student’s name.'
	}
};
export const opens = {
	label: 'Opens',
	hint: 'Leave blank to open as soon as you publish.',
	tells: (at: string | null, { write }: Writing) =>
		at === null ? 'As soon as it is published' : write(at)
};
export const due = {
	label: 'Due',
	hint: 'Leave blank to keep it open until you close it.',
	tells: (at: string | null, { write }: Writing) => (at === null ? 'No date' : write(at))
};
export const lateUntil = {
	label: 'Late work until',
	hint: 'It is marked as late. Leave blank to accept no late work.',
	term: 'Late work',
	tells: (at: string | null, { write }: Writing) => (at === null ? 'None' : `Until ${write(at)}`)
};
export const feedback = { label: 'Feedback' };
export const behaviours = {
	practice: {
		name: 'After each answer, with a second try',
		hint: 'Students get the second try at questions that have a hint.'
	},
	immediate: { name: 'After each answer, one try' },
	onFinish: {
		name: 'When each student finishes',
		hint: 'Students can change answers until they finish the quiz.'
	},
	byEducator: {
		name: 'When you release it, after closing',
		hint: 'Students can change answers until they finish the quiz.'
	}
};
export const attempts = {
	label: 'Attempts at each quiz',
	hint: 'Leave blank for unlimited.',
	tells: (most: number | 'unlimited') => (most === 'unlimited' ? 'Unlimited' : number(most))
};
export const counts = { label: 'Attempt that counts' };
export const countsWhich = { best: 'Best', last: 'Last', first: 'First' };
export const book = { label: 'Article during the quiz' };
export const books = { asQuiz: 'As set in each quiz', open: 'Open', closed: 'Closed' };
export const order = { label: 'Question order' };
export const orders = {
	asQuiz: 'As set in each quiz',
	shuffled: 'Shuffled for each student',
	fixed: 'Same for everyone'
};
export const sensitive = {
	label: 'Questions about loss or blame',
	hint: 'Students can skip any question, and skipping costs nothing.',
	tells: (asked: 'ask' | 'leaveOut') =>
		asked === 'ask' ? 'Asked, but students can skip them' : 'Left out'
};
export const asked = { ask: 'Ask them', leaveOut: 'Leave them out' };
export const passMark = {
	label: 'Pass mark (%)',
	hint: 'Leave blank for none.',
	term: 'Pass mark',
	tells: (mark: number | null) => (mark === null ? 'None' : `${number(mark)}%`)
};
export const timeLimit = {
	label: 'Time limit (minutes per attempt)',
	hint: 'Leave blank for no limit. Students can extend it, up to ten times as long.',
	term: 'Time limit',
	tells: (minutes: number | null) =>
		minutes === null
			? 'None'
			: plural(minutes, {
					one: 'One minute, which each student can extend',
					other: `${number(minutes)} minutes, which each student can extend`
				})
};

/** Why a value cannot be chosen here. */
export const notAvailable = {
	author: 'Not available: this module’s author does not allow it.',
	link: 'Not available with a link, because you could not release it.',
	longLink: 'This is too long for a link. Shorten it.',
	quizzes: 'The module does not have all of these quizzes.'
};

/** What is wrong with a value. */
export const enterTime = 'Enter a date and time, or leave it blank.';
export const enterNumber = (most: number) => `Enter a whole number from 1 to ${number(most)}.`;
export const enterNumberOrNone = (most: number) =>
	`Enter a whole number from 1 to ${number(most)}, or leave it blank.`;
export const enterWords = (most: number) => `Write at most ${number(most)} characters.`;
export const noControl = 'This has characters that cannot be shown. Type it again.';
export const chooseOneOf = (names: readonly string[]) => `Choose ${anyOf(names)}.`;
export const chooseQuiz = 'Choose at least one quiz.';
export const quizById = 'Name each quiz by its ID.';
export const tooManyQuizzes = (most: number) => `Choose at most ${number(most)} quizzes.`;
export const chooseFeedback = 'Choose when students get feedback.';
export const dueAfterOpens = 'It cannot be due before it opens.';
export const lateAfterDue = 'Late work cannot end before the due date.';
export const lateNeedsDue = 'Late work needs a due date.';
export const noSuchSetting = 'There is no such setting.';
export const missing = 'Settings are missing.';
export const notSettings = 'These are not settings.';

/** Why a change is refused once a student has started. */
export const started = {
	fixed: 'A student has started, so this cannot change.',
	handIn:
		'A student has started and was told what they hand in. You can ask for less, but not for more.',
	opens: 'A student has started, so it cannot open later than now.',
	attempts: 'A student has started. You can allow more attempts, but not fewer.',
	timeLimit: 'A student has started. You can allow more time, but not less.'
};
