import { expect, test } from 'vitest';
import { newestStream } from './newest-stream.ts';

/** A stream, how it is fed, and what became of it. */
function opened() {
	const became: string[] = [];
	const decoder = new TextDecoder();
	let hear: (bytes: Uint8Array) => void = () => undefined;
	const stream = newestStream({
		listen: (listener) => {
			hear = listener.hear;
			return () => became.push('left');
		},
		cut: () => became.push('cut'),
		closed: () => became.push('closed')
	});
	const reader = stream.body.getReader();
	return {
		...{ stream, reader, became },
		send: (text: string) => hear(new TextEncoder().encode(text)),
		next: async () => {
			const { done, value } = await reader.read();
			return done ? 'over' : decoder.decode(value);
		}
	};
}

test('a connection that takes nothing finds what was next and the newest, and nothing between', async () => {
	const { stream, send, next } = opened();
	for (let at = 0; at < 1000; at += 1) send(`list ${at}`);
	expect([await next(), await next()]).toEqual(['list 0', 'list 999']);
	send('list 1000');
	expect(await next()).toBe('list 1000');
	stream.end();
	expect(await next()).toBe('over');
});

test('a connection that takes nothing from one beat to the next but one is cut', () => {
	const { stream, send, became } = opened();
	send('first');
	stream.beat();
	expect(became).toEqual([]);
	stream.beat();
	expect(became).toEqual(['left', 'closed', 'cut']);
});

test('a connection that is slow and takes something now and then is not cut', async () => {
	const { stream, send, next, became } = opened();
	for (let at = 0; at < 5; at += 1) {
		send(`list ${at}`);
		send(`list ${at} again`);
		stream.beat();
		await next();
	}
	expect(became).toEqual([]);
});

test('a stream says that it lives, and ends without a cut where all was taken', async () => {
	const { stream, next, became } = opened();
	stream.beat();
	expect(await next()).toBe(': here\n\n');
	stream.end();
	expect(await next()).toBe('over');
	expect(became).toEqual(['left', 'closed']);
});

test('a reader that goes away leaves the source', async () => {
	const { reader, became } = opened();
	await reader.cancel();
	expect(became).toEqual(['left', 'closed']);
});
