/** Why a learner cannot do something in an assignment now. */
import { instant } from './dates.ts';

const reasons = {
	unpublished: () => 'This assignment is not available yet.',
	archived: () => 'Your educator has archived this assignment.',
	notYet: (at: string | null) =>
		at === null ? 'This assignment is not open yet.' : `This assignment opens on ${instant(at)}.`,
	closed: (at: string | null) =>
		at === null ? 'This assignment is closed.' : `This assignment closed on ${instant(at)}.`,
	timeIsUp: (at: string | null) =>
		at === null
			? 'The time for this attempt has run out.'
			: `The time for this attempt ran out on ${instant(at)}.`,
	noAttemptsLeft: () =>
		'You have used all your attempts at this quiz. If you think this is wrong, ask your educator.',
	nothingAsked: () => 'There is nothing to hand in here.'
};

/** `at`: since when, or from when on, as an instant (ISO 8601); `null` where there is none to name. */
export function closed(reason: keyof typeof reasons, at: string | null): string {
	const say: (at: string | null) => string = reasons[reason];
	return say(at);
}
