import { describe, expect, test } from 'vitest';
import { requestId } from './request-id.ts';

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
