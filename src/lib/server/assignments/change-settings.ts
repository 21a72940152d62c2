import { parseSettings } from '../../assignment/parse-settings.ts';
import { presentEdition } from '../../assignment/context.ts';
import { refusedChanges } from '../../assignment/refused-changes.ts';
import type { Who } from '../accounts/who.ts';
import { findClass } from '../store/classes.ts';
import type { Database } from '../store/database.ts';
import { transact } from '../store/transact.ts';
import { appendAct, type Acted, type Aim, type Moment } from './acting.ts';
import { frozenModule } from './frozen-module.ts';
import { openAssignment } from './open-assignment.ts';
import { problemsInClass } from './problems-in-class.ts';

/** Asks for something else from now on; once somebody has begun, within `refusedChanges`. */
export async function changeSettings(
	db: Database,
	who: Who,
	{ assignment, expected, settings, ...moment }: Aim & Moment & { readonly settings: unknown }
): Promise<Acted> {
	return transact(db, async (tx) => {
		const opened = await openAssignment(tx, who, { assignment, now: moment.now });
		if (opened.type !== 'opened') return opened;
		const { context } = opened.loaded.snapshot;
		const parsed = parseSettings(settings, await frozenModule(tx, presentEdition(context)));
		if (parsed.type === 'problems') return parsed;
		const { classId } = opened.loaded.assignment;
		const found = await findClass(tx, classId);
		const problems = [
			...(found ? problemsInClass(parsed.settings, { ...found, archivedAt: null }) : []),
			...(context.begun ? refusedChanges(context.settings, parsed.settings, moment.now) : [])
		];
		if (problems.length > 0) return { type: 'problems', problems };
		const event = { type: 'change' as const, at: moment.now, settings: parsed.settings };
		const detail = { from: context.settings, to: parsed.settings };
		return appendAct(tx, opened.by, opened.loaded, { event, expected, moment, detail });
	});
}
