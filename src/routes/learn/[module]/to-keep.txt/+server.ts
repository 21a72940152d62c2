import { error } from '@sveltejs/kit';
import * as words from '$lib/messages/module';
import { toKeepText } from '$lib/server/http/to-keep-text';
import { findModule } from '$lib/server/catalogue/catalogue';
import type { RequestHandler } from './$types';

/** What to remember and what to ask, to keep or to print without this site. Its name says nothing of the subject. */
export const GET: RequestHandler = async ({ params }) => {
	const module = await findModule(params.module);
	if (!module?.remember && !module?.ask) error(404, { message: words.noModule, code: 'no-module' });
	return new Response(toKeepText(module), {
		headers: {
			'content-type': 'text/plain; charset=utf-8',
			'content-disposition': 'attachment; filename="to-keep.txt"',
			'cache-control': 'private, no-cache'
		}
	});
};
