import { reviewKey } from '../review/review-key.ts';
import { attemptKey, outboxKey } from './keys.ts';

/** One kind of thing that a browser keeps for us. */
interface KeptRow {
	readonly what: 'attempt' | 'assigned' | 'outbox' | 'review';
	/** Its name in storage; `<…>` stands for what differs. */
	readonly key: string;
}

/** Everything that a learner's browser keeps. A test proves that nothing else is written. */
export const KEPT: readonly KeptRow[] = [
	{ what: 'attempt', key: attemptKey('<module>', '<quiz>') },
	{ what: 'assigned', key: attemptKey('<module>', '<quiz>', '<assignment>') },
	{ what: 'outbox', key: outboxKey('<attempt>') },
	{ what: 'review', key: reviewKey }
];
