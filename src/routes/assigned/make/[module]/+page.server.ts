import { defaultSettings } from '$lib/assignment/settings/settings';
import { findModule } from '$lib/server/catalogue/catalogue';
import { settingsFields } from '$lib/assignment/settings/settings-form';
import { zones } from '$lib/messages/zones';
import { nothingHere } from '../../../nothing-here.server';
import type { PageServerLoad } from './$types';

/** The same for everybody: what is set is put together in the browser and sent nowhere. */
export const load: PageServerLoad = async ({ params }) => {
	const found = await findModule(params.module);
	if (!found) nothingHere();
	return {
		assignable: {
			...{ id: found.id, title: found.title, edition: found.edition },
			quizzes: found.quizzes.map(({ id, title, questions }) => ({
				...{ id, title, questions: questions.length }
			})),
			care: { handIn: found.care.handIn }
		},
		fields: settingsFields(defaultSettings(found), 'UTC'),
		zones: zones()
	};
};
