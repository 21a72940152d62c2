import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { recordAudit } from '../store/audit.ts';
import type { Database } from '../store/database/tables.ts';
import { holdAdministrators, transact } from '../store/database/transact.ts';
import { findEducator } from '../store/educators.ts';
import { keepInstallation, readInstallation } from '../store/installation.ts';
import type { Who } from './who-asks.ts';

/** What administrators have written instead of the placeholders of `support.yaml`. */
export interface SupportTexts {
	/** By placeholder, as it stands in the file. */
	readonly texts: Readonly<Record<string, string>>;
	/** Whether somebody has tried every contact. */
	readonly checked: boolean;
}

/** Characters of one text. */
export const longestSupportText = 500;

const nameHere = 'support';

const schema = v.object({ texts: v.record(v.string(), v.string()), checked: v.boolean() });

/** Nothing, as long as nobody has written anything. */
export async function readSupportTexts(db: Database): Promise<SupportTexts> {
	const read = v.safeParse(schema, await readInstallation(db, nameHere));
	return read.success ? read.output : { texts: {}, checked: false };
}

/** Names what stands, so that a form can say what it was made from. */
export function stateOfTexts({ texts, checked }: SupportTexts): string {
	const lines = Object.entries(texts).map((pair) => JSON.stringify(pair));
	const said = JSON.stringify([checked, ...lines.toSorted()]);
	return createHash('sha256').update(said).digest('base64url').slice(0, 22);
}

type SupportPut =
	| { readonly type: 'put' }
	| { readonly type: 'forbidden' }
	/** This text is too long, or has brackets or signs that cannot be shown; nothing was changed. */
	| { readonly type: 'unusable'; readonly placeholder: string }
	/** Somebody else has changed them since; nothing was changed. */
	| { readonly type: 'stale'; readonly stands: SupportTexts };

/** Line breaks become blanks: each text is part of one line. What is empty stays a placeholder. */
function tidied(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
	const lines = Object.entries(texts).map(
		([placeholder, text]) => [placeholder, text.replaceAll(/\s+/g, ' ').trim()] as const
	);
	return Object.fromEntries(lines.filter(([, text]) => text !== ''));
}

function isUsable(text: string): boolean {
	return text.length <= longestSupportText && !/[[\]\p{Cc}\uFFFD]/u.test(text);
}

/** Puts what was filled in in the place of what stands; administrators only. */
export async function putSupportTexts(
	db: Database,
	who: Who,
	asked: SupportTexts & {
		/** `stateOfTexts` of what the form was made from. */
		readonly was: string;
		readonly now: string;
		readonly auditId: string;
	}
): Promise<SupportPut> {
	if (who.type !== 'educator' || !who.administrator) return { type: 'forbidden' };
	const next = { texts: tidied(asked.texts), checked: asked.checked };
	const odd = Object.entries(next.texts).find(([, text]) => !isUsable(text));
	if (odd) return { type: 'unusable', placeholder: odd[0] };
	return transact(db, async (tx): Promise<SupportPut> => {
		// One after the other, and nobody who was demoted meanwhile.
		await holdAdministrators(tx);
		if (!(await findEducator(tx, who.id))?.administrator) return { type: 'forbidden' };
		const stands = await readSupportTexts(tx);
		const state = stateOfTexts(stands);
		// A form that is sent twice loses nothing by it.
		if (state === stateOfTexts(next)) return { type: 'put' };
		if (state !== asked.was) return { type: 'stale', stands };
		await keepInstallation(tx, { name: nameHere, value: next, at: asked.now });
		await recordAudit(tx, {
			...{ id: asked.auditId, at: asked.now, actor: who.id, action: 'support.change' },
			...{ subject: 'installation', detail: { checked: next.checked } }
		});
		return { type: 'put' };
	});
}
