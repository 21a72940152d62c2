import type { SavingEvent } from '../../src/lib/player/saving/saving-machine.ts';
import { sampleRecord } from './sample-record.ts';

const record = sampleRecord();

/** Every event that the saving machine knows, each once. */
export const savingEvents: readonly SavingEvent[] = [
	...(['record', 'outdated', 'two'] as const).map((type) => ({ type, record }) as const),
	{ type: 'refused', reason: 'full' },
	...(
		['start', 'startAgain', 'nothing', 'deleted', 'unfetched', 'kept', 'overtaken', 'lost'] as const
	).map((type) => ({ type })),
	...(['again', 'earlier', 'this', 'here'] as const).map((type) => ({ type }))
];
