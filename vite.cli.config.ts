import { defineConfig } from 'vite';

/**
 * The command line tool without need of `node_modules`; what only the demo needs is a file beside it. After
 * the pages: the adapter empties `build/`.
 */
export default defineConfig({
	publicDir: false,
	ssr: { noExternal: true },
	build: {
		ssr: 'src/cli/readback.ts',
		outDir: 'build/cli',
		emptyOutDir: true,
		target: 'node20',
		rollupOptions: { output: { entryFileNames: 'readback.js' } }
	}
});
