import { error, type RequestEvent } from '@sveltejs/kit';
import * as words from '$lib/messages/failures';

/** What nobody types: PostgreSQL keeps no NUL, and what is read must be what can be kept. */
const nul = /\0/g;

/** Shown in its place, as browsers do; the readers of names and codes refuse it with their own words. */
const replacement = '\uFFFD';

/** Names that every object has, and the one that the framework throws at: no page has an act of that name. */
function isNoAct(name: string): boolean {
	return name in Object.prototype || name === 'default';
}

/** The act that an address asks for; a plain one is read without taking the address apart. */
function actIn(url: URL): string | undefined {
	const [, plain] = /^\?\/(\w+)$/.exec(url.search) ?? [];
	return plain ?? [...url.searchParams.keys()].find((key) => key.startsWith('/'))?.slice(1);
}

/** Such an act becomes one that does not exist: the framework answers 404, as for any other. */
function guardAct({ url, request }: Guarded): void {
	if (request.method !== 'POST') return;
	const act = actIn(url);
	if (act === undefined || !isNoAct(act)) return;
	url.search = '?/none';
	// The framework looks for the act here.
	Object.defineProperty(request, 'url', { value: url.href });
}

function guardAddress({ url, params }: Guarded): void {
	for (const [name, value] of Object.entries(params)) {
		if (value?.includes('\0')) params[name] = value.replace(nul, replacement);
	}
	if (url.search.includes('%00'))
		url.search = url.search.replaceAll('%00', encodeURIComponent(replacement));
}

/** Whether the framework already knows what to answer, e.g. 413. */
function hasStatus(thrown: unknown): boolean {
	return thrown instanceof Object && 'status' in thrown;
}

function hasNul(form: FormData): boolean {
	for (const [name, value] of form)
		if (name.includes('\0') || (typeof value === 'string' && value.includes('\0'))) return true;
	return false;
}

function withoutNul(came: FormData): FormData {
	const form = new FormData();
	for (const [name, value] of came) {
		const field = name.replace(nul, replacement);
		if (typeof value === 'string') form.append(field, value.replace(nul, replacement));
		else form.append(field, value);
	}
	return form;
}

function guardForm(request: Request): void {
	const read = request.formData.bind(request);
	request.formData = async () => {
		const came = await read().catch((thrown: unknown) => {
			if (hasStatus(thrown)) throw thrown;
			error(400, { message: words.unreadableForm, code: 'unreadable-form' });
		});
		return hasNul(came) ? withoutNul(came) : came;
	};
}

interface Guarded extends Pick<RequestEvent, 'url' | 'request'> {
	readonly params: Record<string, string | undefined>;
}

/**
 * Makes a request safe to read before any page does: an act that only every object has is no act, a form that
 * cannot be read is 400 with words, and a NUL stands in nothing that is read. For every route at once, so that
 * none can forget it.
 */
export function guardRequest(event: Guarded): void {
	guardAct(event);
	guardAddress(event);
	guardForm(event.request);
}
