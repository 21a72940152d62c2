import { readName } from '../../assignment/read-name.ts';
import type { Who } from '../accounts/who.ts';
import { createClass as createRow, type Class } from '../store/classes.ts';
import type { Database } from '../store/database.ts';
import { hold } from '../store/locks.ts';
import { transact } from '../store/transact.ts';
import { classCode } from './class-code.ts';
import { record, type Moment } from './record.ts';

export interface NewClass extends Moment {
	readonly id: string;
	readonly name: string;
	readonly naming: Class['naming'];
	/** `codeBytes` random ones. */
	readonly bytes: Uint8Array;
}

export type ClassCreated =
	| { readonly type: 'created'; readonly id: string }
	| { readonly type: 'forbidden' }
	| { readonly type: 'unusable'; readonly reason: string };

/** A class of whoever asks; any educator may have as many as they like. */
export async function createClass(db: Database, who: Who, asked: NewClass): Promise<ClassCreated> {
	if (who.type !== 'educator') return { type: 'forbidden' };
	const { id, naming, bytes, now: createdAt } = asked;
	const read = readName(asked.name);
	if (read.type === 'unusable') return read;
	const { name } = read;
	return transact(db, async (tx) => {
		// Else their account could be erased between, and nobody would teach it.
		const [stays] = await hold(tx, 'user', [who.id], 'to stay');
		if (!stays) return { type: 'forbidden' };
		const code = classCode(bytes);
		const created = await createRow(tx, { id, name, code, naming, createdAt, owner: who.id });
		// Of 78 thousand million: the next try draws another.
		if (created.type === 'taken')
			return { type: 'unusable', reason: 'The code was drawn twice. Send it once more.' };
		await record(tx, asked, { actor: who.id, action: 'class.create', subject: id });
		return { type: 'created', id };
	});
}
