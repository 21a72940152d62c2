import type { AdoptFor } from '../../assignment/events.ts';
import { parseSettings } from '../../assignment/parse-settings.ts';
import { presentEdition } from '../../assignment/context.ts';
import type { Module } from '../../content/module.ts';
import type { Who } from '../accounts/who.ts';
import type { Database } from '../store/database.ts';
import { keepEdition } from '../store/editions.ts';
import { transact } from '../store/transact.ts';
import { appendAct, type Acted, type Aim, type Moment } from './acting.ts';
import { openAssignment } from './open-assignment.ts';

export interface Adopting extends Aim, Moment {
	/** The same module as it stands in the catalogue now. */
	readonly module: Module;
	/** The edition that the educator saw compared: what nobody has looked at is not adopted. */
	readonly edition: string;
	readonly for: AdoptFor;
}

/**
 * Takes up a newer edition, for all or from now on. No attempt is rewritten: its log says what was asked
 * and marked then, and `markAgain` works out what it counts by the edition that holds for it.
 */
export async function adoptEdition(
	db: Database,
	who: Who,
	{ assignment, expected, module, edition, for: whom, ...moment }: Adopting
): Promise<Acted> {
	return transact(db, async (tx) => {
		const opened = await openAssignment(tx, who, { assignment, now: moment.now });
		if (opened.type !== 'opened') return opened;
		const { loaded, by } = opened;
		if (module.id !== loaded.assignment.moduleId) return { type: 'missing' };
		if (module.edition !== edition) return { type: 'conflict', state: loaded.standing.state };
		const { context } = loaded.snapshot;
		// What was set must still be possible: its quizzes, and what the module lets be handed in.
		const parsed = parseSettings(context.settings, module);
		if (parsed.type === 'problems') return parsed;
		await keepEdition(tx, module, moment.now);
		const event = { type: 'adopt' as const, at: moment.now, edition, for: whom };
		const detail = { from: presentEdition(context), to: edition, for: whom };
		return appendAct(tx, by, loaded, { event, expected, moment, detail });
	});
}
