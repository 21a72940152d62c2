import { describe, expect, test } from 'vitest';
import { loggableError, requestId } from './log.ts';

describe('loggable error', () => {
	function caught(act: () => unknown): unknown {
		try {
			return act();
		} catch (error) {
			return error;
		}
	}

	describe('an error in the log', () => {
		test('says what failed and where', () => {
			const { type, message, stack } = loggableError(caught(() => new URL('/', 'nowhere')));
			expect({ type, message }).toEqual({ type: 'TypeError', message: 'Invalid URL' });
			expect(stack).toContain('log.test.ts');
		});

		test('says nothing of what it choked on', () => {
			const kept = JSON.stringify(
				loggableError(caught(() => JSON.parse('{"name": Ada "quoted" Lovelace')))
			);
			expect(kept).toContain('SyntaxError');
			expect(kept).not.toMatch(/Ada|Lovelace|quoted/);
		});

		test('leaves out fields that a library hangs on it, and keeps its code and its cause', () => {
			const cause = Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Ada' });
			const kept = loggableError(new Error('It could not be saved.', { cause }));
			expect(kept.cause).toMatchObject({ code: '23505', message: 'duplicate key' });
			expect(JSON.stringify(kept)).not.toContain('Ada');
		});

		test('does not write down what was thrown and is no error', () => {
			expect(loggableError('Ada')).toEqual({ type: 'string', message: '', stack: '' });
		});
	});
});

describe('request id', () => {
	const uuid = '0b0c1d5e-7a56-4a35-8f0e-1f6b8f0c9a11';

	describe("a request's id", () => {
		test('is the one that the proxy gave', () => {
			expect(requestId(uuid, () => 'new')).toBe(uuid);
		});

		test.each([undefined, '', 'short', 'a'.repeat(65), `${uuid}\n{"level":"fatal"}`, [uuid, uuid]])(
			'is a new one instead of %j',
			(given) => {
				expect(requestId(given, () => 'new')).toBe('new');
			}
		);
	});
});
