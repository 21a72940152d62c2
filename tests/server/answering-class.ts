import { expect } from 'vitest';
import { fill, questionCount, type Filled } from '../../bench/server/fill.ts';
import { attemptIn } from '../../bench/server/learner.ts';
import { learnerCookie } from '../../src/lib/server/accounts/learner-cookie.ts';
import { readEvents } from '../../src/lib/server/store/attempts.ts';
import type { Database } from '../../src/lib/server/store/database/tables.ts';

/** A class whose learners answer twelve questions each, at once, while something happens to the database. */
export interface AnsweringClass {
	readonly filled: Filled;
	/** Everybody answers everything; resolves when all of it has been acknowledged. */
	answer(): Promise<void>;
	/** Resolves when so many more answers have been acknowledged. */
	more(count: number): Promise<void>;
	/** How many requests were told to come again later. */
	readonly putOff: () => number;
	/** The longest that anybody waited for an answer, whatever it was, in milliseconds. */
	readonly longest: () => number;
	/** Fails when an answer was lost or is there twice. */
	expectAll(db: Database): Promise<void>;
}

/** Milliseconds before something that was put off is sent again. */
const pause = 25;

const wait = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, pause));

/** So many learners in the database, each with the quiz begun at the server that answers at `url`. */
export async function answeringClass(
	db: Database,
	url: string,
	people: number
): Promise<AnsweringClass> {
	const filled = await fill(db, people);
	let [acknowledged, putOff, longest] = [0, 0, 0];
	let watchers: { readonly at: number; readonly reached: () => void }[] = [];

	/** Sends an act until it is taken. Nothing but 503, with when to come back, may stand in its way. */
	async function send(token: string, act: string, fields: Readonly<Record<string, string>>) {
		const accept = act === 'begin' ? 'text/html' : 'application/json';
		for (;;) {
			const from = performance.now();
			const answer = await fetch(`${url}${filled.path}?/${act}`, {
				...{ method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' },
				headers: { cookie: `${learnerCookie}=${token}`, accept, origin: url }
			});
			const text = await answer.text();
			longest = Math.max(longest, performance.now() - from);
			if (answer.status !== 503) return { status: answer.status, text };
			expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
			putOff += 1;
			await wait();
		}
	}

	async function begin(token: string): Promise<string> {
		expect((await send(token, 'begin', {})).status).toBe(303);
		const headers = { cookie: `${learnerCookie}=${token}`, accept: 'text/html' };
		for (;;) {
			const page = await fetch(url + filled.path, { headers });
			const text = await page.text();
			// Many pages at once can take longer than the server waits for its database.
			if (page.status === 503) continue;
			expect(page.status).toBe(200);
			const attempt = attemptIn(text);
			expect(attempt).not.toBe('');
			return attempt;
		}
	}

	const attempts = await Promise.all(filled.tokens.map(begin));

	async function answerAll(token: string, attempt: string): Promise<void> {
		for (let at = 1; at <= questionCount; at += 1) {
			const form = { attempt, at: String(at), chosen: filled.chosen };
			const { status, text } = await send(token, 'answer', form);
			expect([status, text.slice(0, 15)]).toEqual([200, '{"type":"taken"']);
			acknowledged += 1;
			for (const each of watchers) if (acknowledged >= each.at) each.reached();
			watchers = watchers.filter((each) => acknowledged < each.at);
		}
	}

	return {
		filled,
		answer: async () => {
			await Promise.all(
				filled.tokens.map((token, index) => answerAll(token, attempts[index] ?? ''))
			);
		},
		more: (count) =>
			new Promise((reached) => {
				const at = Math.min(acknowledged + count, people * questionCount);
				if (acknowledged >= at) reached();
				else watchers.push({ at, reached });
			}),
		putOff: () => putOff,
		longest: () => longest,
		expectAll: async (kept) => {
			const asked = Array.from({ length: questionCount }, (_, at) => `question-${at + 1}`);
			expect(attempts).toHaveLength(people);
			for (const attempt of attempts) {
				const events = await readEvents(kept, attempt);
				const answered = events.flatMap((event) =>
					event.type === 'answer' ? [event.question] : []
				);
				expect(answered.toSorted()).toEqual(asked.toSorted());
				expect(events).toHaveLength(1 + questionCount);
			}
		}
	};
}
