import { describe, expect, test } from 'vitest';
import { loggableError } from './loggable-error.ts';

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
		expect(stack).toContain('loggable-error.test.ts');
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
