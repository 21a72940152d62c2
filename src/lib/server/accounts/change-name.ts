import type { Accounts } from './accounts.ts';
import { readName } from './read-name.ts';
import type { Who } from './who.ts';

export type NameChanged =
	| { readonly type: 'changed' }
	| { readonly type: 'forbidden' }
	| { readonly type: 'unusable'; readonly reason: string };

/** Changes the name by which other educators know whoever asks. */
export async function changeName(
	{ auth }: Pick<Accounts, 'auth'>,
	who: Who,
	{ name: typed, headers }: { readonly name: string; readonly headers: Headers }
): Promise<NameChanged> {
	if (who.type !== 'educator') return { type: 'forbidden' };
	const name = readName(typed);
	if (name === null)
		return { type: 'unusable', reason: 'Say your name, in at most 100 characters.' };
	await auth.api.updateUser({ body: { name }, headers });
	return { type: 'changed' };
}
