import { readFileSync, globSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Components on pages that show an article, whose anchors are the author's: lower-case words joined by hyphens. */
const besideArticles = [
	'src/routes/+layout.svelte',
	'src/routes/{learn,attempt}/**/*.svelte',
	'src/routes/teach/assignments/*/report/**/*.svelte',
	'src/lib/{player,reader,questions,ui}/**/*.svelte',
	'src/lib/teach/report/**/*.svelte'
];

test('no id of a page beside an article can be an anchor in it', () => {
	const files = besideArticles.flatMap((pattern) => globSync(pattern));
	const ids = files.flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(/\sid=(?:"([^"]*)"|\{([^}]*)\})/g)].map(
			([, id, made]) => id ?? made ?? ''
		)
	);
	expect(files.length).toBeGreaterThan(50);
	expect(ids.filter((id) => !id.startsWith('_'))).toEqual(['section.id']);
});
