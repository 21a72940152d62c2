/** Every path that is generated from the attempt machine, walked on the page as a browser shows it. */
import { mount, unmount } from 'svelte';
import { describe, expect, inject, test } from 'vitest';
import type { AttemptEvent, AttemptRecord } from '../../src/lib/attempt/events.ts';
import { parseRecord } from '../../src/lib/attempt/parse-record.ts';
import { startRecord } from '../../src/lib/attempt/plan/start.ts';
import type { Module } from '../../src/lib/content/module.ts';
import { today } from '../../src/lib/player/chance.ts';
import Practice from '../../src/lib/player/Practice.svelte';
import { quizPageOf } from '../../src/lib/taking/quiz-page.ts';
import { actIn } from './act-in-page.ts';
import { snapshotOf } from './kept-attempt.ts';
import {
	actsOf,
	allTransitions,
	everyTransition,
	markOf,
	shownOf,
	type Walked
} from './page-walks.ts';
import { whereIs, type ModelPath } from './paths.ts';
import { placeOf, seenIn } from './shown-place.ts';

const modules = inject('walkedModules');
const soon = { interval: 4, timeout: 5000 };

function read(text: string | null | undefined): AttemptRecord {
	const parsed = parseRecord(JSON.parse(text ?? 'null'));
	if (parsed.type === 'unusable') throw new Error(parsed.reason);
	return parsed.record;
}

/** Shows the quiz as its page does, in a browser that has kept nothing. */
function show(module: Module) {
	localStorage.clear();
	sessionStorage.clear();
	const quiz = module.quizzes.find(({ id }) => id === 'quiz');
	if (!quiz) throw new Error(`${module.id} has no quiz`);
	const { id, edition } = module;
	const start = { module: id, edition, quiz, id: 'attempt', seed: 'paths', begunOn: today() };
	const record = startRecord(start);
	const target = document.body.appendChild(document.createElement('main'));
	const page = quizPageOf(module, quiz);
	const app = mount(Practice, {
		target,
		props: {
			page,
			module,
			record,
			fresh: record,
			problem: null,
			given: undefined,
			posted: false,
			restart: () => record
		}
	});
	const region = target.querySelector('.quiz');
	if (!region) throw new Error('No quiz is shown');
	return {
		...{ quiz, region },
		/** Takes it away once it holds the quiz, and waits until no page does any more. */
		leave: async () => {
			await expect.poll(async () => (await navigator.locks.query()).held, soon).toHaveLength(1);
			await unmount(app);
			target.remove();
			await expect.poll(async () => (await navigator.locks.query()).held, soon).toEqual([]);
		}
	};
}

async function walk({ input, module }: Walked, path: ModelPath): Promise<void> {
	const { quiz, region, leave } = show(modules[module]);
	const log: AttemptEvent[] = [{ type: 'begin' }];
	for (const event of actsOf(path)) {
		actIn(region, quiz.questions, event);
		log.push(event, ...(event.type === 'answer' ? [markOf(input, event)] : []));
		const place = whereIs(snapshotOf({ input, events: log }));
		await expect.poll(() => placeOf(seenIn(region)), soon).toEqual(shownOf(input, place));
		const inForm = region.querySelector<HTMLInputElement>('input[name=record]')?.value;
		expect(read(inForm).events).toEqual(log);
	}
	const key = `readback:attempt:${modules[module].id}:${quiz.id}`;
	await expect.poll(() => read(localStorage.getItem(key)).events, soon).toEqual(log);
	const end = whereIs(snapshotOf(read(localStorage.getItem(key))));
	// A path may end between an answer and its mark, where no page can rest.
	if (path.expected.state !== 'marking') expect(end).toEqual(path.expected);
	await leave();
}

describe.each(inject('walks'))('$title', (walked) => {
	const { paths, count } = walked;

	test(`has ${count} paths, of which few take every transition`, () => {
		expect(paths).toHaveLength(count);
		const few = everyTransition(walked);
		expect(few.length).toBeLessThan(count / 2);
		expect(allTransitions(walked, few)).toEqual(allTransitions(walked));
	});

	test.each(paths.map((path, at) => ({ path, number: at + 1 })))(
		'path $number leads on the page where it leads in the model',
		({ path }) => walk(walked, path)
	);
});
