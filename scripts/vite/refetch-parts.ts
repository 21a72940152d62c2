import type { Plugin } from 'vite';

const player = '/src/lib/player/Player.svelte';
const part = /\bimport\((["'`])(\.\/[\w-]+\.js)\1\)/g;

/**
 * Lets a quiz page ask anew for a part that could not be fetched. Firefox and WebKit remember of a module that it
 * failed, and never ask again at the same address. So every part that the page imports later gets `window.partsAnew`
 * behind its address (`player/refetch-parts.ts`): nothing at first, and a new fragment after each failure.
 */
export function refetchParts(): Plugin {
	return {
		name: 'readback:refetch-parts',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		generateBundle: {
			// The addresses are final when all others are done.
			order: 'post',
			handler(_, bundle) {
				const chunks = Object.values(bundle).filter(
					(file) => file.type === 'chunk' && file.moduleIds.some((id) => id.endsWith(player))
				);
				for (const chunk of chunks) {
					if (chunk.type !== 'chunk') continue;
					const parts = chunk.code.match(part)?.length ?? 0;
					// The first answer, the result, what was kept, other tabs, long logs: one of them has moved otherwise.
					if (parts < 5)
						this.error(`${chunk.fileName} imports ${parts} parts later, not five or more.`);
					chunk.code = chunk.code.replace(part, 'import(`$2`+(window.partsAnew??``))');
				}
			}
		}
	};
}
