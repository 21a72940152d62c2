import { onMount } from 'svelte';
import { replay } from '../../attempt/replay.ts';
import * as words from '../../messages/module.ts';
import { hasResult, latest } from '../../attempt/tally.ts';
import type { AttemptRecord } from '../../attempt/events.ts';
import type { Progress } from '../../reader/list-quizzes.ts';
import { practicePrefix } from './keys.ts';
import { listKept } from './load-kept.ts';
import { storagesOf } from './storages.ts';
import { hasProgress } from './has-progress.ts';

/** By module, then by quiz. */
type Kept = Readonly<Partial<Record<string, Readonly<Partial<Record<string, Progress>>>>>>;

/** How far one is with each quiz of each module, from what this browser keeps; nothing before the page runs. */
export function progress(): Kept {
	const kept = $state<Record<string, Record<string, Progress>>>({});
	const read = () => {
		for (const module of Object.keys(kept)) kept[module] = {};
		for (const { key, record } of listKept(storagesOf(window))) {
			if (!key.startsWith(practicePrefix) || !record || !hasProgress(record)) continue;
			const found = progressOf(record);
			if (found) kept[record.module] = { ...kept[record.module], [record.quiz]: found };
		}
	};
	onMount(() => {
		read();
		// Browsers bring a page back as it was left, before the quiz was taken.
		addEventListener('pageshow', read);
		return () => removeEventListener('pageshow', read);
	});
	return kept;
}

function progressOf(record: AttemptRecord): Progress | undefined {
	const replayed = replay(record.input, record.events);
	if (replayed.type === 'illegal') return undefined;
	const total = record.input.questions.length;
	const { inLine, answered } = latest(replayed.snapshot);
	return hasResult(replayed.snapshot)
		? { standing: 'finished', said: words.inLine(inLine, total) }
		: { standing: 'begun', said: words.answered(answered, total) };
}
