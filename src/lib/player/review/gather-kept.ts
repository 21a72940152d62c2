/** Takes what was missed in quizzes into the log, from the attempts that this browser keeps. */
import { replay } from '../../attempt/replay.ts';
import { isFields } from '../../attempt/parse-record.ts';
import { missedIn, type KeptAttempt } from '../../review/gather.ts';
import type { ReviewModule } from '../../review/review-module.ts';
import { scheduleOf } from '../../review/schedule.ts';
import { practicePrefix } from '../saving/keys.ts';
import { listKept } from '../saving/load-kept.ts';
import { storagesOf, type Storages } from '../saving/storages.ts';
import { appendReview, loadReview } from './keep-review.ts';

/** Our own server says it, so its shape is looked at no closer. */
function isReviewModule(value: unknown): value is ReviewModule {
	return isFields(value) && typeof value.id === 'string' && Array.isArray(value.questions);
}

/** The questions of a module that may come back; `null` where they cannot be fetched, or there are none any more. */
export async function fetchReviewModule(id: string): Promise<ReviewModule | null> {
	try {
		const response = await fetch(`/learn/${encodeURIComponent(id)}/review.json`);
		const value: unknown = response.ok ? await response.json() : null;
		return isReviewModule(value) ? value : null;
	} catch {
		return null;
	}
}

function attemptsAt(module: string, storages: Storages): readonly KeptAttempt[] {
	return listKept(storages).flatMap(({ key, record }) => {
		if (!key.startsWith(practicePrefix) || record?.module !== module) return [];
		const replayed = replay(record.input, record.events);
		return replayed.type === 'illegal' ? [] : [{ id: record.id, snapshot: replayed.snapshot }];
	});
}

/** Adds what was missed in a module and is not in the log yet. */
export function gather(module: ReviewModule, storages: Storages, today: string): void {
	const schedule = scheduleOf(loadReview(storages, today) ?? []).get(module.id);
	if (!schedule) return;
	const missed = missedIn(module, attemptsAt(module.id, storages), schedule, today);
	if (missed.length > 0) appendReview(storages, today, missed);
}

/** Modules that come back and have answers here. */
function withAnswers(storages: Storages, today: string): readonly string[] {
	const wanted = [...scheduleOf(loadReview(storages, today) ?? []).keys()];
	return wanted.filter((module) => attemptsAt(module, storages).length > 0);
}

/** The same for all modules that come back. What cannot be fetched is taken in another time. */
export async function gatherAll(storages: Storages, today: string): Promise<void> {
	const modules = await Promise.all(withAnswers(storages, today).map(fetchReviewModule));
	for (const module of modules) if (module) gather(module, storages, today);
}

/** On the page of a quiz: takes in what was missed whenever the page is left, since answers in a tab end with it. */
export async function watch(place: Window, today: () => string): Promise<void> {
	const [, , id = ''] = place.location.pathname.split('/');
	if (!scheduleOf(loadReview(storagesOf(place), today()) ?? []).has(id)) return;
	const module = await fetchReviewModule(id);
	if (!module) return;
	const take = () => gather(module, storagesOf(place), today());
	place.addEventListener('pagehide', take);
	place.document.addEventListener('visibilitychange', take);
}
