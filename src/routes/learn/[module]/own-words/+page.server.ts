import * as words from '$lib/messages/module';
import { findModule } from '$lib/server/catalogue/catalogue';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script, and so nothing of it can keep or send what somebody writes. */
export const csr = false;

/** The points of each section: its claims, each with the sentence that makes it first. */
export const load: PageServerLoad = async ({ params }) => {
	const module = await findModule(params.module);
	if (!module || module.claims.length === 0)
		error(404, { message: words.noModule, code: 'no-module' });
	return {
		parts: module.sections
			.map(({ id, title, sentences }) => ({
				...{ id, title },
				points: module.claims.flatMap((claim) => {
					const sentence = sentences.find((one) => one.id === claim.sentences[0]);
					return sentence
						? [{ id: claim.id, text: claim.text, sentence: sentence.id, quote: sentence.text }]
						: [];
				})
			}))
			.filter(({ points }) => points.length > 0)
	};
};
