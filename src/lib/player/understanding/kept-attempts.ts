import type { AttemptSnapshot } from '../../attempt/machine.ts';
import { replay } from '../../attempt/replay.ts';
import { practicePrefix } from '../saving/keys.ts';
import { listKept } from '../saving/load-kept.ts';
import type { Storages } from '../saving/storages.ts';

/** The attempts at a module's quizzes that this browser keeps, by quiz id. What cannot be read is left out. */
export function keptAttempts(
	module: string,
	storages: Storages
): ReadonlyMap<string, AttemptSnapshot> {
	const found = new Map<string, AttemptSnapshot>();
	for (const { key, record } of listKept(storages)) {
		if (!key.startsWith(practicePrefix) || record?.module !== module) continue;
		const replayed = replay(record.input, record.events);
		if (replayed.type !== 'illegal') found.set(record.quiz, replayed.snapshot);
	}
	return found;
}
