import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../scripts/test/free-port.ts';
import type { WebKit } from '../../scripts/test/locate-engines.ts';
import { at, textAt, type Engine } from './engine.ts';

/** How much of its window is above and below the page, about. */
const frame = 100;

/** A display that nobody sees; WebKit's browser has no way to run without one. */
async function startDisplay(path: string) {
	const options = ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'];
	const child = spawn(path, options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
	const ended = once(child, 'close').then(() => Promise.reject(new Error('Xvfb ended.')));
	const pipe = child.stdio[3];
	if (!pipe) throw new Error('Xvfb has no pipe.');
	const number = await Promise.race([once(pipe, 'data'), ended]);
	ended.catch(() => undefined);
	return { child, display: `:${String(number[0]).trim()}` };
}

/** Commands of WebDriver over HTTP. */
function connect(port: number) {
	return async (method: 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> => {
		const response = await fetch(`http://127.0.0.1:${port}${path}`, {
			method,
			...(body ? { body: JSON.stringify(body) } : {})
		});
		const value = at(await response.json(), 'value');
		if (!response.ok) throw new Error(String(at(value, 'message')));
		return value;
	};
}

async function stop(child: ChildProcess): Promise<void> {
	const ended = once(child, 'close');
	child.kill();
	await ended;
}

/** Until something listens there, 10 s at most. */
async function listens(port: number): Promise<void> {
	for (let tries = 0; tries < 200; tries += 1) {
		const status = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
		if (status) return;
		await pause(50);
	}
	throw new Error('WebKitWebDriver does not listen.');
}

/** Starts the driver with a display and a browser of its own. */
export async function startWebKit({ driver, browser, xvfb }: WebKit): Promise<Engine> {
	const { child: screen, display } = await startDisplay(xvfb);
	const port = await freePort();
	const child = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
		stdio: 'ignore',
		env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1' }
	});
	await listens(port);
	const send = connect(port);
	const wanted = { binary: browser, args: ['--automation'] };
	const session = await send('POST', '/session', {
		capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': wanted } }
	});
	const base = `/session/${textAt(session, 'sessionId')}`;
	const post = async (path: string, body = {}) => send('POST', `${base}${path}`, body);
	return {
		goto: async (url) => void (await post('/url', { url })),
		reload: async () => void (await post('/refresh')),
		back: async () => void (await post('/back')),
		resize: async (width, height) =>
			void (await post('/window/rect', { x: 0, y: 0, width, height: height + frame })),
		ask: async (inPage, ...args) => {
			const script = `return (${inPage.toString()}).apply(null, arguments)`;
			const answer = await post('/execute/sync', { script, args });
			return textAt({ answer }, 'answer');
		},
		act: async (actions) => void (await post('/actions', { actions })),
		close: async () => {
			// The driver hangs up at times when its browser ends, before it has answered.
			await send('DELETE', base).catch(() => undefined);
			await stop(child);
			await stop(screen);
		}
	};
}
