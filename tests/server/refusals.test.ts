import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/lib/server/store/database/open-store.ts';
import { runReadback, serveReadback, temporaryFolder } from './run-readback.ts';

const quizzes = fileURLToPath(new URL('../../quizzes', import.meta.url));

/** The lines on which it gives up; a stack would be more than one. */
async function refusal(env: Readonly<Record<string, string>>): Promise<string[]> {
	const running = runReadback(env);
	expect(await running.ended).toBe(1);
	return running.errors().trim().split('\n');
}

function file(): string {
	const path = join(temporaryFolder(), 'file');
	writeFileSync(path, '');
	return path;
}

describe('a start that cannot be', () => {
	test('says in one line each that port and origin cannot be used', async () => {
		expect(await refusal({ PORT: 'x', ORIGIN: 'learn.example.org' })).toEqual([
			'PORT is "x": a whole number from 0 to 65535 is needed.',
			'ORIGIN is "learn.example.org": an address like https://learn.example.org is needed.'
		]);
	});

	test('says in one line each every setting that cannot be used, whatever it belongs to', async () => {
		const mail = {
			...{ PORT: 'x', BODY_SIZE_LIMIT: 'foo', XFF_DEPTH: '0', SMTP_URL: 'smtp://' },
			SECRET: 'short',
			SMALLEST_GROUP: '5',
			DATABASE_TIMEOUT: '0'
		};
		expect((await refusal(mail)).toSorted()).toEqual([
			'BODY_SIZE_LIMIT is "foo": a number of bytes such as 300000, 256K or 1M is needed.',
			'DATABASE_TIMEOUT is "0": a whole number of seconds from 1 to 999 is needed.',
			'PORT is "x": a whole number from 0 to 65535 is needed.',
			'SECRET is too short: at least 32 random characters are needed.',
			'SMALLEST_GROUP is "5": a whole number from 10 to 9999 is needed; it may be raised, never lowered.',
			'SMTP_URL is not an address like smtp://user:password@mail.example.org:587.',
			'With SMTP_URL, MAIL_FROM is needed: the sender, e.g. readback@example.org.',
			'With SMTP_URL, ORIGIN is needed: links in messages lead there.',
			'XFF_DEPTH is "0": a whole number from 1 to 99 is needed.'
		]);
	});

	test('says in one line that the file of the secret is too short, and what to do', async () => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, 'secret'), 'short');
		expect(await refusal({ DATA_DIR: folder })).toEqual([
			`${folder}/secret is too short: at least 32 random characters are needed. Put the one from your backup there, or delete the file: a new one is made.`
		]);
	});

	test('says in one line that the port is in use', async () => {
		const other = createServer().listen(0, '0.0.0.0');
		await once(other, 'listening');
		const address = other.address();
		const port = typeof address === 'object' && address ? address.port : 0;
		expect(await refusal({ PORT: String(port) })).toEqual([
			`Cannot listen on 0.0.0.0, port ${port}: it is in use. Set PORT or HOST to another.`
		]);
		other.close();
	});

	test('says in one line that this machine has no such address', async () => {
		expect(await refusal({ HOST: '192.0.2.1' })).toEqual([
			'Cannot listen on 192.0.2.1, port 0: this machine has no such address. Set PORT or HOST to another.'
		]);
	});

	test('says in one line that the data folder cannot be written', async () => {
		const folder = join(file(), 'data');
		expect(await refusal({ DATA_DIR: folder })).toEqual([
			`The data folder ${folder} cannot be written: a part of its path is a file. Set DATA_DIR to another.`
		]);
		const [line, ...more] = await refusal({ DATA_DIR: '/proc/readback' });
		expect(line).toContain('The data folder /proc/readback cannot be written');
		expect(more).toEqual([]);
	});

	test('says in one line that the database is damaged, and what to do', async () => {
		const folder = temporaryFolder();
		const database = join(folder, 'readback.db');
		await (await openStore({ dataDir: folder })).close();
		const bytes = readFileSync(database);
		// A page in the middle, as a disk loses it.
		writeFileSync(database, bytes.fill(0xa5, 9 * 4096, 10 * 4096));
		const found = 'Tree 10 page 10: btreeInitPage() returns error code 11';
		expect(await refusal({ DATA_DIR: folder })).toEqual([
			`The database ${database} is damaged (${found}). Keep a copy of it, put a backup in its place (readback restore FILE --replace), and start again.`
		]);
	});

	test('says in one line that there is no folder of modules', async () => {
		const folder = join(temporaryFolder(), 'none');
		expect(await refusal({ QUIZZES_DIR: folder })).toEqual([
			`The folder of modules ${folder} cannot be read: there is no such file or folder. Set QUIZZES_DIR to another.`
		]);
	});

	test('names file, line, code and what is wrong of a broken module, and that this kept it from starting', async () => {
		const folder = temporaryFolder();
		cpSync(quizzes, folder, { recursive: true });
		const broken = join(folder, 'nk-cells-and-miscarriage/module.yaml');
		writeFileSync(broken, 'title: Broken\ncolour: red\n', { flag: 'a' });
		const lines = await refusal({ QUIZZES_DIR: folder });
		expect(lines.pop()).toBe(
			'Readback did not start: module nk-cells-and-miscarriage has errors (above). Mend it or move it away.'
		);
		expect(lines.length).toBeGreaterThan(0);
		for (const line of lines) expect(line).toMatch(/^\S+\.(yaml|md):\d+:\d+: error [a-z-]+: .+/);
		expect(lines.join('\n')).toContain('module.yaml:');
	});

	test('says in one line that the folder is a module itself', async () => {
		const folder = join(quizzes, 'nk-cells-and-miscarriage');
		expect(await refusal({ QUIZZES_DIR: folder })).toEqual([
			`The folder ${folder} is a module, not a folder of modules. Did you mean the folder above, ${quizzes}?`
		]);
	});

	test('says everything that is wrong at once', async () => {
		const lines = await refusal({ DATA_DIR: join(file(), 'data'), HOST: '192.0.2.1' });
		expect(lines).toHaveLength(2);
	});
});

describe('a start', () => {
	test.each([
		['the modules it found', 'tests/fixtures/modules', /^[1-9]\d* modules?: .*\w/m],
		['that there is no module', temporaryFolder(), /^There is no module in it: each is a folder/m]
	])('says %s', async (_what, folder, words) => {
		const server = await serveReadback({ QUIZZES_DIR: folder });
		expect(server.output()).toMatch(words);
		expect(await server.stop()).toBe(0);
	});
});
