/** `npm start`: builds when the sources have changed, and serves as `readback serve` does. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../src/cli/serve/serve.ts';
import { build } from './build.ts';
import { isBuilt } from './fingerprint.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

await serve({
	places: {
		dataDir: join(root, 'data'),
		quizzesDir: join(root, 'quizzes'),
		// npm changes to the package's folder, and says where the command was given.
		cwd: process.env['INIT_CWD'] ?? process.cwd()
	},
	handler: join(root, 'build/handler.js'),
	prepare: () => {
		if (isBuilt(root)) return true;
		console.log('Building: the sources have changed since the last build, or there was none.');
		return build();
	}
});
