import { assignedPrefix, practicePrefix } from './keys.ts';
import { discardIn, type Storages } from './storages.ts';

/** Whether an attempt is kept under a name of ours. */
function isAttempt(key: string): boolean {
	return key.startsWith(practicePrefix) || key.startsWith(assignedPrefix);
}

/**
 * Deletes all that is kept in this tab and on this device. Returns how many attempts that were, and what else. Apart from
 * `storages.ts`, because no quiz page needs it.
 */
export function discardEverything({ session, local }: Storages) {
	const ours = [...discardIn(session), ...discardIn(local)];
	const attempts = ours.filter(isAttempt).length;
	return { attempts, other: ours.length - attempts };
}
