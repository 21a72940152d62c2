import { randomUUID } from 'node:crypto';
import type { Module, Quiz } from '../../lib/content/module.ts';
import type { Learner } from '../../lib/server/accounts/who-asks.ts';
import { beginAttempt } from '../../lib/server/attempts/begin-attempt.ts';
import { appendEvents } from '../../lib/server/store/append-events.ts';
import { findAttempt } from '../../lib/server/store/attempts.ts';
import type { Database } from '../../lib/server/store/database/tables.ts';
import { daysAfter, isoSeconds } from '../../lib/server/store/database/columns.ts';
import { drawn, simulateAttempt, type Simulated } from './simulate.ts';

/** How a class works. */
export interface Pace {
	/** Before the names of those who answer: another one answers otherwise. */
	readonly name: string;
	/** Quizzes that everybody takes to the end. */
	readonly all: number;
	/** How many of those who handed in try once more, 0 to 1. */
	readonly again: number;
}

interface Played {
	readonly module: Module;
	readonly assignment: string;
	readonly learners: readonly Learner[];
	readonly now: string;
	readonly pace: Pace;
}

/** Roughly normal: the mean of several draws (Irwin and Hall), here with a standard deviation of 1. */
function knowledgeOf(name: string): number {
	const draws = Array.from({ length: 12 }, (_, at) => drawn(`${name} learned ${at}`));
	return draws.reduce((sum, draw) => sum + draw, 0) - 6;
}

/** How far they come: all to the end of the first ones, fewer in later quizzes, a few stop midway. */
function shareOf(name: string, at: number, { all }: Pace): number {
	if (at < all) return 1;
	const diligence = drawn(`${name} goes on`) * 30;
	if (diligence < 1) return 0;
	if (diligence < 2 + at) return drawn(`${name} stops ${at}`) < 0.4 ? 0.4 : 0;
	return 1;
}

/** From eight days ago to a few hours ago, the quizzes one after the other. */
function hourOf(name: string, at: number, now: string): string {
	const days = 8 - at - drawn(`${name} comes ${at}`) * 2.4;
	return daysAfter(now, -days);
}

async function playQuiz(
	tx: Database,
	learner: Learner,
	{
		quiz,
		who,
		at,
		assignment,
		now,
		pace
	}: Pick<Played, 'assignment' | 'now' | 'pace'> & {
		readonly quiz: Quiz;
		readonly who: Simulated;
		readonly at: number;
	}
): Promise<boolean> {
	const share = shareOf(who.name, at, pace);
	if (share === 0) return false;
	const hour = hourOf(who.name, at, now);
	const asked = { assignment, quiz: quiz.id, id: randomUUID(), seed: who.name, now: hour };
	const begun = await beginAttempt(tx, learner, asked);
	const attempt = begun.type === 'begun' ? await findAttempt(tx, begun.attempt) : undefined;
	if (!attempt) throw new Error(`The demo cannot begin ${quiz.id}: ${begun.type}.`);
	// Where all come to the end nobody skips, so that what needs thirty answers can be seen.
	const skips = at < pace.all ? 0 : 0.03;
	const play = { input: attempt.input, quiz, skips };
	const [, ...events] = simulateAttempt(play, who, share);
	const minutes = 5 + drawn(`${who.name} takes time ${at}`) * 15;
	const handIn = isoSeconds(new Date(Date.parse(hour) + minutes * 60_000));
	const done = share >= 1 ? { handIn } : {};
	await appendEvents(tx, { attempt: attempt.id, at: 1, events, ...done });
	return share >= 1;
}

/** Every learner at every quiz, as far as they come; how many attempts were handed in. */
export async function playClass(tx: Database, played: Played): Promise<number> {
	let handedIn = 0;
	for (const [number, learner] of played.learners.entries()) {
		const name = `${played.pace.name}learner ${number}`;
		const who = { name, knowledge: knowledgeOf(name) };
		for (const [at, quiz] of played.module.quizzes.entries()) {
			const play = { ...played, quiz, who, at };
			if (!(await playQuiz(tx, learner, play))) continue;
			handedIn += 1;
			if (drawn(`${name} tries again ${at}`) >= played.pace.again) continue;
			const wiser = { name: `${name} later`, knowledge: who.knowledge + 0.7 };
			await playQuiz(tx, learner, { ...play, who: wiser, at: at + 0.2 });
		}
	}
	return handedIn;
}
