import { recordAudit } from '../store/audit.ts';
import { countHit } from '../store/rate-limits.ts';
import type { Accounts } from './accounts.ts';

/** Failures in an hour that each have a line of their own. */
const each = 20;

/**
 * A line in the audit trail for an act that failed, which anybody can bring about: the first 20 of an hour
 * have one each, then the 32nd, the 64th and so on, with how many there were. So a flood of a million is
 * 36 lines.
 */
export async function recordFailure(
	{ db, newId }: Pick<Accounts, 'db' | 'newId'>,
	{ action, now }: { readonly action: string; readonly now: string }
): Promise<void> {
	const count = await countHit(db, { key: `failed:${action}`, window: 3600, now });
	if (count > each && !Number.isInteger(Math.log2(count))) return;
	const detail = count > each ? { inThisHour: count } : null;
	await recordAudit(db, { id: newId(), at: now, actor: 'system', action, subject: '', detail });
}
