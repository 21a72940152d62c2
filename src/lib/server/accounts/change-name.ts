import { readName } from '../../assignment/read-name.ts';
import type { Accounts } from './accounts.ts';
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
	const read = readName(typed);
	if (read.type === 'unusable') return read;
	await auth.api.updateUser({ body: { name: read.name }, headers });
	return { type: 'changed' };
}
