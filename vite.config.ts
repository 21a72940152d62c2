import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import { Features } from 'lightningcss';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumLaunch } from './scripts/test/chromium-launch.ts';
import { licencesFile } from './scripts/licences.ts';
import { compileHints } from './scripts/vite/compile-hints.ts';
import { foldEntries } from './scripts/vite/fold-entries.ts';
import { foldMessages } from './scripts/vite/fold-messages.ts';
import { kindScripts } from './scripts/vite/kind-scripts.ts';
import { leanLibraries } from './scripts/vite/lean-libraries.ts';
import { leanStart } from './scripts/vite/lean-start.ts';
import { pseudoLanguage } from './scripts/vite/pseudo-language.ts';
import { quizChunks } from './scripts/vite/quiz-chunks.ts';
import { refetchParts } from './scripts/vite/refetch-parts.ts';
import { watchModules } from './scripts/vite/watch-modules.ts';

const component = 'src/**/*.svelte.test.ts';
const browser = '{src,tests/models}/**/*.browser.test.ts';
const store = 'src/**/*.store.test.ts';
const random = 'tests/random.ts';

/**
 * On the server a page waits for explanations and its result at the top of a module (`later-parts.svelte.ts`). What both use must
 * not lie in the page's own file, or each waits for the other for ever.
 */
const result = { name: 'result', test: /src.lib.player.(question.Explained|result.Result).svelte/ };

const quiz = quizChunks();

export default defineConfig(({ isSsrBuild, command }) => ({
	plugins: [
		foldMessages(),
		sveltekit(),
		pseudoLanguage(),
		leanLibraries(),
		leanStart(),
		watchModules(),
		quiz.plugin,
		refetchParts(),
		foldEntries(),
		compileHints(),
		kindScripts()
	],
	// Everything that serves is in the build, so that the package needs no other. The framework itself
	// is left to the adapter, which packs it again for its own handler: packed twice, each of its errors would
	// be two classes, and `instanceof` would fail. A body that was too large got a 500.
	ssr: command === 'build' ? { noExternal: true, external: ['@sveltejs/kit'] } : {},
	// Else each rule that names a colour scheme has two variables for a function that no style here uses.
	css: { lightningcss: { exclude: Features.LightDark } },
	build: {
		license: { fileName: licencesFile },
		// A font or image turned into a `data:` address would be fetched with every page, used or not,
		// and the policy refuses fonts from there.
		assetsInlineLimit: 0,
		// Pages name what they need in a header, so no script has to: the lists would be in every page.
		modulePreload: false,
		rolldownOptions: {
			// The framework has a class for custom elements that every page would carry and none uses.
			optimization: { inlineConst: { mode: 'all', pass: 1 } },
			treeshake: { moduleSideEffects: (id) => !id.endsWith('/elements/custom-element.js') },
			output: { codeSplitting: { groups: isSsrBuild ? [result] : [quiz.group] } }
		}
	},
	test: {
		expect: { requireAssertions: true, poll: { timeout: 15_000 } },
		// A machine with much to do is slow, which fails nothing: these end only what hangs.
		testTimeout: 30_000,
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					setupFiles: random,
					include: ['{src,scripts,bench,tests/laws,tests/models}/**/*.test.ts'],
					exclude: [component, browser, store],
					// These change nothing that another file could see, so each package is loaded once for all.
					isolate: false
				}
			},
			{
				extends: true,
				plugins: [svelteTesting()],
				test: {
					...{ name: 'component', environment: 'jsdom', include: [component] },
					setupFiles: random,
					// One document for all files: making it costs more than they do. Each test cleans up what it drew.
					isolate: false
				}
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: [browser],
					globalSetup: 'tests/models/provide-modules.ts',
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({ launchOptions: chromiumLaunch(process.env) }),
						instances: [{ browser: 'chromium' }]
					}
				}
			},
			{
				extends: true,
				test: {
					name: 'store',
					environment: 'node',
					include: [store],
					setupFiles: random,
					// The store and its libraries are loaded once for all files.
					isolate: false,
					globalSetup: 'tests/store/start-postgres.ts',
					hookTimeout: 30_000
				}
			},
			{
				extends: true,
				test: {
					name: 'server',
					environment: 'node',
					include: ['tests/server/**/*.test.ts'],
					// One after the other: the build, and a PostgreSQL for what needs one.
					globalSetup: ['tests/server/build-once.ts', 'tests/store/start-postgres.ts'],
					testTimeout: 60_000,
					hookTimeout: 60_000,
					// Once, and reported: real processes and real deadlines beside other parts on a slow machine.
					retry: 1
				}
			},
			{
				extends: true,
				test: {
					name: 'engines',
					environment: 'node',
					include: ['tests/engines/**/*.test.ts'],
					globalSetup: 'tests/server/build-once.ts',
					testTimeout: 90_000,
					hookTimeout: 60_000,
					// Once, and reported: a browser that is driven from outside must not hold up what is good.
					retry: 1
				}
			}
		]
	}
}));
