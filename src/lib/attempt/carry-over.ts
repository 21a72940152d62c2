import { freshContext, type AttemptContext } from './context.ts';
import type { AttemptEvent, AttemptInput, AttemptRecord } from './events.ts';
import { logOf } from './log-of.ts';
import { progressOf, standing } from './tries.ts';
import { replay } from './replay.ts';

export interface CarriedOver {
	readonly record: AttemptRecord;
	/** Ids of questions that are asked anew because their content changed. */
	readonly changed: readonly string[];
	/** Ids of questions that are no longer there. */
	readonly removed: readonly string[];
	/** Ids of questions that were not there before. */
	readonly added: readonly string[];
}

function compare(old: AttemptInput, fresh: AttemptInput): Omit<CarriedOver, 'record'> {
	const before = new Map(old.questions.map(({ id, hash }) => [id, hash]));
	const now = new Set(fresh.questions.map(({ id }) => id));
	const pick = (test: (id: string, hash: string) => boolean): readonly string[] =>
		fresh.questions.filter(({ id, hash }) => test(id, hash)).map(({ id }) => id);
	return {
		changed: pick((id, hash) => before.has(id) && before.get(id) !== hash),
		removed: [...before.keys()].filter((id) => !now.has(id)),
		added: pick((id) => !before.has(id))
	};
}

/** Where the learner goes on: where they were; if that is gone, at the first open question. */
function currentIn(context: AttemptContext, was: string): string {
	if (progressOf(context, was)) return was;
	const open = context.order.find(({ question }) => standing({ context }, question) !== 'settled');
	return open?.question ?? context.current;
}

function merge(old: AttemptContext, input: AttemptInput, anew: readonly string[]): AttemptContext {
	const fresh = freshContext(input);
	const kept = input.questions.flatMap(({ id }) => {
		const progress = anew.includes(id) ? undefined : progressOf(old, id);
		return progress ? [[id, progress] as const] : [];
	});
	const questions = { ...fresh.questions, ...Object.fromEntries(kept) };
	const { expired, lengthened } = old;
	// None of them may be left: then it is finished, as it was before they were asked again.
	const again = old.again?.filter((id) => progressOf(fresh, id)) ?? null;
	const merged = { ...fresh, questions, expired, lengthened, again };
	return { ...merged, current: currentIn(merged, old.current) };
}

function carriedLog(
	{ input, events }: AttemptRecord,
	fresh: AttemptInput,
	changed: readonly string[]
): readonly AttemptEvent[] | null {
	const replayed = replay(input, events);
	if (replayed.type === 'illegal') return null;
	const { context, value } = replayed.snapshot;
	return logOf({ context: merge(context, fresh, changed), value });
}

/**
 * Takes an attempt at an older edition into the present one: unchanged questions keep their tries,
 * skips and flags, changed ones are asked anew. `fresh` is the present plan, made with the record's own
 * seed (so that unchanged options keep their order) and, where it asked only some questions, with those.
 * Whatever was finished stays finished. Of a log that cannot be replayed nothing is kept: then every
 * question counts as changed.
 */
export function carryOver(
	record: AttemptRecord,
	fresh: AttemptInput,
	edition: string
): CarriedOver {
	const difference = compare(record.input, fresh);
	const log = carriedLog(record, fresh, difference.changed);
	const events = log ?? logOf({ context: freshContext(fresh), value: 'answering' });
	const changed = log ? difference.changed : fresh.questions.map(({ id }) => id);
	return { ...difference, changed, record: { ...record, edition, input: fresh, events } };
}
