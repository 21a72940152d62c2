import { byName, usualOrder } from '../../assignment/names/name-order.ts';
import { nameKey } from '../../assignment/names/read-name.ts';
import { listListed, type Class } from '../store/classes.ts';
import type { Database } from '../store/database/tables.ts';
import { listLearners } from '../store/learners.ts';

/** Somebody who is in a class, or is expected in it. */
export interface Person {
	/** Id; `null`: on the class list, and nobody has joined under the name. */
	readonly learner: string | null;
	/** A name, or a pseudonym. */
	readonly label: string;
	/** As the class list has it; `null`: it has none. */
	readonly studentNumber: string | null;
	readonly email: string | null;
}

/**
 * Everybody in a class, and those on its list who have not joined: names by family name, nicknames as they are. Does not check permissions. Here, and
 * nowhere else, what the class list says of a person is put beside what they did.
 */
export async function expectedPeople(
	db: Database,
	{ id: classId, naming }: Pick<Class, 'id' | 'naming'>
): Promise<readonly Person[]> {
	const [learners, listed] = await Promise.all([
		listLearners(db, classId),
		listListed(db, classId)
	]);
	const nothing = { studentNumber: null, email: null };
	const byKey = new Map(
		listed.map(({ name, email, studentNumber }) => [nameKey(name), { name, email, studentNumber }])
	);
	const joined = new Set(learners.map(({ label }) => nameKey(label)));
	const people = [
		...learners.map(({ id, label }): Person => {
			const { email, studentNumber } = byKey.get(nameKey(label)) ?? nothing;
			return { learner: id, label, email, studentNumber };
		}),
		...[...byKey].flatMap(([key, { name: label, ...kept }]): readonly Person[] =>
			joined.has(key) ? [] : [{ learner: null, label, ...kept }]
		)
	];
	const order = byName(usualOrder(naming));
	return people.toSorted((one, other) => order(one.label, other.label));
}
