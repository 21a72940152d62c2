import { expect, test } from 'vitest';
import { guardRequest } from './guard-request.ts';

const origin = 'http://localhost:3000';

/** A press of a form's button, as the framework hands it on once it is made safe. */
function guarded(search: string, params: Record<string, string> = {}, form = new FormData()) {
	const url = new URL(`/page${search}`, origin);
	const event = { url, params, request: new Request(url, { method: 'POST', body: form }) };
	guardRequest(event);
	return event;
}

test.each(['?/answer', '?/goTo', '?/answer&from=page', '?from=page&/answer', ''])(
	'an act is left as it was asked: %s',
	(search) => {
		const { url, request } = guarded(search);
		expect([url.search, new URL(request.url).search]).toEqual([search, search]);
	}
);

test.each(['?/__proto__', '?/constructor', '?/default', '?/%5F_proto__', '?from=page&/toString'])(
	'an act that only every object has is none: %s',
	(search) => {
		const { url, request } = guarded(search);
		expect([url.search, new URL(request.url).search]).toEqual(['?/none', '?/none']);
	}
);

test('a NUL stands in nothing that is read of an address or a form', async () => {
	const form = new FormData();
	form.append('na\0me', 'A\0nn');
	form.append('plain', 'as it was');
	const { params, request } = guarded('?/save', { id: 'a\0b', other: 'c' }, form);
	expect(params).toEqual({ id: 'a\uFFFDb', other: 'c' });
	expect([...(await request.formData())]).toEqual([
		['na\uFFFDme', 'A\uFFFDnn'],
		['plain', 'as it was']
	]);
});

test('a form without a NUL is read as it came', async () => {
	const form = new FormData();
	form.append('chosen', 'one');
	form.append('chosen', 'two');
	const { request } = guarded('?/answer', {}, form);
	expect([...(await request.formData())]).toEqual([
		['chosen', 'one'],
		['chosen', 'two']
	]);
});
