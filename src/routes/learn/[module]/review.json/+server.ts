import { error, json } from '@sveltejs/kit';
import * as words from '$lib/messages/module';
import { comesBack, reviewModule } from '$lib/review/review-module';
import { findModule } from '$lib/server/catalogue/catalogue';
import type { RequestHandler } from './$types';

/** The questions of a module that may come back, for the page that asks them. Of a sensitive one nothing, unless its module allows it. */
export const GET: RequestHandler = async ({ params }) => {
	const module = await findModule(params.module);
	if (!module || !comesBack(module)) error(404, { message: words.noModule, code: 'no-module' });
	return json(reviewModule(module), { headers: { 'cache-control': 'private, no-cache' } });
};
