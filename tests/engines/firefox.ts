import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { temporaryFolder } from '../server/run-readback.ts';
import { at, textAt, type Engine } from './engine.ts';

interface Waiting {
	readonly resolve: (result: unknown) => void;
	readonly reject: (error: Error) => void;
}

/** Commands of WebDriver BiDi: Firefox speaks it itself, without a driver beside it. */
async function connect(address: string) {
	const socket = new WebSocket(`${address}/session`);
	const waiting = new Map<unknown, Waiting>();
	const fail = (why: string) => {
		for (const { reject } of waiting.values()) reject(new Error(why));
		waiting.clear();
	};
	socket.addEventListener('close', () => fail('Firefox hung up.'));
	socket.addEventListener('message', ({ data }) => {
		const answer: unknown = JSON.parse(String(data));
		const asked = waiting.get(at(answer, 'id'));
		waiting.delete(at(answer, 'id'));
		if (at(answer, 'type') === 'success') asked?.resolve(at(answer, 'result'));
		else asked?.reject(new Error(String(at(answer, 'message'))));
	});
	await once(socket, 'open');
	let last = 0;
	return (method: string, params: Readonly<Record<string, unknown>> = {}): Promise<unknown> =>
		new Promise((resolve, reject) => {
			const id = ++last;
			waiting.set(id, { resolve, reject });
			socket.send(JSON.stringify({ id, method, params }));
		});
}

/** Starts it without a window to look at, with a profile of its own. */
export async function startFirefox(path: string): Promise<Engine> {
	const home = temporaryFolder();
	const options = ['--headless', '--no-remote', '--profile', home, '--remote-debugging-port', '0'];
	const env = { ...process.env, HOME: home, MOZ_CRASHREPORTER_DISABLE: '1' };
	const child = spawn(path, options, { env, stdio: ['ignore', 'ignore', 'pipe'] });
	const ended = once(child, 'close');
	let said = '';
	const address = await new Promise<string>((resolve, reject) => {
		child.stderr.on('data', (more: Buffer) => {
			said += more.toString();
			const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
			if (found !== undefined) resolve(found);
		});
		void ended.then(() => reject(new Error(`Firefox ended.\n${said}`)));
	});
	const send = await connect(address);
	await send('session.new', { capabilities: {} });
	const context = textAt(await send('browsingContext.getTree'), 'contexts', '0', 'context');
	return {
		goto: async (url) =>
			void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
		reload: async () => void (await send('browsingContext.reload', { context, wait: 'complete' })),
		back: async () => void (await send('browsingContext.traverseHistory', { context, delta: -1 })),
		resize: async (width, height) =>
			void (await send('browsingContext.setViewport', { context, viewport: { width, height } })),
		ask: async (inPage, ...args) => {
			const answer = await send('script.callFunction', {
				functionDeclaration: inPage.toString(),
				arguments: args.map((value) => ({ type: 'string', value })),
				target: { context },
				awaitPromise: false
			});
			return textAt(answer, 'result', 'value');
		},
		act: async (actions) => void (await send('input.performActions', { context, actions })),
		print: async () =>
			Buffer.from(textAt(await send('browsingContext.print', { context }), 'data'), 'base64'),
		close: async () => {
			child.kill();
			await ended;
			await rm(home, { recursive: true, force: true, maxRetries: 5 });
		}
	};
}
