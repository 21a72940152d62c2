import { comesBack } from '$lib/review/review-module';
import { listModules } from '$lib/server/catalogue/catalogue';
import { writtenIn } from '$lib/ui/module-language';
import type { PageServerLoad } from './$types';

/** The modules of which something may come back. What is due, only the device knows. */
export const load: PageServerLoad = async () => {
	const modules = (await listModules()).filter(comesBack);
	return {
		quickExit: modules.some(({ care }) => care.quickExit),
		modules: modules.map(({ id, title, language, care }) => ({
			...{ id, title, written: writtenIn(language), keep: care.keep }
		}))
	};
};
