import { defineConfig, devices } from '@playwright/test';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumLaunch } from './scripts/test/chromium-launch.ts';

/** `TEST_PORT` lets two checkouts run their journeys at the same time. */
const port = process.env['TEST_PORT'] ?? '4317';

/** A test in `*.nojs.spec.ts` or tagged `@nojs` runs without JavaScript; `phone` alike. */
const only = (name: string) => new RegExp(`@${name}\\b|\\.${name}\\.spec\\.ts`);

export default defineConfig({
	testDir: 'tests',
	testMatch: '{journeys,a11y}/**/*.spec.ts',
	fullyParallel: true,
	forbidOnly: true,
	workers: 2,
	retries: 0,
	reporter: [['list']],
	use: {
		baseURL: `http://localhost:${port}`,
		launchOptions: chromiumLaunch(process.env),
		trace: 'retain-on-failure'
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
	webServer: {
		// What `npm start` runs: a journey goes through the real server, its compression and its headers.
		command: 'node scripts/start.ts',
		url: `http://localhost:${port}/`,
		env: {
			PORT: port,
			DATA_DIR: join(tmpdir(), `readback-journeys-${process.pid}`)
		},
		timeout: 180_000,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
		stdout: 'pipe'
	}
});
