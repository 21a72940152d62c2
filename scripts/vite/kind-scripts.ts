import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** What puts a kind into a page. */
export const inPage = /\/src\/lib\/questions\/([a-z-]+)\/in-page\.ts$/;

/** What several kinds draw with, and no other page. */
const drawnWith = /\/src\/lib\/questions\/\w+Field\.svelte$/;
const ofKind = /\/src\/lib\/questions\/([a-z-]+)\//;
const copiedFor = /\?kind=([a-z-]+)$/;

/** The kind that a file draws, or is copied for. */
function kindOf(id: string): string | undefined {
	return copiedFor.exec(id)?.[1] ?? ofKind.exec(id)?.[1];
}

/** Where the server reads them (src/lib/server/http/kind-scripts.ts). */
const place = '%kind-scripts%';
const server = '.svelte-kit/output/server';

/** Addresses of other files are relative in a file, and not in a page. */
function asInPage({ fileName, code }: Rolldown.OutputChunk): string {
	const folder = `/${fileName.slice(0, fileName.lastIndexOf('/') + 1)}`;
	return code
		.trim()
		.replaceAll(/\b(from|import)\s*(["'])\.\//g, (_, word: string, quote: string) =>
			[word, quote, folder].join('')
		);
}

/**
 * Gives the server the script of each kind of question, to be written into the pages of the quizzes that have it
 * (src/lib/server/http/kind-scripts.ts). The build fails when such a script would fetch a file that the page of a quiz
 * has not, or cannot stand in a page.
 */
export function kindScripts(): Plugin {
	const scripts = new Map<string, string>();
	return {
		name: 'readback:kind-scripts',
		apply: 'build',
		enforce: 'pre',
		applyToEnvironment: ({ name }) => name === 'client',
		// A copy for each kind of all that kinds are made of. Shared with another kind, each quiz page would carry it; shared
		// with another page, it would be a file of its own.
		async resolveId(source, importer) {
			const kind = kindOf(importer ?? '');
			if (kind === undefined) return null;
			const found = await this.resolve(source, importer, { skipSelf: true });
			if (!found) return null;
			const isCopied = drawnWith.test(found.id) || ofKind.test(found.id);
			return isCopied ? `${found.id}?kind=${kind}` : null;
		},
		generateBundle: {
			// The addresses are final when all others are done.
			order: 'post',
			handler(_, bundle) {
				const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
				const player = chunks.find(({ moduleIds }) =>
					moduleIds.some((id) => id.endsWith('/src/lib/player/Player.svelte'))
				);
				const known = new Set([player?.fileName, ...(player?.imports ?? [])]);
				for (const chunk of chunks) {
					const kind = inPage.exec(chunk.facadeModuleId ?? '')?.[1];
					if (kind === undefined) continue;
					const other = chunk.imports.find((file) => !known.has(file));
					if (other !== undefined)
						this.error(`The script of ${kind} would fetch ${other}, which the quiz page has not`);
					const script = asInPage(chunk);
					if (/<\/script|<!--/i.test(script))
						this.error(`The script of ${kind} cannot stand in a page.`);
					scripts.set(kind, script);
				}
				if (scripts.size < 3) this.error(`${scripts.size} kinds have a script: they have moved.`);
			}
		},
		writeBundle() {
			const files = globSync('**/*.js', { cwd: server }).map((file) => join(server, file));
			const holders = files.filter((file) => readFileSync(file, 'utf8').includes(place));
			if (holders.length !== 1)
				this.error(`${holders.length} files of the server have a place for the scripts of kinds.`);
			// As part of a text between quotes of any sort.
			const text = JSON.stringify(JSON.stringify(Object.fromEntries(scripts)))
				.slice(1, -1)
				.replaceAll(/['`$]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
			for (const file of holders)
				writeFileSync(
					file,
					readFileSync(file, 'utf8').replace(place, () => text)
				);
		}
	};
}
