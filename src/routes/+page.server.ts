import { listModules } from '$lib/server/catalogue/catalogue';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
	modules: (await listModules()).map((module) => ({
		id: module.id,
		title: module.title,
		description: module.description,
		language: module.language,
		sections: module.sections.length,
		quizzes: module.quizzes.length,
		questions: module.quizzes.reduce((sum, quiz) => sum + quiz.questions.length, 0)
	}))
});
