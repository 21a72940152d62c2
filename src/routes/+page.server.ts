import { isPlaceholder } from '$lib/content/placeholders';
import { minutesToRead } from '$lib/content/reading-time';
import { writtenIn } from '$lib/ui/module-language';
import { listModules } from '$lib/server/catalogue/catalogue';
import type { PageServerLoad } from './$types';

/** A module with a placeholder of `readback new` is not finished: the list says so, and does not show it. */
const describe = ({ description, licence }: { description: string; licence: string }) => ({
	description: isPlaceholder(description) ? undefined : description,
	draft: isPlaceholder(description) || isPlaceholder(licence)
});

export const load: PageServerLoad = async () => ({
	modules: (await listModules()).map((module) => ({
		id: module.id,
		title: module.title,
		...describe(module),
		written: writtenIn(module.language),
		minutes: minutesToRead(module),
		quizzes: module.quizzes.map(({ id }) => id),
		questions: module.quizzes.reduce((sum, quiz) => sum + quiz.questions.length, 0)
	}))
});
