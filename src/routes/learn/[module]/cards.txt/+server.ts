import { error } from '@sveltejs/kit';
import * as words from '$lib/messages/module';
import { isTrue } from '$lib/messages/paper';
import { readIn } from '$lib/messages/reader';
import { findModule } from '$lib/server/catalogue/catalogue';
import { ankiCards } from '$lib/taking/anki-cards';
import type { RequestHandler } from './$types';

/** All questions of a module as cards, to learn with elsewhere. The file's name says nothing of the subject. */
export const GET: RequestHandler = async ({ params, url }) => {
	const module = await findModule(params.module);
	if (!module) error(404, { message: words.noModule, code: 'no-module' });
	return new Response(ankiCards(module, `${url.origin}/learn/${module.id}`, { readIn, isTrue }), {
		headers: {
			'content-type': 'text/plain; charset=utf-8',
			'content-disposition': 'attachment; filename="cards.txt"',
			'cache-control': 'private, no-cache'
		}
	});
};
