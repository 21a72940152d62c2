import { onBoard } from '$lib/analysis/figures';
import type { Module } from '$lib/content/module';
import { groupSettings } from '$lib/server/reports/open-report';
import { mostMisread, overview } from '$lib/server/reports/overview';
import { theStore } from '$lib/server/store/the-store';
import { writtenIn } from '$lib/ui/module-language';
import type { PageServerLoad } from './$types';
import { nothingHere } from '../../../../../nothing-here.server.ts';

/** A sentence where it stands: its section's heading, and what is said just before and after. */
function around({ sections }: Pick<Module, 'sections'>, id: string) {
	const section = sections.find(({ sentences }) => sentences.some((each) => each.id === id));
	const sentences = section?.sentences ?? [];
	const at = sentences.findIndex((each) => each.id === id);
	return {
		section: section?.title ?? '',
		before: sentences[at - 1]?.text ?? '',
		after: sentences[at + 1]?.text ?? ''
	};
}

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const { db } = await theStore();
	const groups = groupSettings(process.env);
	const asked = { assignment: params.assignment, now: locals.now, groups };
	const seen = await overview(db, locals.who, asked);
	if (seen.type !== 'overview') nothingHere();
	const { report, open } = seen;
	const sentences = report.type === 'shown' ? mostMisread(report, onBoard) : [];
	const at = Math.min(sentences.length, Math.max(1, Number(url.searchParams.get('at')) || 1));
	const sentence = sentences[at - 1];
	const figures = url.searchParams.has('figures');
	return {
		...{ assignment: params.assignment, className: open.class.name, title: open.title },
		...{ at, all: sentences.length, figures },
		waits: seen.book.scores || seen.most >= groups.smallest ? null : groups.smallest,
		sentence: sentence
			? {
					...{ id: sentence.id, text: sentence.text, ...around(open.module, sentence.id) },
					// Without figures the page holds none.
					figures: figures ? sentence.figures : null
				}
			: null,
		written: writtenIn(open.module.language)
	};
};
