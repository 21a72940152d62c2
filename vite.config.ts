import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumLaunch } from './scripts/test/chromium-launch.ts';
import { watchModules } from './scripts/vite/watch-modules.ts';

const component = 'src/**/*.svelte.test.ts';
const browser = 'src/**/*.browser.test.ts';

export default defineConfig({
	plugins: [sveltekit(), watchModules()],
	build: {
		// A font or image turned into a `data:` address would be fetched with every page, used or not,
		// and the policy refuses fonts from there.
		assetsInlineLimit: 0
	},
	test: {
		expect: { requireAssertions: true },
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/{laws,models}/**/*.test.ts'],
					exclude: [component, browser],
					// The laws are tried by a type-checked lint, which needs seconds.
					testTimeout: 30_000
				}
			},
			{
				extends: true,
				plugins: [svelteTesting()],
				test: { name: 'component', environment: 'jsdom', include: [component] }
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: [browser],
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
					name: 'server',
					environment: 'node',
					include: ['tests/server/**/*.test.ts'],
					globalSetup: 'tests/server/build-once.ts',
					testTimeout: 60_000,
					hookTimeout: 60_000
				}
			}
		]
	}
});
