import { error } from '@sveltejs/kit';
import * as words from '$lib/messages/module';
import { findModule } from '$lib/server/catalogue/catalogue';
import { writtenIn } from '$lib/ui/module-language';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params }) => {
	const module = await findModule(params.module);
	if (!module) error(404, { message: words.noModule, code: 'no-module' });
	// What every page needs of it. What may be handed in is the educator's matter, and what is said before the start is
	// the module's page's.
	const { keep, quickExit, neutralTitle } = module.care;
	const care = { keep, quickExit, ...(neutralTitle === undefined ? {} : { neutralTitle }) };
	return {
		module: {
			id: module.id,
			title: module.title,
			written: writtenIn(module.language),
			edition: module.edition,
			care
		}
	};
};
