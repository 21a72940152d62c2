import { describe, expect, it } from 'vitest';
import { replay } from '../attempt/replay.ts';
import { form, fresh, practiceQuestions } from './practice-fixture.ts';
import { take, type Act, type Standpoint } from './take.ts';

function begin(): Standpoint {
	const replayed = replay(fresh.input, fresh.events);
	if (replayed.type === 'illegal') throw new Error('The fixture is illegal');
	return { record: fresh, snapshot: replayed.snapshot };
}

function go(from: Standpoint, act: Act, fields: readonly (readonly [string, string])[] = []) {
	const taken = take(from, practiceQuestions, act, form(fields));
	if (taken.type !== 'taken') throw new Error(`${act} was ${taken.type}`);
	return taken;
}

describe('take', () => {
	it('appends the answer together with its mark', () => {
		const taken = go(begin(), 'answer', [['chosen', 'proven']]);
		expect(taken.record.events.slice(1)).toEqual([
			{ type: 'answer', question: 'value', response: { kind: 'choice', chosen: 'proven' } },
			{ type: 'mark', question: 'value', mark: { fraction: 0 } }
		]);
		expect(taken.snapshot.value).toEqual({ feedback: 'again' });
	});

	it('says what is missing, and changes nothing', () => {
		const from = begin();
		expect(take(from, practiceQuestions, 'answer', form([]))).toEqual({
			...{ type: 'unusable', reason: 'one', left: 0 }
		});
		expect(from.record.events).toHaveLength(1);
	});

	it('refuses what is not possible where the attempt stands', () => {
		expect(take(begin(), practiceQuestions, 'retry', form([])).type).toBe('refused');
		expect(take(begin(), practiceQuestions, 'goTo', form([['question', 'no-such']])).type).toBe(
			'refused'
		);
	});

	it('leads through every kind of question to the end', () => {
		let at = go(begin(), 'answer', [['chosen', 'proven']]);
		at = go(at, 'retry');
		at = go(at, 'answer', [['chosen', 'debated']]);
		at = go(at, 'next');
		at = go(at, 'answer', [
			['chosen', 'reshape'],
			['chosen', 'support']
		]);
		at = go(at, 'next');
		at = go(at, 'skip');
		at = go(at, 'flag', [['on', 'true']]);
		at = go(at, 'answer', [
			['placed.vessels', 'supported'],
			['placed.harm', 'uncertain']
		]);
		at = go(at, 'next');
		at = go(at, 'answer', [
			['placed.blood', 'circulating'],
			['placed.biopsy', 'lining']
		]);
		at = go(at, 'next');
		at = go(at, 'answer', [['value', '12.5']]);
		at = go(at, 'next');
		expect(at.snapshot.value).toBe('checking');
		at = go(at, 'goTo', [['question', 'normal']]);
		at = go(at, 'answer', [['chosen', 'false']]);
		at = go(at, 'finish');
		expect(at.snapshot.value).toBe('finished');
		expect(go(at, 'reopen').snapshot.value).toBe('reviewing');
		expect(replay(at.record.input, at.record.events)).toMatchObject({ type: 'replayed' });
	});
});
