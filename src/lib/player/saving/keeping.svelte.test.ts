import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { AttemptRecord } from '../../attempt/events.ts';
import { parseRecord } from '../../attempt/parse-record.ts';
import { form, fresh, practiceQuestions } from '../../taking/practice-fixture.ts';
import { Keeping } from './keeping.svelte.ts';
import { listKept } from './load-kept.ts';
import { storagesOf } from './storages.ts';
import { Taking } from '../taking.svelte.ts';

const key = 'readback:attempt:nk:testing';
const storages = storagesOf(window);
const kept = (): AttemptRecord => {
	const parsed = parseRecord(JSON.parse(sessionStorage.getItem(key) ?? 'null'));
	if (parsed.type !== 'record') throw new Error('Nothing readable is kept.');
	return parsed.record;
};

/**
 * A page with the quiz, as it is when its script runs; its attempt goes by `id`. It is closed with its test: left open
 * it would have the quiz of the next one.
 */
function open(id: string, edition = fresh.edition) {
	const record = { ...fresh, id, edition };
	const taking = new Taking(practiceQuestions, record, null);
	const keeping = new Keeping({
		module: { id: 'nk', care: { keep: 'tab' } },
		quiz: 'testing',
		...{ taking, fresh: record }
	});
	const close = keeping.start(window, '2026-11-23');
	onTestFinished(close);
	const answer = (option: string) => keeping.act('answer', form([['chosen', option]]));
	const told = () => keeping.notices.map(({ id }) => id);
	const choose = async (choice: 'earlier' | 'this') => {
		const [notice] = keeping.notices;
		if (notice) await keeping.settle(notice, choice);
	};
	return { taking, keeping, close, answer, told, choose };
}

/** A page that answered and was closed. */
function leave(id: string, edition?: string): void {
	const page = open(id, edition);
	page.answer('debated');
	page.close();
}

beforeEach(() => {
	sessionStorage.clear();
	vi.restoreAllMocks();
});

describe('Keeping', () => {
	it('has kept an answer before the next line runs', () => {
		const { answer, keeping, taking } = open('first');
		answer('debated');
		expect(kept()).toEqual(taking.record);
		expect(keeping.status).toBe('kept');
	});

	it('says when there is no room, tries again with every answer and when asked', () => {
		const { answer, keeping, taking } = open('first');
		const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
			throw new DOMException('No room.', 'QuotaExceededError');
		});
		answer('debated');
		expect([keeping.status, sessionStorage.getItem(key)]).toEqual(['refused', null]);
		keeping.retry();
		expect(keeping.status).toBe('refused');
		full.mockRestore();
		keeping.retry();
		expect([keeping.status, kept()]).toEqual(['kept', taking.record]);
	});

	it('takes up what was kept, and says so', async () => {
		leave('first');
		const { taking, keeping, told } = open('second');
		expect(keeping.status).toBe('page');
		await expect.poll(() => keeping.status).toBe('kept');
		await expect.poll(() => [taking.record.id, told()]).toEqual(['first', ['resumed']]);
	});

	it('keeps two attempts with answers until the learner says which goes on', async () => {
		leave('first');
		const { answer, taking, keeping, told, choose } = open('second');
		answer('debated');
		await expect.poll(() => told()).toEqual(['two']);
		expect([kept().id, keeping.status]).toEqual(['first', 'page']);
		await choose('earlier');
		expect([taking.record.id, kept().id, told()]).toEqual(['first', 'first', []]);
	});

	it('writes over the earlier attempt when this one goes on', async () => {
		leave('first');
		const { answer, told, choose, keeping } = open('second');
		answer('debated');
		await expect.poll(() => told()).toEqual(['two']);
		await choose('this');
		expect([kept().id, keeping.status]).toEqual(['second', 'kept']);
	});

	it('brings an attempt at an earlier edition to the edition of today', async () => {
		leave('first', 'of-last-week');
		const { taking, keeping } = open('second');
		await expect.poll(() => keeping.status).toBe('kept');
		expect([taking.record.id, taking.record.edition]).toEqual(['first', fresh.edition]);
	});

	it('takes up what another tab has kept since, instead of writing over it', async () => {
		const [one, other] = [open('one'), open('other')];
		other.answer('debated');
		one.answer('debated');
		expect(kept().id).toBe('other');
		await expect.poll(() => one.told()).toEqual(['two']);
	});

	it('goes on from what another page of this tab has answered, when the browser brings it back whole', async () => {
		const one = open('one');
		one.answer('debated');
		const other = open('other');
		await expect.poll(() => other.taking.record.id).toBe('one');
		other.keeping.act('next', form([]));
		dispatchEvent(new Event('pageshow'));
		await expect.poll(() => one.taking.record).toEqual(other.taking.record);
		expect(kept()).toEqual(other.taking.record);
	});

	it('asks which one goes on where two pages of one tab answered the same question', async () => {
		const one = open('one');
		one.answer('debated');
		one.keeping.act('next', form([]));
		const other = open('other');
		await expect.poll(() => other.taking.record.id).toBe('one');
		other.keeping.act('skip', form([]));
		one.keeping.act('flag', form([['on', 'true']]));
		await expect.poll(() => one.told()).toEqual(['two']);
		expect(kept()).toEqual(other.taking.record);
	});

	it('begins again without deleting: the earlier attempt stays until the new one has an answer', () => {
		const { answer, keeping, taking, told } = open('first');
		answer('debated');
		const earlier = taking.record;
		keeping.act('anew', form([]));
		expect([taking.record.events.length, told()]).toEqual([fresh.events.length, ['started']]);
		keeping.act('skip', form([]));
		expect([kept().id, listKept(storages).map(({ record }) => record)]).toEqual([
			taking.record.id,
			[earlier]
		]);
		keeping.act('earlier', form([]));
		expect([taking.record, kept(), told()]).toEqual([earlier, earlier, []]);
		keeping.act('anew', form([]));
		answer('proven');
		expect([kept(), told()]).toEqual([taking.record, []]);
	});

	it('takes up a new attempt in which a question was only skipped, with the earlier one to go back to', async () => {
		const first = open('first');
		first.answer('debated');
		const earlier = first.taking.record;
		first.keeping.act('anew', form([]));
		first.keeping.act('skip', form([]));
		first.close();
		const { taking, keeping, told } = open('second');
		await expect.poll(() => told()).toEqual(['started']);
		expect(taking.record).toEqual(first.taking.record);
		keeping.act('earlier', form([]));
		expect([taking.record, kept()]).toEqual([earlier, earlier]);
	});

	it('begins anew, and writes nothing, where what it had kept was deleted meanwhile', async () => {
		const { answer, keeping, taking, told } = open('first');
		answer('debated');
		sessionStorage.clear();
		keeping.act('next', form([]));
		await expect.poll(() => told()).toEqual(['deleted']);
		expect([taking.record.events.length, sessionStorage.length]).toEqual([fresh.events.length, 0]);
	});

	it('asks again in the same attempt', () => {
		const { answer, keeping, taking } = open('first');
		answer('debated');
		keeping.act('finish', form([]));
		expect(keeping.act('again', form([['only', 'normal jobs']]))).toBe('taken');
		expect(kept()).toEqual(taking.record);
		expect(taking.record.events.at(-1)).toEqual({ type: 'again', questions: ['normal', 'jobs'] });
		expect(keeping.act('again', form([]))).toBe('refused');
	});

	it('deletes what is kept when asked, and begins anew', () => {
		const { answer, keeping, taking } = open('first');
		answer('debated');
		keeping.discard();
		expect([sessionStorage.length, taking.record.events.length]).toEqual([0, fresh.events.length]);
		answer('debated');
		expect(kept()).toEqual(taking.record);
	});
});
