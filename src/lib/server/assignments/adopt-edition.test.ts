import { describe, expect, it } from 'vitest';
import { teaFolder } from '../../../../tests/fixtures/modules/edited-module.ts';
import type { AttemptBehaviour, AttemptEvent } from '../../attempt/events.ts';
import { plan } from '../../attempt/plan/plan.ts';
import { replay } from '../../attempt/replay.ts';
import { tally } from '../../attempt/tally.ts';
import { compile } from '../../content/compile.ts';
import type { Quiz } from '../../content/module.ts';
import { readModule } from '../../content/read-module.ts';
import type { Option } from '../../questions/question.ts';
import { markAgain } from './adopt-edition.ts';

function basics(): Quiz {
	const compiled = compile(readModule(teaFolder));
	const quiz = compiled.type === 'module' ? compiled.module.quizzes[0] : undefined;
	if (!quiz) throw new Error('The module of the tests does not compile.');
	return quiz;
}

const quiz = basics();
const question = 'what-keeps-awake';

/** The quiz with the options of that question changed, as a newer edition would have it. */
function edited(change: (option: Option) => readonly Option[]): Quiz {
	const questions = quiz.questions.map((each) =>
		each.id === question
			? {
					...{ ...each, hash: 'newer' },
					parts: each.parts.map((part) => ({ ...part, options: part.options.flatMap(change) }))
				}
			: each
	);
	return { ...quiz, questions };
}

/** The other option is the key. */
const turned = edited((option) => [{ ...option, key: !option.key }]);

function answer(chosen: string, fraction: number): readonly AttemptEvent[] {
	const response = { kind: 'choice' as const, chosen };
	return [
		{ type: 'answer', question, response },
		{ type: 'mark', question, mark: { fraction } }
	];
}

function attempt(behaviour: AttemptBehaviour = 'practice') {
	return { id: 'attempt', input: plan({ ...quiz, behaviour }, { seed: 'seed' }) };
}

const begin: AttemptEvent = { type: 'begin' };
const finish: AttemptEvent = { type: 'finish' };
const twoTries: readonly AttemptEvent[] = [
	begin,
	...answer('sugar', 0),
	{ type: 'retry', question },
	...answer('caffeine', 1),
	finish
];

function counted({ input, events }: Pick<ReturnType<typeof markAgain>, 'input' | 'events'>) {
	const replayed = replay(input, events);
	if (replayed.type === 'illegal') throw new Error(`Illegal at ${replayed.position}.`);
	return { ...tally(replayed.snapshot), finished: replayed.snapshot.matches('finished') };
}

describe('marking an attempt again', () => {
	it('counts what is right by the newer key, and drops the try that it made needless', () => {
		const again = markAgain(attempt(), twoTries, turned);
		expect(counted(again)).toMatchObject({ inLine: 1, against: 0, second: 0, finished: true });
		expect(again.lost).toEqual([]);
	});

	it('counts against it what is wrong by the newer key', () => {
		const again = markAgain(attempt(), [begin, ...answer('caffeine', 1), finish], turned);
		expect(counted(again)).toMatchObject({ inLine: 0, against: 1, finished: true });
	});

	it('leaves an attempt at the same questions as it was', () => {
		const again = markAgain(attempt(), twoTries, quiz);
		expect(counted(again)).toEqual(counted({ ...attempt(), events: twoTries }));
		expect(again.input).toEqual(attempt().input);
	});

	it('counts no answer whose option is gone, and says so', () => {
		const gone = edited((option) => (option.id === 'sugar' ? [] : [option]));
		const again = markAgain(attempt(), twoTries, gone);
		expect(again.lost).toEqual([question]);
		expect(counted(again)).toMatchObject({ inLine: 0, against: 0, finished: true });
	});

	it('neither counts a question that is gone nor one that is new', () => {
		const [first, ...others] = quiz.questions;
		if (!first) throw new Error('The quiz has no questions.');
		const again = markAgain(attempt(), twoTries, { ...quiz, questions: others });
		expect(again.lost).toEqual([question]);
		const asked = attempt().input.questions.length;
		expect(counted(again)).toMatchObject({ total: asked - 1, inLine: 0 });
		const more = { ...quiz, questions: [...quiz.questions, { ...first, id: 'new' }] };
		expect(counted(markAgain(attempt(), twoTries, more)).total).toBe(asked);
	});

	it('marks again what was marked at the end', () => {
		const [given, marked] = answer('sugar', 0);
		if (!given || !marked) throw new Error('There is no answer.');
		const again = markAgain(attempt('deferred'), [begin, given, finish, marked], turned);
		expect(counted(again)).toMatchObject({ inLine: 1, finished: true });
	});

	it('refuses a log that breaks', () => {
		expect(() => markAgain(attempt(), [finish], quiz)).toThrow('breaks');
	});
});
