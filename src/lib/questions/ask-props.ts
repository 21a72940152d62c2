import type { Kind } from './question.ts';
import type { Response } from './response.ts';
import type { ByKind, PublicQuestion } from './views.ts';

/** What the component of a kind is given: nothing that tells the key. */
export interface AskProps<K extends Kind> {
	readonly question: ByKind<PublicQuestion, K>;
	/** Ids of options (of a sort: statements) in the order to show. */
	readonly order: readonly string[];
	/** Response of the first try, when this is the second. */
	readonly earlier?: Response | undefined;
	/** Id of the message that says what is missing, when there is one. */
	readonly describedBy?: string | undefined;
}
