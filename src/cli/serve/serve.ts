import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Server, ServerResponse } from 'node:http';
import { pathToFileURL } from 'node:url';
import { makeLog, say } from '../../lib/server/http/log.ts';
import { type Life, httpMetrics, metricsServer } from './metrics.ts';
import {
	checkAddress,
	refusal,
	type Address,
	type Check,
	checkDataFolder,
	checkModules,
	checkStore
} from './checks.ts';
import { logAnswered } from './log-answered.ts';
import { makeServer, protocolHeader, type Handler } from './make-server.ts';
import { readSettings, type Places, type Settings } from './read-settings.ts';
import { stopOnSignal } from './stop-on-signal.ts';

export interface Serving {
	readonly places: Places;
	/** The file that the build makes of the application. */
	readonly handler: string;
	/** Builds where that is needed, once everything else is fine. False: it failed, and has said why. */
	readonly prepare?: () => boolean;
}

const metricsSettings = 'METRICS_PORT or METRICS_HOST';

/**
 * Serves the built application until a signal ends it. Settings are environment variables (docs/running.md).
 * What cannot be used is refused before anything starts: one line for each thing, and exit code 1.
 */
export async function serve({ places, handler, prepare }: Serving): Promise<void> {
	const reading = readSettings(process.env, places);
	const { settings } = reading;
	const modules = checkModules(settings.quizzesDir, places.cwd);
	const checks = [...(await check(settings)), ...modules.checks];
	for (const one of checks) if (one.type === 'fine' && one.notice) say(one.notice);
	const refusals = [
		...(reading.type === 'unusable' ? reading.lines : []),
		...checks.flatMap((one) => (one.type === 'refused' ? [one.line] : []))
	];
	if (refusals.length > 0) return refuse(...refusals);
	hand(settings);
	if (prepare && !prepare()) return refuse('The build failed; what is wrong stands above.');
	if (!existsSync(handler))
		return refuse('Readback is not built: run "npm run build" in its folder first.');
	if (isBuiltWith(handler)) globalThis.readbackCompiled = modules.compiled;
	listen(settings, await load(handler), modules.titles);
}

/** One clear line for each thing that is wrong; the exit code tells scripts. */
function refuse(...lines: readonly string[]): void {
	for (const line of lines) console.error(line);
	process.exitCode = 1;
}

/** What it needs of the machine and the database. */
async function check({ dataDir, metrics, ...settings }: Settings): Promise<readonly Check[]> {
	const folder = checkDataFolder(dataDir);
	return [
		folder,
		await checkAddress(settings),
		...(metrics ? [await checkAddress(metrics, metricsSettings)] : []),
		// Without its folder there is nothing to be said of the database in it.
		...(folder.type === 'fine' ? await checkStore(process.env, dataDir) : [])
	];
}

/** The built application reads its settings from the environment. */
function hand(settings: Settings): void {
	process.env['DATA_DIR'] = settings.dataDir;
	process.env['QUIZZES_DIR'] = settings.quizzesDir;
	process.env['BODY_SIZE_LIMIT'] = settings.bodySizeLimit;
	process.env['XFF_DEPTH'] = settings.xffDepth;
	// Without ORIGIN the framework would take every address for https and refuse every form. Behind a
	// proxy that ends TLS, ORIGIN (or the proxy's own PROTOCOL_HEADER) says what the public address is.
	if (settings.origin !== undefined) return;
	// Empty, the framework would read it as an address.
	delete process.env['ORIGIN'];
	process.env['PROTOCOL_HEADER'] ||= protocolHeader;
}

/** Whether this program and the application are of one build: a source may have changed since its application was built. */
function isBuiltWith(handler: string): boolean {
	return import.meta.url.startsWith(new URL('.', pathToFileURL(handler)).href);
}

/** What adapter-node makes. */
interface Built {
	readonly handler: Handler['handle'];
}

async function load(handler: string): Promise<Handler> {
	const built = (await import(/* @vite-ignore */ pathToFileURL(handler).href)) as Built;
	return { handle: built.handler };
}

/** `3 modules: A; B; C`, so that a wrong folder is seen at once. */
function listed(titles: readonly string[]): string {
	if (titles.length === 0)
		return 'There is no module in it: each is a folder with module.yaml and article.md.';
	return `${titles.length === 1 ? '1 module' : `${titles.length} modules`}: ${titles.join('; ')}`;
}

function listen(settings: Settings, application: Handler, titles: readonly string[]): void {
	const { host, port, origin, logLevel, metrics, quizzesDir } = settings;
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
		say(`Modules are read from ${quizzesDir}`);
		say(listed(titles));
		say(`Readback listens at ${address(host, portOf(server, port))}${known}`);
	});
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

/** `http://localhost:3000`, also where every address of the machine is listened on. */
function address(host: string, port: number): string {
	const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
	return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

function portOf(server: Server, asked: number): number {
	const bound = server.address();
	return typeof bound === 'object' && bound ? bound.port : asked;
}
