import type { ClientBase } from 'pg';
import { preparedName } from './prepared.ts';

/**
 * Names the statements that come again and again, so that PostgreSQL takes them apart and plans them once a
 * connection. What builds our statements has no way to say so.
 */
export function namePrepared(client: ClientBase): void {
	const query: unknown = Reflect.get(client, 'query');
	if (typeof query !== 'function') throw new TypeError('A connection that cannot be asked.');
	Reflect.set(client, 'query', (text: unknown, ...rest: readonly unknown[]): unknown => {
		const name = typeof text === 'string' ? preparedName(text) : undefined;
		const asked = name === undefined ? text : { name, text };
		const answer: unknown = Reflect.apply(query, client, [asked, ...rest]);
		return answer;
	});
}
