import { ESLint } from 'eslint';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Each text is linted as if it stood here. Of the house, this project has only this file, which imports nothing:
 * reading the types of every file takes half a minute.
 */
const place = 'src/lib/passages/collapse.ts';
const eslint = new ESLint({
	cwd: root,
	overrideConfig: {
		files: [place],
		languageOptions: {
			parserOptions: { projectService: false, project: 'tests/laws/tsconfig.json' }
		}
	}
});

/** Rules broken by this text, were it the text of a file of the product. */
async function brokenBy(code: string): Promise<(string | null)[]> {
	const [result] = await eslint.lintText(code, { filePath: `${root}/${place}` });
	return (result?.messages ?? []).map((message) => message.ruleId);
}

const offences: readonly (readonly [title: string, rule: string, code: string])[] = [
	[
		'a cast',
		'@typescript-eslint/consistent-type-assertions',
		'export const a = (text: unknown) => text as string;'
	],
	[
		'a non-null assertion',
		'@typescript-eslint/no-non-null-assertion',
		'export const a = (list: string[]) => list[0]!;'
	],
	['any', '@typescript-eslint/no-explicit-any', 'export const a = (b: any): void => void b;'],
	[
		'what comes untyped and is used unchecked',
		'@typescript-eslint/no-unsafe-member-access',
		'export const a = (text: string): unknown => JSON.parse(text).name;'
	],
	[
		'a promise that nobody waits for',
		'@typescript-eslint/no-floating-promises',
		'export function a(b: Promise<void>): void { b; }'
	],
	[
		'a switch that forgets a case',
		'@typescript-eslint/switch-exhaustiveness-check',
		`export function a(b: 'x' | 'y'): void { switch (b) { case 'x': break; } }`
	],
	[
		'an import of a type that stays in the code',
		'@typescript-eslint/consistent-type-imports',
		`import { Buffer } from 'node:buffer'; export type A = Buffer;`
	],
	[
		'a database outside the store',
		'no-restricted-imports',
		`import type { Kysely } from 'kysely'; export type A = Kysely<object>;`
	],
	[
		'SQLite outside the store',
		'no-restricted-imports',
		`import { DatabaseSync } from 'node:sqlite'; export const a = new DatabaseSync('');`
	],
	[
		'a visitor’s bare address',
		'no-restricted-syntax',
		`export const a = (event: { getClientAddress(): string }): string => event.getClientAddress();`
	],
	[
		'a rule switched off in the file',
		'@typescript-eslint/no-explicit-any',
		'/* eslint-disable */ export const a = (b: any): void => void b;'
	]
];

// The first lint loads the rules and the types of Node, which takes its time on a busy machine.
beforeAll(async () => {
	await brokenBy('');
}, 60_000);

describe('the lint', () => {
	test.each(offences)('refuses %s', async (_title, rule, code) => {
		expect(await brokenBy(code)).toContain(rule);
	});

	test('lets const assertions pass, which cast nothing', async () => {
		expect(await brokenBy(`export const a = ['x'] as const;`)).toEqual([]);
	});
});
