import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { databaseFile } from './store-place.ts';
import { openSqlite } from './sqlite.ts';

it('lets nobody but its own user read the database, nor what is written beside it', () => {
	const folder = mkdtempSync(join(tmpdir(), 'readback-mode-'));
	const database = openSqlite(folder);
	database.exec('CREATE TABLE tried (id)');
	const modes = ['', '-wal', '-shm'].map(
		(ending) => statSync(join(folder, `${databaseFile}${ending}`)).mode & 0o777
	);
	database.close();
	rmSync(folder, { recursive: true });
	expect(modes).toEqual([0o600, 0o600, 0o600]);
});
