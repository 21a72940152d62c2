import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { defaultSettings } from '../../lib/assignment/settings/settings.ts';
import { parseSettings } from '../../lib/assignment/settings/parse-settings.ts';
import { compile } from '../../lib/content/compile.ts';
import type { Module } from '../../lib/content/module.ts';
import { readModule } from '../../lib/content/read-module.ts';
import { isoSeconds } from '../../lib/server/store/database/columns.ts';
import { openStore } from '../../lib/server/store/database/open-store.ts';
import { moduleFolders } from '../module-folders.ts';
import { done, refused, type Outcome, type Surroundings } from '../run.ts';
import { checkDatabase, checkDataFolder } from '../serve/checks.ts';
import { demoEmail, fillDemo } from './fill-demo.ts';

/** Settings under which a class of pseudonyms may hand in its answers. */
function canBeAssigned(module: Module): boolean {
	const settings = { ...defaultSettings(module), handIn: 'pseudonym' };
	return parseSettings(settings, module).type !== 'problems';
}

/** The first module of the library that compiles, has questions, and whose answers may be handed in. */
function moduleOf({ cwd, library }: Surroundings): Module | undefined {
	for (const folder of moduleFolders(resolve(cwd, library)) ?? []) {
		const compiled = compile(readModule(folder));
		if (compiled.type !== 'module') continue;
		if (canBeAssigned(compiled.module)) return compiled.module;
	}
	return undefined;
}

/** The demo's own module: it comes with Readback, outside the library. */
function ownModule({ home = '.' }: Surroundings): Module {
	const compiled = compile(readModule(join(home, 'demo/how-tides-work')));
	if (compiled.type === 'module') return compiled.module;
	throw new Error('The module of the demo does not compile: run `readback check demo`.');
}

/**
 * `readback demo`: a class of 30 that has worked with a module under nicknames, and three groups by name, so that
 * every page can be seen full. Says once how to sign in. Where there is a demo already, nothing is done.
 */
export async function demo(around: Surroundings): Promise<Outcome> {
	const { cwd, databaseUrl, library } = around;
	const module = moduleOf(around);
	if (!module)
		return refused(
			`No demo was made: no module in ${library} compiles, has questions that are not drafts, and lets answers be handed in. Set QUIZZES_DIR to a folder with such a module.`
		);
	const dataDir = resolve(cwd, around.dataDir);
	const folder = checkDataFolder(dataDir);
	const checked = folder.type === 'fine' ? await checkDatabase(databaseUrl, dataDir) : folder;
	if (checked.type === 'refused') return refused(checked.line);
	const store = await openStore({
		dataDir,
		...(databaseUrl === undefined ? {} : { databaseUrl })
	});
	try {
		const password = randomBytes(12).toString('base64url');
		const filled = await fillDemo(
			store.db,
			{ library: module, own: ownModule(around) },
			{ now: isoSeconds(new Date()), password }
		);
		if (filled.type === 'there')
			return refused(`There is a demo already: sign in as ${demoEmail}, or take another DATA_DIR.`);
		return done(
			[
				`A class of 30 has handed in ${filled.handedIn} quizzes of “${module.title}” under nicknames, and three groups by name have worked on tides.`,
				`Sign in at /teach/sign-in as ${demoEmail} with the password ${password}`,
				`The report under nicknames is at /teach/assignments/${filled.assignment}/report`,
				`The report of a group by name is at /teach/assignments/${filled.byName}/report`,
				'The password is shown this once. Do not fill a database that others reach.'
			].join('\n')
		);
	} finally {
		await store.close();
	}
}
