import { defineConfig, devices } from '@playwright/test';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumLaunch } from './scripts/test/chromium-launch.ts';
import { fixtures, library, type Served } from './tests/journeys/steps/addresses.ts';

/** What `npm start` runs: a journey goes through the real server, its compression and its headers. */
function serve({ port, url }: Served, quizzes: string) {
	return {
		command: 'node scripts/start.ts',
		url: `${url}/`,
		env: {
			PORT: String(port),
			QUIZZES_DIR: quizzes,
			// A line a request would bury what the tests say.
			LOG_LEVEL: 'warn',
			DATA_DIR: join(tmpdir(), `readback-journeys-${process.pid}-${port}`)
		},
		timeout: 180_000,
		gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 5000 },
		stdout: 'pipe' as const
	};
}

/** A test in `*.nojs.spec.ts` or tagged `@nojs` runs without JavaScript; `phone` alike. */
const only = (name: string) => new RegExp(`@${name}\\b|\\.${name}\\.spec\\.ts`);

export default defineConfig({
	testDir: 'tests',
	testMatch: '{journeys,a11y}/**/*.spec.ts',
	fullyParallel: true,
	forbidOnly: true,
	// One more than cores: a journey that waits for its server leaves a core to another.
	workers: 3,
	// Once, and reported as flaky: a machine that stalls must not hold up what is good.
	retries: 1,
	// Generous, for a machine of two slow cores that others use as well: nothing here waits for a time.
	timeout: 60_000,
	expect: { timeout: 15_000 },
	// The second says what each took, for `npm run test:slowest`.
	reporter: [['list'], ['json', { outputFile: 'node_modules/.cache/tests/journeys.json' }]],
	use: {
		baseURL: library.url,
		launchOptions: chromiumLaunch(process.env),
		// Recording costs more than most journeys. For one that failed: `npx playwright test FILE -g TITLE --trace on`.
		trace: 'off'
	},
	projects: [
		{
			name: 'js',
			use: { ...devices['Desktop Chrome'] },
			grepInvert: /\.(nojs|phone)\.spec\.ts/
		},
		{
			name: 'nojs',
			use: { ...devices['Desktop Chrome'], javaScriptEnabled: false },
			grep: only('nojs')
		},
		{ name: 'phone', use: { ...devices['Pixel 7'] }, grep: only('phone') }
	],
	// One after the other: the first builds, if need be, the second finds the build.
	webServer: [serve(library, 'quizzes'), serve(fixtures, 'tests/fixtures/modules')]
});
