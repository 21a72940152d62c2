import type { PublicQuestion } from './question.ts';
import type { Given, Response } from './responses.ts';

/** What the component of a kind is given: nothing that tells the key. */
export interface AskProps {
	readonly question: PublicQuestion;
	/** Ids of what is put in order, as it is to be shown: options of a question that is one part, else parts. */
	readonly order: readonly string[];
	/** Ids of what the parts of a match are placed on, as they are to be shown. */
	readonly choices?: readonly string[] | undefined;
	/** Response of the first try, when this is the second. */
	readonly earlier?: Response | undefined;
	/** What a form brought that could not be used: it stands in the controls again. */
	readonly given?: Given | undefined;
	/**
	 * Id of the message that says what is missing, when there is one: for what is answered by one control. The group of
	 * several is described by it once, so that not each of them says it again.
	 */
	readonly describedBy?: string | undefined;
}

/** Whether a field of the form had this value. */
export function wasGiven(given: Given | undefined, name: string, value: string): boolean {
	return given?.some(([field, sent]) => field === name && sent === value) ?? false;
}
