import { isFields } from '../../attempt/parse-record.ts';

/** What tabs with the same quiz say to each other. A record is parsed by the tab that receives it. */
export type TabMessage =
	/** Who has this quiz? */
	| { readonly type: 'who' }
	/** I have. */
	| { readonly type: 'here' }
	/** I go on with it: hand it over. */
	| { readonly type: 'give' }
	/** There it is; I have it no longer. */
	| { readonly type: 'given'; readonly record: unknown };

/** A message of ours out of whatever came; `null` for anything else, such as a later version's. */
export function parseMessage(data: unknown): TabMessage | null {
	if (!isFields(data)) return null;
	switch (data.type) {
		case 'who':
		case 'here':
		case 'give':
			return { type: data.type };
		case 'given':
			return { type: 'given', record: data.record };
		default:
			return null;
	}
}
