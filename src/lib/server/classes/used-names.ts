import { nameKey } from '../../assignment/names/read-name.ts';
import type { Who } from '../accounts/who-asks.ts';
import { listRoster } from '../store/classes.ts';
import type { Database } from '../store/database/tables.ts';
import { hold, transact } from '../store/database/transact.ts';
import { listLearners } from '../store/learners.ts';
import { giveBackAttempts, listUsedAttempts } from '../store/used-attempts.ts';
import { personOf } from './own-record.ts';
import { record, type Moment } from './record-act.ts';
import { taught } from './view-class.ts';

/** A name under which attempts count that erased records had used. */
interface UsedName {
	readonly name: string;
	/** In all quizzes of the class together, from 1. */
	readonly attempts: number;
}

async function usedNames(
	db: Database,
	{ classId, secret }: { readonly classId: string; readonly secret: string }
): Promise<readonly UsedName[]> {
	const { ofPerson, ofLearner } = await listUsedAttempts(db, classId);
	const of = personOf(secret);
	const learners = await listLearners(db, classId);
	const own = new Map(learners.map(({ id, label }) => [nameKey(label), { id, label }]));
	const names = new Map((await listRoster(db, classId)).map((name) => [nameKey(name), name]));
	for (const [key, { label }] of own) names.set(key, label);
	return [...names].flatMap(([key, name]) => {
		const here = own.get(key);
		const counted = ofPerson.get(of({ classId, label: name })) ?? 0;
		const attempts = Math.max(counted, here ? (ofLearner.get(here.id) ?? 0) : 0);
		return attempts > 0 ? [{ name, attempts }] : [];
	});
}

/** The names of a class, on its list or of its learners, under which erased records had used attempts. */
export async function viewUsedNames(
	db: Database,
	who: Who,
	asked: { readonly classId: string; readonly secret: string }
): Promise<
	{ readonly type: 'names'; readonly names: readonly UsedName[] } | { readonly type: 'forbidden' }
> {
	const found = await taught(db, who, asked.classId);
	if (found.type === 'forbidden') return found;
	return { type: 'names', names: await usedNames(db, asked) };
}

/** Gives back the attempts that erased records used under a name of a class: its educators decide. */
export async function giveBack(
	db: Database,
	who: Who,
	asked: Moment & { readonly classId: string; readonly name: string; readonly secret: string }
): Promise<
	| { readonly type: 'given'; readonly attempts: number }
	| { readonly type: 'forbidden' }
	/** No attempts of erased records count under this name. */
	| { readonly type: 'nothing' }
> {
	const { classId, name, secret } = asked;
	return transact(db, async (tx) => {
		await hold(tx, 'classes', [classId], 'to change');
		const found = await taught(tx, who, classId);
		if (found.type === 'forbidden') return found;
		const key = nameKey(name);
		const here = (await listLearners(tx, classId)).filter(({ label }) => nameKey(label) === key);
		const learners = here.map(({ id }) => id);
		await hold(tx, 'learners', learners, 'to change');
		const used = await usedNames(tx, { classId, secret });
		const attempts = used.find((one) => nameKey(one.name) === key)?.attempts ?? 0;
		if (attempts === 0) return { type: 'nothing' };
		await giveBackAttempts(tx, { persons: [personOf(secret)({ classId, label: name })], learners });
		await record(tx, asked, {
			...{ actor: found.by.id, action: 'learner.giveBack', subject: classId, detail: { attempts } }
		});
		return { type: 'given', attempts };
	});
}
