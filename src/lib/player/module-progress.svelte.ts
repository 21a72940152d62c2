import { onMount } from 'svelte';
import { replay } from '../attempt/replay.ts';
import * as words from '../messages/module.ts';
import { hasResult, latest } from '../attempt/tally.ts';
import type { AttemptRecord } from '../attempt/events.ts';
import type { Progress } from '../reader/listed-quiz.ts';
import { practicePrefix } from './saving/keys.ts';
import { listKept } from './saving/load-kept.ts';
import { storagesOf } from './saving/storages.ts';
import { hasProgress } from './has-progress.ts';

/** How far one is with each quiz of a module, by quiz id; from what this browser keeps. */
export function progress(
	module: () => { readonly id: string }
): Readonly<Partial<Record<string, Progress>>> {
	const progress = $state<Partial<Record<string, Progress>>>({});
	onMount(() => {
		for (const { key, record } of listKept(storagesOf(window))) {
			if (!key.startsWith(practicePrefix)) continue;
			if (record?.module !== module().id || !hasProgress(record)) continue;
			const found = progressOf(record);
			if (found) progress[record.quiz] = found;
		}
	});
	return progress;
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
