import { following, standing, triesNow, type QuestionStanding } from '../attempt/tries.ts';
import type { Ordered } from '../attempt/context.ts';
import type { AttemptRecord } from '../attempt/events.ts';
import type { AttemptSnapshot } from '../attempt/machine.ts';
import { replay } from '../attempt/replay.ts';
import { hasResult } from '../attempt/tally.ts';
import * as words from '../messages/how-to-answer.ts';
import { explain } from '../questions/marking.ts';
import type { ExplainedPart, PracticePassage } from '../questions/question.ts';
import { isExplained, type ShownQuestion, lookAt } from '../taking/shown-question.ts';
import { take, type Act, type Standpoint, type Taken } from '../taking/take.ts';

/** A question of the attempt, with how it stands. */
export interface Standing {
	readonly id: string;
	readonly stem: string;
	readonly standing: QuestionStanding;
	/** How it is drawn, and said: how far it is in line only once that may be known. */
	readonly shown: 'in-line' | 'partly' | 'against' | 'answered' | 'skipped' | 'left';
	readonly flagged: boolean;
}

/** An attempt on screen: its record and where the record leads. The record is the only state. */
export class Taking {
	#questions: readonly ShownQuestion[];
	/** What is missing in what was sent last, in words; null when nothing is. */
	problem = $state<string | null>(null);
	#point: Standpoint;

	constructor(questions: readonly ShownQuestion[], record: AttemptRecord, problem: string | null) {
		this.#questions = $state.raw(questions);
		this.#point = $state.raw(standpoint(record));
		this.problem = problem;
	}

	get questions() {
		return this.#questions;
	}

	get record() {
		return this.#point.record;
	}

	get snapshot() {
		return this.#point.snapshot;
	}

	/** The question that the attempt is at. */
	get question(): ShownQuestion | undefined {
		return this.questions.find(({ id }) => id === this.snapshot.context.current);
	}

	/** From 1, in the order of this attempt. */
	get number(): number {
		return this.#order.indexOf(this.snapshot.context.current) + 1;
	}

	get total(): number {
		return this.#order.length;
	}

	/** The present question's options or parts, and what parts are placed on, as they are to be shown. */
	get shownOrder(): Ordered {
		const { order, current } = this.snapshot.context;
		return order.find(({ question }) => question === current) ?? { question: current, options: [] };
	}

	/** Whether no other question follows the present one. */
	get last(): boolean {
		return following(this.snapshot.context) === undefined;
	}

	/** The first try at the present question since it was last asked. */
	get earlier() {
		const progress = this.snapshot.context.questions[this.snapshot.context.current];
		return progress && triesNow(progress)[0];
	}

	/** Tries at the present question, oldest first. */
	get tries() {
		return this.snapshot.context.questions[this.snapshot.context.current]?.tries ?? [];
	}

	get flagged(): boolean {
		return this.snapshot.context.questions[this.snapshot.context.current]?.flagged ?? false;
	}

	get explanation(): readonly ExplainedPart[] | null {
		const { question } = this;
		if (!question || !isExplained(question)) return null;
		return explain(question, this.tries.at(-1)?.response ?? null);
	}

	/** Where to look before the second try. */
	get hintPassage(): PracticePassage | null {
		const { question } = this;
		if (!question) return null;
		if (isExplained(question)) return lookAt(question, this.tries.at(-1)?.response ?? null);
		return question.lookAt ?? null;
	}

	/** Every question with how it stands, in the order of this attempt. */
	get overview(): readonly Standing[] {
		return this.#order.flatMap((id) => {
			const question = this.questions.find((question) => question.id === id);
			return question
				? {
						id,
						stem: question.stem,
						standing: standing(this.snapshot, id),
						shown: shownOf(this.snapshot, id),
						flagged: this.snapshot.context.questions[id]?.flagged ?? false
					}
				: [];
		});
	}

	/** Lets an act of the form happen; what cannot be used is said beside the control. */
	take(act: Act, form: FormData): Taken {
		const taken = take(this.#point, this.questions.filter(isExplained), act, form);
		if (taken.type === 'taken') this.#point = { record: taken.record, snapshot: taken.snapshot };
		this.problem = taken.type === 'unusable' ? words.refusal(taken.reason, taken.left) : null;
		return taken;
	}

	/** Goes on from another record of this quiz: what was kept, a new go, what the server has. */
	resume(record: AttemptRecord, questions = this.#questions, problem: string | null = null): void {
		this.#questions = questions;
		this.#point = standpoint(record);
		this.problem = problem;
	}

	get #order(): readonly string[] {
		return this.snapshot.context.order.map(({ question }) => question);
	}
}

function shownOf(snapshot: AttemptSnapshot, id: string): Standing['shown'] {
	const now = standing(snapshot, id);
	const marks = snapshot.context.questions[id]?.tries.flatMap(({ mark }) => mark ?? []) ?? [];
	const fraction = marks.at(-1)?.fraction;
	switch (now) {
		case 'unanswered':
		case 'hinted':
			return 'left';
		case 'skipped':
			return now;
		case 'given':
			return 'answered';
		case 'reasked':
		case 'settled': {
			const known = snapshot.context.input.behaviour !== 'deferred' || hasResult(snapshot);
			if (fraction === undefined || !known) return 'answered';
			return fraction === 1 ? 'in-line' : fraction > 0 ? 'partly' : 'against';
		}
	}
}

/** Where a record leads. Records are parsed and replayed where they come in, so this one is legal. */
function standpoint(record: AttemptRecord): Standpoint {
	const replayed = replay(record.input, record.events);
	if (replayed.type === 'illegal') {
		throw new Error(
			`Event ${replayed.position} of the attempt is not possible in ${replayed.state}`
		);
	}
	return { record, snapshot: replayed.snapshot };
}
