import type * as Sqlite from 'node:sqlite';

/**
 * `node:sqlite`, asked for when it is needed: the command line tool also runs on a Node that is too old
 * for it, where `readback check` must not fail for it. `undefined` there.
 */
export function sqliteModule(): typeof Sqlite | undefined {
	return process.getBuiltinModule?.('node:sqlite');
}
