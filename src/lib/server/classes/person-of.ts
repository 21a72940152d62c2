import { keyOf } from '../accounts/hash-token.ts';
import type { Person } from '../store/used-attempts.ts';

/**
 * The same for the same class and name, however it is spelled: capitals, blanks and wide letters aside. A
 * hash with the server's secret, so that a copy of the database does not say who it was.
 */
export function personOf(secret: string): Person {
	return ({ classId, label }) => {
		const name = label.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
		return keyOf(secret, 'person', JSON.stringify([classId, name]));
	};
}
