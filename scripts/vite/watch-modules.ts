import type { Plugin } from 'vite';

export function watchModules(): Plugin {
	return { name: 'readback:modules', apply: 'serve' };
}
