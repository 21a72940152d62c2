import { includeIgnoreFile } from '@eslint/compat';
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-eslint';
import { whoMayImportWhom } from './scripts/lint/who-may-import-whom.ts';
import svelteConfig from './svelte.config.js';

/** What the rules read of it, and no function: the cache of `npm run test:quick` keeps the configuration as text. */
const readByLint = { compilerOptions: { runes: svelteConfig.compilerOptions?.runes } };

/** Where untyped things come in and are checked: the only files that may cast. */
const borders = [
	'src/cli/serve/serve.ts',
	'scripts/vite/watch-modules.ts',
	'src/lib/attempt/set-up.ts',
	'src/lib/attempt/machines.browser.ts',
	'src/lib/attempt/machines.ts',
	'tests/models/machines.test.ts'
];

/** Packages that only src/lib/server/store may import, types included. */
const databases = [
	{
		group: ['kysely', 'kysely/*', 'pg', 'pg/*', 'node:sqlite'],
		message: 'Only src/lib/server/store speaks to a database.'
	}
];

const tests = ['**/*.test.ts', 'tests/**/*.ts'];

export default ts.config(
	includeIgnoreFile(fileURLToPath(new URL('.gitignore', import.meta.url))),
	js.configs.recommended,
	...ts.configs.recommendedTypeChecked,
	...svelte.configs.recommended,
	{
		plugins: { readback: { rules: { 'who-may-import-whom': whoMayImportWhom } } },
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
		},
		linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
		rules: {
			// The compiler knows every name that there is.
			'no-undef': 'off',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			],
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true }
			],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
			'@typescript-eslint/no-non-null-assertion': 'error',
			// A library serves its pages from the root of a host of its own.
			'svelte/no-navigation-without-resolve': 'off',
			'readback/who-may-import-whom': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig: readByLint } }
	},
	// The HTML of an article is the compiler's own, and sanitised there (content/article).
	{ files: ['src/lib/reader/*.svelte'], rules: { 'svelte/no-at-html-tags': 'off' } },
	{ files: borders, rules: { '@typescript-eslint/consistent-type-assertions': 'off' } },
	// Only the store speaks to a database: everybody else asks one of its functions.
	{
		files: ['src/**'],
		ignores: ['src/lib/server/store/**', 'src/**/*.test.ts'],
		rules: { 'no-restricted-imports': ['error', { patterns: databases }] }
	},
	// A bare address would be a limit of its own for each of the 2^64 that one visitor may have.
	{
		files: ['src/**'],
		ignores: ['src/lib/server/http/client-network.ts', 'src/**/*.test.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector:
						"CallExpression > :matches(Identifier[name='getClientAddress'], MemberExpression[property.name='getClientAddress']).callee",
					message: 'Ask clientNetwork (src/lib/server/http) where a visitor comes from.'
				}
			]
		}
	},
	// A test may reach for whatever it needs to try a thing; the laws are about the product.
	{ files: tests, rules: { 'readback/who-may-import-whom': 'off' } },
	// Configuration in plain JavaScript has no types of ours to check.
	{ files: ['**/*.js'], extends: [ts.configs.disableTypeChecked] }
);
