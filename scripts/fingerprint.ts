import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that the build depends on, relative to the package. Modules are read at run time. */
const inputs = [
	'src/**/*',
	'static/**/*',
	'scripts/vite/**/*',
	'scripts/licences.ts',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts',
	'vite.cli.config.ts'
];

/** Hash of the sources' names and bytes: times say little after a clone or a copy. */
export function fingerprint(root: string): string {
	const hash = createHash('sha256');
	for (const file of globSync(inputs, { cwd: root }).sort()) {
		const path = join(root, file);
		if (file.endsWith('.test.ts') || !statSync(path).isFile()) continue;
		hash.update(`${file}\0`).update(readFileSync(path)).update('\0');
	}
	return hash.digest('hex');
}

export const stampFile = 'build/stamp';

/** Whether `build/` was made from the sources as they are. */
export function isBuilt(root: string): boolean {
	const stamp = join(root, stampFile);
	if (!existsSync(stamp) || !existsSync(join(root, 'build/handler.js'))) return false;
	return readFileSync(stamp, 'utf8') === fingerprint(root);
}
