import { createHash } from 'node:crypto';
import type { Kind } from '$lib/questions/kinds';

/** Here the build writes the script of each kind, by kind (scripts/vite/kind-scripts.ts). */
const built = '%kind-scripts%';

function isScripts(value: unknown): value is Readonly<Record<string, string>> {
	return (
		typeof value === 'object' &&
		value !== null &&
		Object.values(value).every((script) => typeof script === 'string')
	);
}

/** None in development: there each page has all kinds (player/question/fetch-kinds.ts). */
function readScripts(): Readonly<Record<string, string>> {
	if (!built.startsWith('{')) return {};
	const scripts: unknown = JSON.parse(built);
	if (!isScripts(scripts)) throw new Error('The build has written no scripts of kinds.');
	return scripts;
}

interface KindScript {
	readonly kind: string;
	readonly script: string;
	/** As a content policy names it. */
	readonly hash: string;
}

const all: readonly KindScript[] = Object.entries(readScripts()).map(([kind, script]) => ({
	...{ kind, script },
	hash: `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}));

/** Those of the kinds that a list of options does not draw, each once. */
function scriptsOf(kinds: readonly Kind[]): readonly KindScript[] {
	return all.filter(({ kind }) => kinds.some((asked) => asked === kind));
}

/**
 * The page of a quiz, with what draws its kinds: a file for each would be one more request before the first question
 * can be answered. A page that runs no scripts stays as it is.
 */
export function insertKinds(page: string, kinds: readonly Kind[] = []): string {
	if (!page.includes('kit.start(')) return page;
	const scripts = scriptsOf(kinds)
		.map(({ kind, script }) => `<script type="module" data-part="${kind}">${script}</script>`)
		.join('');
	return page.replace('</head>', () => `${scripts}</head>`);
}

/** The content policy of such a page. */
export function allowKinds(policy: string, kinds: readonly Kind[] = []): string {
	const hashes = scriptsOf(kinds).map(({ hash }) => ` ${hash}`);
	return policy.replace("script-src 'self'", (allowed) => allowed + hashes.join(''));
}
