import { createHmac, timingSafeEqual } from 'node:crypto';
import {
	capacity,
	fromLetters,
	toLetters,
	numberOf,
	type LettersProblem
} from '../../assignment/letters.ts';
import { nameKey } from '../../assignment/names/read-name.ts';
import { keyOf } from '../accounts/secrets.ts';
import type { Who } from '../accounts/who-asks.ts';
import { type Class, listRoster } from '../store/classes.ts';
import type { Database } from '../store/database/tables.ts';
import { listLearners, listJoins, type Join } from '../store/learners.ts';
import { hit } from '../store/limits.ts';
import { taught } from './view-class.ts';
import { type Visitor } from './class-code.ts';

/** 6 letters, of 148 million keys, and 2 that find slips. */
const letters = 6;

/**
 * Tries for one name from one network in ten minutes. Others in the same network are not held up: theirs is
 * another name. At this rate a network finds one name's key in some 140 years.
 */
const tries = { window: 600, limit: 10 };

/**
 * The key of a name, such as `HZQK-BDFW`. It is worked out and kept nowhere, so it can be printed again; with
 * another salt it is another key.
 */
export function joinKey(
	secret: string,
	{
		classId,
		salt,
		name
	}: { readonly classId: string; readonly salt: string; readonly name: string }
): string {
	const said = JSON.stringify(['join-key', classId, salt, name]);
	const bytes = createHmac('sha256', secret).update(said).digest();
	return toLetters(numberOf(bytes, 8) % capacity(letters), letters);
}

/** Why a key does not open a name. `missing`: there is none; `other`: it is not the key of this name. */
export type KeyProblem = LettersProblem | { readonly type: 'missing' } | { readonly type: 'other' };

type KeyTried =
	| { readonly type: 'right' }
	| { readonly type: 'wrong'; readonly reason: KeyProblem }
	| { readonly type: 'limited'; readonly retryAfter: number };

/** Whether this is the key of that name. A slip that the check letters show is not counted as a try. */
export async function tryJoinKey(
	db: Database,
	place: Visitor,
	asked: {
		readonly classId: string;
		readonly salt: string;
		readonly name: string;
		readonly typed: string;
	}
): Promise<KeyTried> {
	const { classId, name } = asked;
	if (asked.typed.trim() === '') return { type: 'wrong', reason: { type: 'missing' } };
	const read = fromLetters(asked.typed, letters);
	if (read.type === 'unusable') return { type: 'wrong', reason: read.reason };
	const from = JSON.stringify([classId, name, place.address]);
	const key = keyOf(place.secret, 'join-key-from', from);
	const hitting = await hit(db, { ...tries, key, now: place.now });
	if (hitting.type === 'limited') return hitting;
	const [typed, right] = [toLetters(read.value, letters), joinKey(place.secret, asked)];
	if (timingSafeEqual(Buffer.from(typed), Buffer.from(right))) return { type: 'right' };
	return { type: 'wrong', reason: { type: 'other' } };
}

interface NameKey {
	readonly name: string;
	readonly key: string;
	/** Whether somebody has joined under it. */
	readonly joined: boolean;
}

type KeysViewed =
	| { readonly type: 'keys'; readonly class: Class; readonly keys: readonly NameKey[] }
	/** The class needs none. */
	| { readonly type: 'none'; readonly class: Class }
	| { readonly type: 'forbidden' };

/** The key of every name on a class's list, for its educators to hand out. */
export async function viewJoinKeys(
	db: Database,
	who: Who,
	{ classId, secret }: { readonly classId: string; readonly secret: string }
): Promise<KeysViewed> {
	const found = await taught(db, who, classId);
	if (found.type === 'forbidden') return found;
	const { joinKeySalt: salt } = found.class;
	if (salt === null) return { type: 'none', class: found.class };
	const [roster, learners] = await Promise.all([
		listRoster(db, classId),
		listLearners(db, classId)
	]);
	const joined = new Set(learners.map(({ label }) => nameKey(label)));
	const keys = roster.map((name) => ({
		...{ name, key: joinKey(secret, { classId, salt, name }), joined: joined.has(nameKey(name)) }
	}));
	return { type: 'keys', class: found.class, keys };
}

/** Most that are shown at once, so that a form with all of them is not too large to be sent. */
const mostJoins = 1000;

interface JoinsAsked {
	readonly classId: string;
	/** Instants; both are part of it. `undefined`: no bound. */
	readonly from?: string | undefined;
	readonly to?: string | undefined;
	/** Only those who have neither begun an attempt nor finished a quiz. */
	readonly idle: boolean;
	/** More than `mostJoins`, too: not for a page. */
	readonly all?: boolean;
}

/** Who joined a class when, the newest first, for its educators. */
export async function viewJoins(
	db: Database,
	who: Who,
	asked: JoinsAsked
): Promise<
	| {
			readonly type: 'joins';
			readonly class: Class;
			readonly joins: readonly Join[];
			/** All that were asked for, of which `joins` are the newest `mostJoins`. */
			readonly found: number;
	  }
	| { readonly type: 'forbidden' }
> {
	const found = await taught(db, who, asked.classId);
	if (found.type === 'forbidden') return found;
	const all = (await listJoins(db, asked)).filter(({ worked }) => !asked.idle || !worked);
	return {
		type: 'joins',
		class: found.class,
		joins: asked.all ? all : all.slice(0, mostJoins),
		found: all.length
	};
}
