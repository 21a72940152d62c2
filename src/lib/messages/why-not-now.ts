/** Why a learner cannot do something in an assignment now. */
import { instantIn } from './dates.ts';

const reasons = {
	unpublished: () => 'This assignment is not available yet.',
	archived: () => 'Your educator has archived this assignment.',
	notYet: (at: string | null, zone: string) =>
		at === null
			? 'This assignment is not open yet.'
			: `This assignment opens on ${instantIn(at, zone)}.`,
	closed: (at: string | null, zone: string) =>
		at === null
			? 'This assignment is closed.'
			: `This assignment closed on ${instantIn(at, zone)}.`,
	timeIsUp: (at: string | null, zone: string) =>
		at === null
			? 'The time for this attempt has run out.'
			: `The time for this attempt ran out on ${instantIn(at, zone)}.`,
	noAttemptsLeft: () =>
		'You have used all your attempts at this quiz. If you think this is wrong, ask your educator.',
	nothingAsked: () => 'There is nothing to hand in here.'
};

/** `at`: since when, or from when on, as an instant (ISO 8601); `null` where there is none to name. */
export function closed(reason: keyof typeof reasons, at: string | null, zone: string): string {
	const say: (at: string | null, zone: string) => string = reasons[reason];
	return say(at, zone);
}
