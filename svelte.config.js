import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: {
		runes: true,
		discloseVersion: false,
		// Shorter than the stock names, which stand in pages and scripts again and again.
		cssHash: ({ hash, css }) => `s${hash(css).slice(0, 4)}`
	},
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ precompress: true }),
		// No page goes to another within itself, so none needs to carry the list of all routes: 1.3 KB of
		// scripts less, and none more with each route.
		router: { resolution: 'server' },
		// Inlined, because on a slow line a stylesheet of its own costs one more round trip before the
		// first question can be read.
		inlineStyleThreshold: 64 * 1024,
		// Hashes rather than nonces: the same page has the same bytes, so it can be cached and compared.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				// The hash is of what keeps a press until the scripts are there (server/http/keep-press.ts).
				'script-src': ['self', 'sha256-prFICsE2WEqFbC0QZRNPMsdnorAxvQsQDfBnRXji37c='],
				// The hash is of the one style attribute that the framework's route announcer carries.
				'style-src': [
					'self',
					'unsafe-hashes',
					'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='
				],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		}
	}
};
