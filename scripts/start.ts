/**
 * `npm start`: checks what it was given, builds when needed, serves, and stops cleanly.
 * Settings are environment variables: PORT, HOST, ORIGIN, DATA_DIR, QUIZZES_DIR.
 */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './build.ts';
import { isBuilt } from './start/fingerprint.ts';
import { checkAddress, refusal } from './start/check-address.ts';
import { checkDataFolder } from './start/check-data-folder.ts';
import { checkModules } from './start/check-modules.ts';
import { makeServer, protocolHeader, type Handler } from './start/make-server.ts';
import { readSettings, type Settings } from './start/read-settings.ts';
import { stopOnSignal } from './start/stop-on-signal.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const say = (line: string): void => console.log(line);

/** One clear line for each thing that is wrong; the exit code tells scripts. */
function refuse(...lines: readonly string[]): void {
	for (const line of lines) console.error(line);
	process.exitCode = 1;
}

/** The built application reads its settings from the environment. */
function hand(settings: Settings): void {
	process.env['DATA_DIR'] = settings.dataDir;
	process.env['QUIZZES_DIR'] = settings.quizzesDir;
	// Room for an attempt's log that a page without JavaScript carries in its form, and no more.
	process.env['BODY_SIZE_LIMIT'] ??= '256K';
	// Without ORIGIN the framework would take every address for https and refuse every form. Behind a
	// proxy that ends TLS, ORIGIN (or the proxy's own PROTOCOL_HEADER) says what the public address is.
	if (settings.origin === undefined) process.env['PROTOCOL_HEADER'] ??= protocolHeader;
}

/** `http://localhost:3000`, also where every address of the machine is listened on. */
function address(host: string, port: number): string {
	const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
	return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** What adapter-node makes. */
interface Built {
	readonly handler: Handler['handle'];
}

async function load(): Promise<Handler> {
	const built = (await import(pathToFileURL(join(root, 'build/handler.js')).href)) as Built;
	return { handle: built.handler };
}

async function serve(settings: Settings): Promise<void> {
	const { host, port } = settings;
	const server = makeServer(await load());
	server.once('error', (error) => refuse(refusal(host, port, error)));
	server.listen({ host, port }, () => {
		stopOnSignal(server, say);
		const bound = server.address();
		const actual = typeof bound === 'object' && bound ? bound.port : port;
		const known = settings.origin === undefined ? '' : ` (known as ${settings.origin})`;
		say(`Readback listens at ${address(host, actual)}${known}`);
	});
}

async function start(): Promise<void> {
	// npm changes to the package's folder, and says where the command was given.
	const cwd = process.env['INIT_CWD'] ?? process.cwd();
	const reading = readSettings(process.env, { root, cwd });
	if (reading.type === 'unusable') return refuse(...reading.lines);
	const { settings } = reading;
	const checks = [
		checkDataFolder(settings.dataDir),
		await checkAddress(settings.host, settings.port),
		...checkModules(settings.quizzesDir, cwd)
	];
	const refusals = checks.flatMap((check) => (check.type === 'refused' ? [check.line] : []));
	if (refusals.length > 0) return refuse(...refusals);
	hand(settings);
	if (!isBuilt(root)) {
		say('Building: the sources have changed since the last build, or there was none.');
		if (!build()) return refuse('The build failed; what is wrong stands above.');
	}
	await serve(settings);
}

await start();
