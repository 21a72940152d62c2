import type { ErrorPayload, Plugin, ViteDevServer } from 'vite';
import type { ErrorReport } from '../../src/lib/server/catalogue/error-reports.ts';
import type * as Opening from '../../src/lib/server/catalogue/open-library.ts';
import { quizzesFolder } from '../../src/lib/server/catalogue/quizzes-folder.ts';

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
		return errors[0] && payload(errors[0], errors.length - 1);
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		server.config.logger.error(message);
		return { type: 'error', err: { message, stack: '' } };
	}
}

function payload({ problem, line, text }: ErrorReport, more: number): ErrorPayload {
	const rest = more === 0 ? '' : `\n(and ${more} more, in the terminal)`;
	const [, ...details] = text.split('\n');
	return {
		type: 'error',
		err: {
			plugin: 'readback',
			message: `${problem.code}: ${problem.message}`,
			id: line.split(':', 1).join(''),
			loc: { line: problem.line, column: problem.column },
			frame: `${details.join('\n')}${rest}`,
			stack: ''
		}
	};
}
