/** On the real Web Locks and BroadcastChannel, which Node has as well. */
import { afterEach, describe, expect, test } from 'vitest';
import { sampleRecord } from '../../../../tests/models/sample-record.ts';
import { type Locks, openTabs, type Channel, type Tabs, type TabsOptions } from './tabs.ts';

const mine = sampleRecord({ events: [{ type: 'skip', question: 'one' }] });
const theirs = sampleRecord({ events: [{ type: 'flag', question: 'one', on: true }] });
const opened: Tabs[] = [];
let names = 0;
let name = '';

interface Tab {
	readonly tabs: Tabs;
	readonly lost: () => number;
}

function tab(options: Partial<TabsOptions> = {}): Tab {
	let lost = 0;
	const tabs = openTabs({
		name,

		current: () => mine,
		lost: () => (lost += 1),
		patience: 60,
		handover: 300,
		...options
	});
	opened.push(tabs);
	return { tabs, lost: () => lost };
}

/** Hears everything 150 milliseconds late, as in a tab that is busy. */
function lateChannel(channel: string): Channel {
	const real = new BroadcastChannel(channel);
	return {
		postMessage: (message) => real.postMessage(message),
		close: () => real.close(),
		removeEventListener: () => undefined,
		addEventListener: (_: string, listener: EventListenerOrEventListenerObject) =>
			real.addEventListener('message', (event) => {
				if (typeof listener === 'function') setTimeout(listener, 150, event);
			})
	};
}

function settled(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 20));
}

afterEach(() => {
	for (const tabs of opened.splice(0)) tabs.close();
});

// Over plain HTTP there are no locks: the same must hold by messages alone.
describe.each([
	['with locks', {}],
	['without locks', { locks: undefined }]
] as const)('%s', (_, apis) => {
	test('the first tab has the quiz; a second one is told', async () => {
		name = `readback:test:${(names += 1)}`;
		const [one, two] = [tab(apis), tab(apis)];
		expect(await one.tabs.claim()).toBe('held');
		expect(await two.tabs.claim()).toBe('elsewhere');
		expect(one.lost()).toBe(0);
	});

	test('a tab with another quiz has its own', async () => {
		name = `readback:test:${(names += 1)}`;
		const [one, other] = [tab(apis), tab({ ...apis, name: `${name}-other` })];
		expect(await Promise.all([one.tabs.claim(), other.tabs.claim()])).toEqual(['held', 'held']);
	});

	test('a tab that was closed has it no longer', async () => {
		name = `readback:test:${(names += 1)}`;
		const [one, two] = [tab(apis), tab(apis)];
		await one.tabs.claim();
		one.tabs.close();
		expect(await two.tabs.claim()).toBe('held');
	});

	test('the second tab takes over with the record of the first, which is told once', async () => {
		name = `readback:test:${(names += 1)}`;
		const [one, two] = [tab(apis), tab({ ...apis, current: () => theirs })];
		await one.tabs.claim();
		await two.tabs.claim();
		expect(await two.tabs.takeOver()).toEqual(mine);
		await settled();
		expect([one.lost(), two.lost()]).toEqual([1, 0]);
	});

	test('the first tab can take it back, with what was answered in the second', async () => {
		name = `readback:test:${(names += 1)}`;
		const [one, two] = [tab(apis), tab({ ...apis, current: () => theirs })];
		await one.tabs.claim();
		await two.tabs.claim();
		await two.tabs.takeOver();
		expect(await one.tabs.takeOver()).toEqual(theirs);
		await settled();
		expect([one.lost(), two.lost()]).toEqual([1, 1]);
		expect(await tab(apis).tabs.claim()).toBe('elsewhere');
	});

	test('of three tabs only the one that has it answers', async () => {
		name = `readback:test:${(names += 1)}`;
		const [one, two, three] = [tab(apis), tab({ ...apis, current: () => theirs }), tab(apis)];
		await one.tabs.claim();
		await Promise.all([two.tabs.claim(), three.tabs.claim()]);
		expect(await three.tabs.takeOver()).toEqual(mine);
		await settled();
		expect([one.lost(), two.lost(), three.lost()]).toEqual([1, 0, 0]);
	});
});

test('a page that is on its way out does not count: a reload has the quiz again', async () => {
	name = `readback:test:${(names += 1)}`;
	const [leaving, reloaded] = [tab(), tab()];
	await leaving.tabs.claim();
	setTimeout(() => leaving.tabs.close(), 20);
	expect(await reloaded.tabs.claim()).toBe('held');
});

test('a slow browser is no other tab: the lock may come late', async () => {
	name = `readback:test:${(names += 1)}`;
	const slow: Locks = {
		request: async (...wanted) => {
			await new Promise((resolve) => setTimeout(resolve, 200));
			return navigator.locks.request(...wanted);
		}
	};
	expect(await tab({ locks: slow }).tabs.claim()).toBe('held');
});

test('a tab that answers late hands over all the same', async () => {
	name = `readback:test:${(names += 1)}`;
	const [one, two] = [tab({ openChannel: lateChannel }), tab()];
	await one.tabs.claim();
	await two.tabs.claim();
	expect(await two.tabs.takeOver()).toEqual(mine);
});

test('a frozen tab, which never answers, loses its lock and learns so when it wakes', async () => {
	name = `readback:test:${(names += 1)}`;
	const frozen = tab({ openChannel: undefined });
	await frozen.tabs.claim();
	const two = tab();
	expect(await two.tabs.claim()).toBe('elsewhere');
	expect(await two.tabs.takeOver()).toBeNull();
	await settled();
	expect(frozen.lost()).toBe(1);
});

test('a record that cannot be used is not taken', async () => {
	name = `readback:test:${(names += 1)}`;
	const broken = sampleRecord({ events: [{ type: 'next' }] });
	const [one, two] = [tab({ current: () => broken }), tab()];
	await one.tabs.claim();
	expect(await two.tabs.takeOver()).toBeNull();
});

test('messages that are not ours change nothing', async () => {
	name = `readback:test:${(names += 1)}`;
	const one = tab();
	await one.tabs.claim();
	const stranger = new BroadcastChannel(name);
	for (const data of [null, 'give', { type: 'peek' }, { type: 'given', record: {} }]) {
		stranger.postMessage(data);
	}
	await settled();
	stranger.close();
	expect(one.lost()).toBe(0);
});

test('a browser without either lets every tab go on', async () => {
	const apis = { locks: undefined, openChannel: undefined };
	const [one, two] = [tab(apis), tab(apis)];
	expect(await Promise.all([one.tabs.claim(), two.tabs.claim()])).toEqual(['held', 'held']);
	expect(await two.tabs.takeOver()).toBeNull();
});
