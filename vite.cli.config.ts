import { defineConfig } from 'vite';
import { licencesFile } from './scripts/licences.ts';

/**
 * The command line tool without need of `node_modules`; what only some commands need lies in files beside it.
 * After the pages: the adapter empties `build/`.
 */
export default defineConfig({
	publicDir: false,
	ssr: { noExternal: true },
	build: {
		license: { fileName: licencesFile },
		ssr: 'src/cli/readback.ts',
		outDir: 'build/cli',
		emptyOutDir: true,
		target: 'node20',
		rollupOptions: { output: { entryFileNames: 'readback.js' } }
	}
});
