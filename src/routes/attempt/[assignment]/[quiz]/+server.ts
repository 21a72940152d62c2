import { json } from '@sveltejs/kit';
import { actOn, isSentAct } from './act.server';
import type { RequestHandler } from './$types';

const statuses = {
	...{ taken: 200, unusable: 400, nobody: 401, closed: 403, forbidden: 404, missing: 404 },
	...{ moved: 409, gone: 410, full: 429 }
} as const;

/** The page's own form, sent by its script, which asks for JSON: `?/answer` and the like. */
export const POST: RequestHandler = async (event) => {
	const act = event.url.search.slice(2);
	if (!isSentAct(act)) return json({ type: 'gone' }, { status: 404 });
	const answered = await actOn(event, act, await event.request.formData());
	// Whose attempt it is, or whether there is one, is said to nobody else.
	const hidden = answered.type === 'forbidden' || answered.type === 'missing';
	return json(hidden ? { type: 'gone' } : answered, {
		status: statuses[answered.type],
		headers: { 'cache-control': 'private, no-store' }
	});
};
