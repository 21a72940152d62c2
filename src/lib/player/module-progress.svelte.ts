import { onMount } from 'svelte';
import { replay } from '../attempt/replay.ts';
import * as words from '../messages/module.ts';
import { hasResult, latest } from '../attempt/tally.ts';
import type { AttemptRecord } from '../attempt/events.ts';
import { practicePrefix } from './saving/keys.ts';
import { listKept } from './saving/load-kept.ts';
import { storagesOf } from './saving/storages.ts';
import { hasProgress } from './has-progress.ts';

/** How far one is with each quiz of a module, in words, by quiz id; from what this browser keeps. */
export function progress(module: () => { readonly id: string }): Readonly<Record<string, string>> {
	const progress = $state<Record<string, string>>({});
	onMount(() => {
		for (const { key, record } of listKept(storagesOf(window))) {
			if (!key.startsWith(practicePrefix)) continue;
			if (record?.module === module().id && hasProgress(record)) {
				progress[record.quiz] = progressOf(record);
			}
		}
	});
	return progress;
}

function progressOf(record: AttemptRecord): string {
	const replayed = replay(record.input, record.events);
	if (replayed.type === 'illegal') return '';
	const total = record.input.questions.length;
	const { inLine, answered } = latest(replayed.snapshot);
	return hasResult(replayed.snapshot)
		? words.inLine(inLine, total)
		: words.answered(answered, total);
}
