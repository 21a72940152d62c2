import { join } from 'node:path';
import { mailSettings } from '../../lib/server/accounts/mail.ts';
import { readSecret } from '../../lib/server/accounts/read-secret.ts';
import { databaseFile } from '../../lib/server/store/database-file.ts';
import { probeStore } from '../../lib/server/store/probe-store.ts';
import { storePatience } from '../../lib/server/store/store-place.ts';
import type { Check } from './check-data-folder.ts';
import { reasonOf } from './reason-of.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Host, port and name of a database: the address without user and password. */
function placeOf(databaseUrl: string): string {
	if (!URL.canParse(databaseUrl)) return 'that DATABASE_URL names';
	const { host, pathname } = new URL(databaseUrl);
	return `${host}${pathname}`;
}

async function checkDatabase(databaseUrl: string | undefined, dataDir: string): Promise<Check> {
	if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
		const line = 'DATABASE_URL is not an address like postgres://user:password@host:5432/readback.';
		return { type: 'refused', line };
	}
	const place = databaseUrl === undefined ? { dataDir } : { dataDir, databaseUrl };
	const name = databaseUrl === undefined ? join(dataDir, databaseFile) : placeOf(databaseUrl);
	const setting = databaseUrl === undefined ? 'DATA_DIR' : 'DATABASE_URL';
	const probed = await probeStore(place);
	switch (probed.type) {
		case 'fine':
			return probed;
		case 'newer': {
			const line = `The database ${name} was made by a later Readback (${probed.steps.join(', ')}); nothing was changed. Start that one, or set ${setting} to another.`;
			return { type: 'refused', line };
		}
		case 'unusable': {
			const verb = databaseUrl === undefined ? 'used' : 'reached';
			const line = `The database ${name} cannot be ${verb}: ${reasonOf(probed.error)}. Set ${setting} to another.`;
			return { type: 'refused', line };
		}
	}
}

/** A setting whose reader throws one line for a person. */
export function checkSetting(read: () => unknown): Check {
	try {
		read();
		return { type: 'fine' };
	} catch (error) {
		return { type: 'refused', line: error instanceof Error ? error.message : String(error) };
	}
}

/** Whether the database can be used, and what signs cookies and sends mail is set. */
export async function checkStore(env: Environment, dataDir: string): Promise<Check[]> {
	return [
		await checkDatabase(env['DATABASE_URL'] || undefined, dataDir),
		checkSetting(() => storePatience(env)),
		checkSetting(() => readSecret(env, dataDir)),
		checkSetting(() => mailSettings(env))
	];
}
