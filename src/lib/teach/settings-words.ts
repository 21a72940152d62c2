import { closesAt } from '../assignment/dates.ts';
import type { Settings, FieldProblem } from '../assignment/settings.ts';
import type { AssignmentStanding } from '../assignment/standing.ts';
import { toWallTime } from '../assignment/wall-time.ts';
import { handInWords } from './read-hand-in.ts';

export interface Row {
	readonly term: string;
	readonly text: string;
}

const countsWords = { best: 'best', last: 'last', first: 'first' } as const;
const bookWords = { asQuiz: 'As set in each quiz', open: 'Open', closed: 'Closed' } as const;
const orderWords = {
	asQuiz: 'As set in each quiz',
	shuffled: 'Shuffled for each student',
	fixed: 'Same for everyone'
} as const;

function attemptsWords({ attempts, counts }: Settings): string {
	if (attempts === 1) return 'One';
	const number = attempts === 'unlimited' ? 'Unlimited' : `Up to ${attempts}`;
	return `${number}; the ${countsWords[counts]} counts`;
}

function behaviourWords({ behaviour }: Settings): string {
	switch (behaviour.type) {
		case 'practice':
			return 'After each answer, with a second try where there is a hint';
		case 'immediate':
			return 'After each answer, one try';
		case 'deferred':
			return behaviour.release === 'onFinish'
				? 'When each student finishes the quiz'
				: 'When you release it, after closing';
	}
}

/** What was set, line by line; `write` puts an instant into words. */
export function settingsWords(
	settings: Settings,
	titles: ReadonlyMap<string, string>,
	write: (instant: string) => string
): readonly Row[] {
	const { opens, due, lateUntil, passMark, timeLimit } = settings;
	const limit = timeLimit === 1 ? 'One minute' : `${timeLimit} minutes`;
	return [
		{ term: 'Quizzes', text: settings.quizzes.map((id) => titles.get(id) ?? id).join(', ') },
		{ term: 'Students hand in', text: handInWords[settings.handIn].name },
		{ term: 'Opens', text: opens ? write(opens) : 'As soon as it is published' },
		{ term: 'Due', text: due ? write(due) : 'No date' },
		{ term: 'Late work', text: lateUntil ? `Until ${write(lateUntil)}` : 'None' },
		{ term: 'Attempts at each quiz', text: attemptsWords(settings) },
		{ term: 'Feedback', text: behaviourWords(settings) },
		{ term: 'Article during the quiz', text: bookWords[settings.book] },
		{ term: 'Question order', text: orderWords[settings.order] },
		{
			term: 'Questions about loss or blame',
			text: settings.sensitive === 'ask' ? 'Asked; students can skip them' : 'Left out'
		},
		{ term: 'Pass mark', text: passMark === null ? 'None' : `${passMark} %` },
		{
			term: 'Time limit',
			text: timeLimit === null ? 'None' : `${limit}, which each student can extend`
		}
	];
}

/** What the fields of the form for settings hold, as text; `parseSettingsForm` reads it back. */
export interface SettingsFields {
	readonly quizzes: readonly string[];
	/** IANA time zone of the three times, which are as `datetime-local` has them. */
	readonly zone: string;
	readonly opens: string;
	readonly due: string;
	readonly lateUntil: string;
	readonly attempts: string;
	readonly counts: string;
	readonly behaviour: string;
	readonly release: string;
	readonly book: string;
	readonly order: string;
	readonly passMark: string;
	readonly sensitive: string;
	readonly timeLimit: string;
	readonly handIn: string;
}

function wall(instant: string | null, zone: string): string {
	return instant === null ? '' : (toWallTime(instant, zone) ?? '');
}

/** Settings as they stand in the form. */
export function settingsFields(settings: Settings, zone: string): SettingsFields {
	const { behaviour, passMark, timeLimit } = settings;
	return {
		...{ quizzes: settings.quizzes, zone },
		...{ opens: wall(settings.opens, zone), due: wall(settings.due, zone) },
		lateUntil: wall(settings.lateUntil, zone),
		attempts: settings.attempts === 'unlimited' ? '' : String(settings.attempts),
		counts: settings.counts,
		...{ behaviour: behaviour.type, book: settings.book, order: settings.order },
		release: behaviour.type === 'deferred' ? behaviour.release : 'onFinish',
		...{ sensitive: settings.sensitive, handIn: settings.handIn },
		...{ passMark: String(passMark ?? ''), timeLimit: String(timeLimit ?? '') }
	};
}

/** The same out of a form that could not be used, so that nothing typed is lost. */
export function postedFields(form: FormData, usual: SettingsFields): SettingsFields {
	const texts: readonly (readonly [string, string])[] = Object.entries(usual).flatMap(
		([name, value]) => {
			const posted = form.get(name);
			return typeof value === 'string' && typeof posted === 'string' ? [[name, posted]] : [];
		}
	);
	const quizzes = form.getAll('quizzes').filter((each) => typeof each === 'string');
	return { ...usual, ...Object.fromEntries(texts), quizzes };
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
