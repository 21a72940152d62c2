import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { freshDatabase } from './fresh-database.ts';
import { runReadback, serveReadback, temporaryFolder } from './run-readback.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** An empty folder in which the packed package is installed, and nothing else. */
let folder: string;

interface Run {
	readonly code: number | null;
	readonly out: string;
	readonly error: string;
}

function run(program: string, args: readonly string[], cwd: string): Run {
	const env = { ...process.env };
	delete env['QUIZZES_DIR'];
	const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: 'utf8' });
	return { code: status, out: stdout, error: stderr };
}

/** As a person types it. */
const npx = (...args: readonly string[]): Run =>
	run('npx', ['--no-install', 'readback', ...args], folder);

/** `npx` starts this file; without it, a signal reaches the server itself. */
const installed = (): string => join(folder, 'node_modules', 'readback', 'bin', 'readback.js');

/** A folder of its own, with its own data, for one server. */
function serveIn(cwd: string, env: Readonly<Record<string, string>> = {}, ...args: string[]) {
	const own = { LOG_LEVEL: 'silent', DATA_DIR: '', QUIZZES_DIR: '', INIT_CWD: '', ...env };
	return serveReadback(own, { args: [installed(), 'serve', ...args], cwd });
}

beforeAll(() => {
	folder = temporaryFolder();
	const packed = run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], root);
	expect(packed.code, packed.error).toBe(0);
	const [tarball = ''] = readdirSync(folder);
	const offline = ['--offline', '--no-audit', '--no-fund'];
	const added = run('npm', ['install', ...offline, `./${tarball}`], folder);
	expect(added.code, added.error).toBe(0);
});

describe('the packed package', () => {
	test('is one package of at most 20 MB, with the licences of all that is in it', () => {
		const modules = join(folder, 'node_modules');
		expect(readdirSync(modules).filter((name) => !name.startsWith('.'))).toEqual(['readback']);
		const files = readdirSync(modules, { recursive: true, encoding: 'utf8' });
		const bytes = files.reduce((sum, name) => sum + statSync(join(modules, name)).size, 0);
		expect(bytes).toBeLessThan(20_000_000);
		const licences = readFileSync(join(modules, 'readback/build/third-party.md'), 'utf8');
		const known = licences.match(/^## .+/gm)?.map((line) => /^## (.+) \S+ \(/.exec(line)?.[1]);
		expect(known).toEqual(expect.arrayContaining(['svelte', 'better-auth', 'pg', 'compression']));
		expect(licences).not.toContain('licence not named');
	});

	test('has every file that its README links to', () => {
		const own = join(folder, 'node_modules', 'readback');
		const links = [...readFileSync(join(own, 'README.md'), 'utf8').matchAll(/\]\(([^)#]+)/g)]
			.map(([, target = '']) => target)
			.filter((target) => !/^[a-z]+:/.test(target));
		expect(links.length).toBeGreaterThan(10);
		expect(links.filter((target) => !existsSync(join(own, target)))).toEqual([]);
	});

	test('says in one line that the Node which runs it is too old for a command', () => {
		const older = `Object.defineProperty(process, 'versions', { value: { node: '20.20.2' } })`;
		const args = ['--import', `data:text/javascript,${older}`, installed(), 'serve'];
		const error = 'readback serve needs Node 24 or later; this is Node 20.20.2.\n';
		expect(run(process.execPath, args, folder)).toEqual({ code: 1, out: '', error });
	});

	test('makes a module, checks it and serves it from the folder where it lies', async () => {
		writeFileSync(join(folder, 'tea.md'), '# Tea\n\n## Leaves\n\nTea leaves hold caffeine.\n');
		expect(npx('new', 'tea', '--from', 'tea.md')).toMatchObject({ code: 0, error: '' });
		const made = join(folder, 'quizzes', 'tea');
		const [, schema = ''] =
			/\$schema=(.*)/.exec(readFileSync(join(made, 'module.yaml'), 'utf8')) ?? [];
		expect(existsSync(join(made, schema)) && schema).toMatch(/module\.schema\.json$/);
		expect(npx('check').out).toContain('1 module, 0 errors');
		const server = await serveIn(folder);
		expect(server.output()).toContain(`Modules are read from ${join(folder, 'quizzes')}\n`);
		expect(await (await fetch(server.url)).text()).toContain('href="/learn/tea"');
		expect(existsSync(join(folder, 'data', 'readback.db'))).toBe(true);
		expect(await server.stop()).toBe(0);
	});

	test('fills a database with a class, and saves and restores it', () => {
		const empty = temporaryFolder();
		const readback = (...args: readonly string[]): Run =>
			run(process.execPath, [installed(), ...args], empty);
		expect(readback('demo').out).toContain('A class of 30');
		expect(readback('backup', 'saved.db').out).toContain('bytes, checked');
		expect(readback('restore', 'saved.db', '--replace').out).toContain('is restored');
	});
});

describe('readback serve', () => {
	function signIn(url: string, origin: string): Promise<Response> {
		const body = new URLSearchParams({ email: 'ada@example.org', password: 'not her password' });
		const headers = { accept: 'text/html', origin };
		return fetch(`${url}/teach/sign-in`, { method: 'POST', body, headers });
	}

	test('serves the modules that come with it, styled, and takes forms on http://localhost alone', async () => {
		const server = await serveIn(temporaryFolder(), { METRICS_PORT: '0' });
		const local = `http://localhost:${server.port}`;
		const page = await (await fetch(`${local}/learn/nk-cells-and-miscarriage`)).text();
		const script = /\/_app\/immutable\/[^"]+\.js/.exec(page)?.[0] ?? '';
		expect((await fetch(local + script)).headers.get('content-type')).toContain('javascript');
		const refused = await signIn(local, local);
		expect(refused.status).toBe(400);
		expect(await refused.text()).toContain('Wrong e-mail or password.');
		expect((await signIn(local, 'http://elsewhere.example')).status).toBe(403);
		const metrics = /Metrics at (\S+)/.exec(server.output())?.[1] ?? '';
		const counted = await (await fetch(metrics)).text();
		expect(counted).toContain('readback_http_requests_total{');
		expect(counted).toContain('readback_answers_appended_total 0');
		expect(await server.stop()).toBe(0);
	});

	test('serves from PostgreSQL', async () => {
		const databaseUrl = await freshDatabase(inject('postgresUrl'));
		const secret = 'a secret for the tests, long enough';
		const server = await serveIn(temporaryFolder(), { DATABASE_URL: databaseUrl, SECRET: secret });
		expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
		expect((await signIn(server.url, server.url)).status).toBe(400);
		expect(await server.stop()).toBe(0);
	});

	test('says in one line that the folder of modules is not there', async () => {
		const args = [installed(), 'serve', 'nowhere'];
		const running = runReadback({ INIT_CWD: '' }, { args, cwd: folder });
		expect(await running.ended).toBe(1);
		expect(running.errors()).toBe(
			`The folder of modules ${join(folder, 'nowhere')} cannot be read: there is no such file or folder. Set QUIZZES_DIR to another.\n`
		);
	});
});
