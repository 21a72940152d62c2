import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { compile } from '../../lib/content/compile.ts';
import type { Module } from '../../lib/content/module.ts';
import { readModule } from '../../lib/content/read-module.ts';
import { isoSeconds } from '../../lib/server/store/database/columns.ts';
import { openStore } from '../../lib/server/store/database/open-store.ts';
import { moduleFolders } from '../module-folders.ts';
import { done, notUnderstood, refused, type Outcome, type Surroundings } from '../run.ts';
import { demoEmail, fillDemo } from './fill-demo.ts';

/** The first module of the library that compiles and whose answers may be handed in. */
function moduleOf({ cwd, library }: Surroundings): Module | undefined {
	for (const folder of moduleFolders(resolve(cwd, library)) ?? []) {
		const compiled = compile(readModule(folder));
		if (compiled.type !== 'module') continue;
		if (['pseudonym', 'name'].includes(compiled.module.care.handIn.most)) return compiled.module;
	}
	return undefined;
}

/**
 * `readback demo`: a class of 30 that has worked with a module, so that every page can be seen full. Says
 * once how to sign in. Where there is a demo already, nothing is done.
 */
export async function demo(args: readonly string[], around: Surroundings): Promise<Outcome> {
	if (args.length > 0) return notUnderstood('readback demo takes nothing more.');
	const module = moduleOf(around);
	if (!module) return refused('There is no module whose answers may be handed in.');
	const { cwd, dataDir, databaseUrl } = around;
	const store = await openStore({
		dataDir: resolve(cwd, dataDir),
		...(databaseUrl === undefined ? {} : { databaseUrl })
	});
	try {
		const password = randomBytes(12).toString('base64url');
		const filled = await fillDemo(store.db, module, { now: isoSeconds(new Date()), password });
		if (filled.type === 'there')
			return refused(`There is a demo already: sign in as ${demoEmail}, or take another DATA_DIR.`);
		return done(
			[
				`A class of 30 has handed in ${filled.handedIn} quizzes of “${module.title}”.`,
				`Sign in at /teach/sign-in as ${demoEmail} with the password ${password}`,
				`The report is at /teach/assignments/${filled.assignment}/report`,
				'The password is shown this once. Do not fill a database that others reach.'
			].join('\n')
		);
	} finally {
		await store.close();
	}
}
