import type { ErrorPayload, Plugin, ViteDevServer } from 'vite';
import { type ErrorReport, quizzesFolder } from '../../src/lib/server/catalogue/library.ts';
import type * as Opening from '../../src/lib/server/catalogue/open-library.ts';

const opening = '/src/lib/server/catalogue/open-library.ts';

/** Milliseconds: an editor that saves in several steps is one change. */
const settling = 60;

/**
 * In development: a saved file of a module shows in the browser at once, and what is wrong with it
 * stands over the page as it stands in the terminal. The page below stays what it last was.
 */
export function watchModules(): Plugin {
	return {
		name: 'readback:modules',
		apply: 'serve',
		configureServer(server) {
			// Under Vitest nobody looks at the page, and the modules are none of its business.
			if (process.env['VITEST'] !== undefined) return;
			const folder = quizzesFolder(process.env);
			let timer: NodeJS.Timeout | undefined;
			let overlay: ErrorPayload | undefined;
			const look = async (): Promise<void> => {
				overlay = await findErrors(server);
				server.ws.send(overlay ?? { type: 'full-reload' });
			};
			server.watcher.add(folder);
			server.watcher.on('all', (_event, path) => {
				if (!path.startsWith(folder)) return;
				clearTimeout(timer);
				timer = setTimeout(() => void look(), settling);
			});
			// A page that is opened or reloaded while something is wrong shows it as well.
			server.ws.on('connection', () => {
				if (overlay) server.ws.send(overlay);
			});
			return () => void look();
		}
	};
}

/** Compiles what has changed; the overlay's payload when something is wrong, also said in the terminal. */
async function findErrors(server: ViteDevServer): Promise<ErrorPayload | undefined> {
	try {
		// The same instance that serves the pages: a change is compiled once.
		const { openLibrary } = (await server.ssrLoadModule(opening)) as typeof Opening;
		const { errors } = openLibrary();
		for (const { text } of errors) server.config.logger.error(`\n${text}`, { timestamp: true });
		return payload(errors);
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		server.config.logger.error(message);
		return { type: 'error', err: { message, stack: '' } };
	}
}

/** As many as can be read over a page; the terminal has them all. */
const shown = 8;

function payload(errors: readonly ErrorReport[]): ErrorPayload | undefined {
	const [first, ...others] = errors;
	if (!first) return undefined;
	const { problem, line, text } = first;
	// The first one's place and sentence are the head of the overlay.
	const [, ...details] = text.split('\n');
	const rest = others.slice(0, shown - 1).map((other) => `\n${other.text}`);
	const more = errors.length - shown;
	if (more > 0) rest.push(`\n(and ${more} more, in the terminal)`);
	return {
		type: 'error',
		err: {
			plugin: 'readback',
			message: `${problem.code}: ${problem.message}`,
			id: line.split(':', 1).join(''),
			loc: { line: problem.line, column: problem.column },
			frame: [...details, ...rest].join('\n'),
			stack: ''
		}
	};
}
