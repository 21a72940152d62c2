import { minutesAfter } from '../../assignment/times/instants.ts';
import { fromWallTime, toWallTime } from '../../assignment/times/wall-time.ts';
import { instantIn } from '../../messages/dates.ts';
import * as words from '../../messages/mails.ts';
import { ownZone, zoneOf } from '../../messages/zones.ts';
import type { Mail } from '../accounts/mail/mail.ts';
import type { Who } from '../accounts/who-asks.ts';
import { listToDo, type ToDo } from '../assignments/list-to-do.ts';
import type { Database } from '../store/database/tables.ts';
import { claimDigests, findDigest, setDigest } from '../store/digests.ts';
import { findConfirmedEmail } from '../store/educators.ts';

/** On the server's clock, before the day's first lesson. */
const morning = '06:00';

/** The first morning after an instant. */
export function nextMorning(now: string, zone = ownZone()): string {
	const on = (instant: string): string | null =>
		fromWallTime(`${toWallTime(instant, zone)?.slice(0, 10)}T${morning}`, zone);
	const today = on(now);
	if (today !== null && today > now) return today;
	return on(minutesAfter(now, 24 * 60)) ?? minutesAfter(now, 24 * 60);
}

/** Whether an educator gets a digest each day. */
export async function wantsDigest(db: Database, who: Who): Promise<boolean> {
	return who.type === 'educator' && (await findDigest(db, who.id)) !== null;
}

/** From the next morning on, or no more. */
export async function chooseDigest(
	db: Database,
	who: Who,
	{ wanted, now }: { readonly wanted: boolean; readonly now: string }
): Promise<{ readonly type: 'chosen' } | { readonly type: 'forbidden' }> {
	if (who.type !== 'educator') return { type: 'forbidden' };
	const already = (await findDigest(db, who.id)) !== null;
	// What is wanted already stays when it was: a form that is sent twice moves nothing.
	if (wanted !== already) await setDigest(db, who.id, wanted ? nextMorning(now) : null);
	return { type: 'chosen' };
}

/** Counts and titles; never a student's name, nickname or answer. */
function lineOf({ kind, title, className, due, timeZone, counts }: ToDo): string | null {
	switch (kind) {
		case 'lately':
			return words.digestHandedIn(title, className, counts.lately);
		case 'due':
			return words.digestDue(title, className, {
				at: instantIn(due ?? '', zoneOf({ timeZone })),
				...counts
			});
		case 'release':
			return words.digestWaiting(title, className, counts.handedIn);
		case 'notJoined':
		case 'notBegun':
		case 'draft':
			return null;
	}
}

interface Sending {
	readonly mail: Mail;
	/** Where links lead, without a slash at the end. */
	readonly origin: string;
	readonly now: string;
	readonly onFailure: (error: unknown) => void;
}

async function sendOne(db: Database, educator: string, sending: Sending): Promise<boolean> {
	const to = await findConfirmedEmail(db, educator);
	if (to === undefined) return false;
	const who = { type: 'educator', id: educator, administrator: false } as const;
	const lines = (await listToDo(db, who, sending.now)).flatMap((one) => lineOf(one) ?? []);
	// A day on which there is nothing to say.
	if (lines.length === 0) return false;
	await sending.mail.send({ to, ...words.digest(lines, sending.origin) });
	return true;
}

/**
 * Sends the digests that are due, each once, whichever process comes first. One that could not be sent is not tried
 * again before the next morning: a mail server that is away must not make two of them. Says how many were sent.
 */
export async function sendDigests(db: Database, sending: Sending): Promise<number> {
	const { now, onFailure } = sending;
	let sent = 0;
	for (const educator of await claimDigests(db, { now, next: nextMorning(now) }))
		try {
			if (await sendOne(db, educator, sending)) sent += 1;
		} catch (error) {
			onFailure(error);
		}
	return sent;
}

/** Looks so often whether a digest is due. */
const everyMs = 10 * 60 * 1000;

/** Sends digests from now on, where there is a mail server; what ends it. The timer keeps no process alive. */
export function sendDigestsDaily(
	db: Database,
	{ now, ...sending }: Omit<Sending, 'now'> & { readonly now: () => string }
): () => void {
	if (sending.mail.type !== 'smtp') return () => undefined;
	const once = (): void => {
		sendDigests(db, { ...sending, now: now() }).catch(sending.onFailure);
	};
	once();
	const timer = setInterval(once, everyMs);
	timer.unref();
	return () => clearInterval(timer);
}
