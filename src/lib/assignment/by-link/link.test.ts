import { webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRecord } from '../../../../tests/models/any-attempt.ts';
import { anySettings, assignable } from '../../../../tests/models/any-settings.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';
import type { Assignable } from '../settings/setting-kinds.ts';
import { parseHandIn, writeHandIn, type HandIn } from './hand-in.ts';
import { parseLink, problemsWithoutServer, writeLink, type LinkProblem } from './link.ts';

const find = (id: string): Assignable | undefined => (id === 'tea' ? assignable : undefined);
const digest = (bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> =>
	webcrypto.subtle.digest('SHA-256', bytes);

describe('a link', () => {
	const code = fc.option(fc.stringMatching(/^[A-Z0-9]{4,8}$/), { nil: null });

	test('gives back every assignment that needs no server, and refuses the others', () => {
		fc.assert(
			fc.property(anySettings, code, (settings, classCode) => {
				const link = { module: 'tea', edition: 'abc123', settings, classCode };
				const text = writeLink(link, assignable);
				expect(text).toMatch(/^[\w=&.%+-]+$/);
				const problems = problemsWithoutServer(settings, assignable);
				const expected =
					problems.length > 0 ? { type: 'problems', problems } : { type: 'link', link };
				expect(parseLink(`#${text}`, find)).toEqual(expected);
			})
		);
	});

	// Links live for years in mails and course pages: never edit what stands here, only add to it.
	test.each<[string, Partial<Settings>]>([
		['h=c', {}],
		[
			'b=i&n=f&k=o&r=s&h=0',
			{
				...{ behaviour: { type: 'immediate' }, counts: 'first', book: 'open' },
				...{ order: 'shuffled', handIn: 'nothing' }
			}
		],
		[
			'q=1bps3bx&o=tfy0w0&d=tpe5ac&l=tpr3yc&a=3&p=60&t=45&b=f&n=l&k=c&r=f&s=o&h=p',
			{
				...{ quizzes: ['second'], opens: '2026-06-01T08:00:00Z', due: '2026-12-01T23:59:00Z' },
				...{ lateUntil: '2026-12-08T23:59:00Z', attempts: 3, passMark: 60, timeLimit: 45 },
				...{ behaviour: { type: 'deferred', release: 'onFinish' }, counts: 'last' },
				...{ book: 'closed', order: 'fixed', sensitive: 'leaveOut', handIn: 'pseudonym' }
			}
		]
	])('made in November 2026 says the same today: %s', (fragment, changed) => {
		const settings = { ...defaultSettings(assignable), ...changed };
		expect(parseLink(`v=1&m=tea&e=abc123&${fragment}`, find)).toMatchObject({ link: { settings } });
		const link = { module: 'tea', edition: 'abc123', settings, classCode: null };
		const written = new URLSearchParams(writeLink(link, assignable));
		for (const [key, value] of new URLSearchParams(fragment)) expect(written.get(key)).toBe(value);
	});

	test('is short, and names no quiz', () => {
		const settings = { ...defaultSettings(assignable), quizzes: ['second'] };
		const link = { module: 'tea', edition: 'abc123', settings, classCode: null };
		const text = writeLink(link, assignable);
		expect(text.length).toBeLessThan(50);
		expect(text).not.toContain('second');
	});

	test.each<[string, string, LinkProblem]>([
		['nothing', '', 'empty'],
		['an anchor of the article', '#testing', 'empty'],
		['a later version', 'v=2&m=tea&e=abc', 'version'],
		['a module that is not here', 'v=1&m=coffee&e=abc', 'module'],
		['no edition', 'v=1&m=tea', 'edition'],
		['a code that is none', 'v=1&m=tea&e=abc&c=%3Cb%3E', 'classCode'],
		['far too much', `v=1&m=tea&e=abc&c=${'x'.repeat(5000)}`, 'long']
	])('says why it cannot be used: %s', (_, fragment, reason) => {
		expect(parseLink(fragment, find)).toEqual({ type: 'unusable', reason });
	});

	test.each<[string, string, string]>([
		['a quiz that is not here', 'v=1&m=tea&e=abc&q=zzz', 'quizzes'],
		['a time that is none', 'v=1&m=tea&e=abc&o=!', 'opens'],
		['a word that is none', 'v=1&m=tea&e=abc&h=x', 'handIn'],
		['a number that is none', 'v=1&m=tea&e=abc&a=x', 'attempts'],
		['a behaviour that is none', 'v=1&m=tea&e=abc&b=constructor', 'behaviour']
	])('says which setting cannot be used: %s', (_, fragment, field) => {
		expect(parseLink(fragment, find)).toMatchObject({ type: 'problems', problems: [{ field }] });
	});

	test('never throws, whatever comes', () => {
		fc.assert(
			fc.property(fc.string(), fc.webFragments(), (one, other) => {
				for (const text of [one, `v=1&m=tea&e=abc&${other}`]) {
					expect(['link', 'unusable', 'problems']).toContain(parseLink(text, find).type);
				}
			})
		);
	});
});

const completed: HandIn = {
	...{ module: 'module', edition: 'first', quiz: 'quiz', label: 'Lusab Babad', classCode: null },
	given: { level: 'completion', answered: 9, of: 12 }
};

describe('a file that is handed in', () => {
	test('comes back as it was, with answers and without', async () => {
		const any = fc.tuple(anyRecord, fc.constantFrom('pseudonym' as const, 'name' as const));
		await fc.assert(
			fc.asyncProperty(any, async ([record, level]) => {
				for (const given of [{ level, record }, completed.given]) {
					const handIn = { ...completed, given };
					expect(await parseHandIn(await writeHandIn(handIn, digest), digest)).toEqual({
						...{ type: 'handIn', handIn }
					});
				}
			}),
			{ numRuns: 30 }
		);
	});

	test('any changed or lost character is found, or changes nothing', async () => {
		const text = await writeHandIn(completed, digest);
		await fc.assert(
			fc.asyncProperty(fc.nat(text.length - 1), fc.string({ maxLength: 1 }), async (at, into) => {
				const damaged = text.slice(0, at) + into + text.slice(at + 1);
				const parsed = await parseHandIn(damaged, digest);
				if (parsed.type === 'handIn') expect(parsed.handIn).toEqual(completed);
			})
		);
	});

	test('says why it cannot be used', async () => {
		const reason = async (change: object): Promise<string> => {
			const text = await writeHandIn({ ...completed, ...change }, digest);
			const parsed = await parseHandIn(text, digest);
			return parsed.type === 'unusable' ? parsed.reason : '';
		};
		expect(await parseHandIn('x', digest)).toEqual({ type: 'unusable', reason: 'notOurs' });
		expect(await reason({ label: '' })).toBe('incomplete');
		expect(await reason({ version: 2 })).toBe('version');
		const given = { level: 'completion', answered: 3, of: 2 };
		expect(await reason({ given })).toBe('answered');
		expect(await reason({ given: { level: 'name', record: {} } })).toBe('record');
		expect(await reason({ given: { level: 'all' } })).toBe('level');
	});

	test('refuses answers to another quiz than it names', async () => {
		const [record] = fc.sample(anyRecord, 1);
		if (!record) throw new Error('No record was made.');
		const handIn: HandIn = { ...completed, quiz: 'other', given: { level: 'name', record } };
		expect(await parseHandIn(await writeHandIn(handIn, digest), digest)).toMatchObject({
			reason: 'otherQuiz'
		});
	});
});
