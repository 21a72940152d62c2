/**
 * `npm start`: checks what it was given, builds when needed, serves, and stops cleanly.
 * Settings are environment variables; docs/running.md has them all.
 */
import { randomUUID } from 'node:crypto';
import type { Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { groupSettings } from '../src/lib/server/reports/group-settings.ts';
import { makeLog } from '../src/lib/server/http/make-log.ts';
import { build } from './build.ts';
import type { Life } from './start/answer-health.ts';
import { isBuilt } from './start/fingerprint.ts';
import { checkAddress, refusal, type Address } from './start/check-address.ts';
import { checkDataFolder } from './start/check-data-folder.ts';
import { checkModules } from './start/check-modules.ts';
import { checkSetting, checkStore } from './start/check-store.ts';
import { httpMetrics } from './start/http-metrics.ts';
import { logAnswered } from './start/log-answered.ts';
import { makeServer, protocolHeader, type Handler } from './start/make-server.ts';
import { readSettings, type Settings } from './start/read-settings.ts';
import { metricsServer } from './start/serve-metrics.ts';
import { stopOnSignal } from './start/stop-on-signal.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const metricsSettings = 'METRICS_PORT or METRICS_HOST';
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

/** Shows what is counted at an address of its own, until the server has closed. */
function serveMetrics(at: Address, server: Server, application: Handler, life: Life): void {
	const metrics = metricsServer(application, life);
	metrics.once('error', (error) => console.error(refusal(at, error, metricsSettings)));
	metrics.listen(at, () => say(`Metrics at ${address(at.host, portOf(metrics, at.port))}/metrics`));
	server.on('close', () => {
		metrics.close();
		metrics.closeAllConnections();
	});
}

function portOf(server: Server, asked: number): number {
	const bound = server.address();
	return typeof bound === 'object' && bound ? bound.port : asked;
}

async function serve(settings: Settings): Promise<void> {
	const { host, port, origin, logLevel, metrics } = settings;
	const application = await load();
	const log = makeLog(logLevel);
	const life: Life = { stopping: false };
	const underWay = new Set<ServerResponse>();
	const count = metrics ? httpMetrics(underWay) : undefined;
	const server = makeServer(application, {
		...{ life, underWay, newId: randomUUID },
		clock: () => performance.now(),
		answered: (answered) => {
			logAnswered(log, answered);
			count?.(answered);
		}
	});
	if (metrics) serveMetrics(metrics, server, application, life);
	server.once('error', (error) => refuse(refusal(settings, error)));
	server.listen({ host, port }, () => {
		stopOnSignal(server, { life, underWay }, say);
		const known = origin === undefined ? '' : ` (known as ${origin})`;
		say(`Readback listens at ${address(host, portOf(server, port))}${known}`);
	});
}

/** One line for each thing that keeps it from starting. */
async function check(settings: Settings, cwd: string): Promise<string[]> {
	const { dataDir, quizzesDir, metrics } = settings;
	const folder = checkDataFolder(dataDir);
	const checks = [
		folder,
		await checkAddress(settings),
		...(metrics ? [await checkAddress(metrics, metricsSettings)] : []),
		...checkModules(quizzesDir, cwd),
		checkSetting(() => groupSettings(process.env)),
		// Without its folder there is nothing to be said of the database in it.
		...(folder.type === 'fine' ? await checkStore(process.env, dataDir) : [])
	];
	return checks.flatMap((one) => (one.type === 'refused' ? [one.line] : []));
}

async function start(): Promise<void> {
	// npm changes to the package's folder, and says where the command was given.
	const cwd = process.env['INIT_CWD'] ?? process.cwd();
	const reading = readSettings(process.env, { root, cwd });
	if (reading.type === 'unusable') return refuse(...reading.lines);
	const { settings } = reading;
	const refusals = await check(settings, cwd);
	if (refusals.length > 0) return refuse(...refusals);
	hand(settings);
	if (!isBuilt(root)) {
		say('Building: the sources have changed since the last build, or there was none.');
		if (!build()) return refuse('The build failed; what is wrong stands above.');
	}
	await serve(settings);
}

await start();
