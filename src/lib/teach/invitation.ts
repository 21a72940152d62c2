import type { Settings } from '../assignment/settings/settings.ts';
import { instantIn } from '../messages/dates.ts';
import * as words from '../messages/sharing.ts';

interface Invited {
	readonly title: string;
	readonly settings: Pick<Settings, 'opens' | 'due' | 'lateUntil'>;
	/** The class's: who gets the text is in no zone that is known. */
	readonly zone: string;
	/** Of this installation, without a slash at the end. */
	readonly origin: string;
	readonly className: string;
	/** Of the class. */
	readonly code: string;
}

/** An invitation to an assignment as plain text: what it is, when it is due, and how to get there. */
export function invitationText({
	title,
	settings,
	zone,
	origin,
	className,
	code
}: Invited): string {
	const { opens, due, lateUntil } = settings;
	const write = (instant: string): string => instantIn(instant, zone);
	return [
		...[title, className, ''],
		...(opens === null ? [] : [words.opens(write(opens))]),
		...(due === null ? [] : [words.due(write(due))]),
		...(lateUntil === null ? [] : [words.lateUntil(write(lateUntil))]),
		...((opens ?? due ?? lateUntil) === null ? [] : ['']),
		words.join(`${origin}/join/${code}`),
		words.joinByCode(`${origin}/join`, code),
		words.joinedAlready(`${origin}/class`)
	].join('\n');
}
