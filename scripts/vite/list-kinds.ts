import type { Plugin } from 'vite';

const component = /\/src\/lib\/questions\/([a-z-]+)\/[A-Z][A-Za-z]*\.svelte$/;

/**
 * Writes which scripts draw each kind of question to `_app/kinds.json`, so that a page can name those it needs before
 * any script has run: else they would be asked for one round trip later.
 */
export function listKinds(): Plugin {
	return {
		name: 'readback:list-kinds',
		applyToEnvironment: ({ name }) => name === 'client',
		generateBundle(_, bundle) {
			const kinds: Record<string, readonly string[]> = {};
			for (const chunk of Object.values(bundle)) {
				if (chunk.type !== 'chunk') continue;
				const [, kind] = component.exec(chunk.facadeModuleId ?? '') ?? [];
				if (kind !== undefined) kinds[kind] = [chunk.fileName, ...chunk.imports];
			}
			if (Object.keys(kinds).length === 0) return;
			this.emitFile({ type: 'asset', fileName: '_app/kinds.json', source: JSON.stringify(kinds) });
		}
	};
}
