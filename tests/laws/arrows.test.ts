import { ESLint } from 'eslint';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { laws } from '../../scripts/lint/laws.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rule = 'readback/who-may-import-whom';

/** Lints a made-up file as if it lay at that place. */
let lint: (place: string, code: string) => Promise<string[]>;

beforeAll(() => {
	const eslint = new ESLint({
		cwd: root,
		// The made-up files are in no TypeScript project, and this law needs no types.
		overrideConfig: {
			languageOptions: { parserOptions: { projectService: false, project: null } },
			linterOptions: { reportUnusedDisableDirectives: 'off' }
		},
		ruleFilter: ({ ruleId }) => ruleId === rule
	});
	lint = async (place, code) => {
		const [result] = await eslint.lintText(code, { filePath: `${root}/${place}` });
		return (result?.messages ?? []).map((message) => `${message.messageId ?? message.message}`);
	};
});

/** Place, code, what the law says. */
const offences: readonly (readonly [place: string, code: string, says: string])[] = [
	['src/lib/content/x.ts', `import { a } from '../attempt/a.ts';`, 'forbidden'],
	['src/lib/content/x.ts', `import { a } from '../server/catalogue/a.ts';`, 'forbidden'],
	['src/lib/content/deep/x.ts', `export * from '../../player/a.ts';`, 'forbidden'],
	['src/lib/questions/x.ts', `import { a } from '../content/a.ts';`, 'forbidden'],
	['src/lib/questions/x.ts', `import type { A } from '../content/module.ts';`, 'forbidden'],
	['src/lib/passages/x.ts', `import type { A } from '../content/module.ts';`, 'forbidden'],
	['src/lib/questions/choice/x.ts', `import { a } from '../../attempt/a.ts';`, 'forbidden'],
	['src/lib/questions/choice/x.ts', `import { a } from '../../ui/a.ts';`, 'forbidden'],
	['src/lib/attempt/x.ts', `import { mark } from '../questions/marking.ts';`, 'onlyNames'],
	['src/lib/attempt/x.ts', `import * as all from '../questions/marking.ts';`, 'onlyNames'],
	['src/lib/attempt/x.ts', `import { choice } from '../questions/choice/choice.ts';`, 'onlyNames'],
	['src/lib/attempt/x.ts', `import { a } from '../content/a.ts';`, 'typesOnly'],
	['src/lib/attempt/x.ts', `import { a } from '$lib/player/a';`, 'forbidden'],
	['src/lib/assignment/x.ts', `import { a } from '../content/a.ts';`, 'typesOnly'],
	['src/lib/assignment/x.ts', `import { mark } from '../questions/marking.ts';`, 'typesOnly'],
	['src/lib/assignment/x.ts', `import { replay } from '../attempt/replay.ts';`, 'onlyNames'],
	[
		'src/lib/ui/X.svelte',
		`<script lang="ts">import A from '../player/A.svelte';</script>`,
		'forbidden'
	],
	[
		'src/lib/reader/X.svelte',
		`<script>import A from '$lib/player/A.svelte';</script>`,
		'forbidden'
	],
	['src/lib/reader/x.ts', `const a = import('../attempt/a.ts');`, 'forbidden'],
	[
		'src/lib/player/X.svelte',
		`<script>import { a } from '$lib/server/catalogue/catalogue';</script>`,
		'forbidden'
	],
	['src/lib/server/catalogue/x.ts', `import { a } from '../../attempt/a.ts';`, 'forbidden'],
	['src/lib/server/http/x.ts', `import { a } from '../catalogue/a.ts';`, 'forbidden'],
	[
		'src/routes/learn/+page.svelte',
		`<script>import { a } from '$lib/server/catalogue/a';</script>`,
		'serverInPage'
	],
	['src/routes/learn/+page.ts', `import { a } from '$lib/server/catalogue/a';`, 'serverInPage'],
	['src/lib/ui/x.ts', `import { a } from '../../routes/a/b.ts';`, 'routes']
];

const allowed: readonly (readonly [place: string, code: string])[] = [
	['src/lib/content/x.ts', `import { a } from '../questions/a.ts';`],
	['src/lib/questions/x.ts', `import type { A } from '../passages/passage.ts';`],
	['src/lib/questions/choice/x.ts', `import { a } from '../author-schemas.ts';`],
	['src/lib/questions/choice/X.svelte', `<script>import A from '../../ui/A.svelte';</script>`],
	['src/lib/attempt/x.ts', `import { fits } from '../questions/responses.ts';`],
	['src/lib/attempt/x.ts', `import { type Response } from '../questions/responses.ts';`],
	['src/lib/player/x.ts', `import { mark } from '../questions/marking.ts';`],
	['src/routes/learn/+page.server.ts', `import { a } from '$lib/server/catalogue/a';`]
];

describe('who may import whom', () => {
	test.each(offences)('refuses in %s: %s', async (place, code, says) => {
		expect(await lint(place, code)).toEqual([says]);
	});

	test.each(allowed)('lets pass in %s: %s', async (place, code) => {
		expect(await lint(place, code)).toEqual([]);
	});

	test('has a law for every folder of src/lib', () => {
		const folders = (of: string): string[] =>
			readdirSync(`${root}/${of}`, { withFileTypes: true })
				.filter((entry) => entry.isDirectory())
				.map((entry) => entry.name);
		const found = [
			...folders('src/lib').filter((name) => name !== 'server'),
			...folders('src/lib/server').map((name) => `server/${name}`)
		];
		expect(found.filter((folder) => !(folder in laws))).toEqual([]);
	});

	test('has no law for a folder that is gone', () => {
		const gone = Object.keys(laws).filter((folder) => !existsSync(`${root}/src/lib/${folder}`));
		expect(gone).toEqual([]);
	});
});
