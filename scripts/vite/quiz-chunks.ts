import type { Plugin, Rolldown } from 'vite';
import { inPage } from './kind-scripts.ts';

/** What the framework starts with, and what is around every page. */
const everyPage = [
	'/runtime/client/entry.js',
	'/generated/client-optimized/app.js',
	'/src/routes/+layout.svelte',
	'/src/routes/+error.svelte',
	// Of layers that load something and draw nothing.
	'/runtime/components/svelte-5/layout.svelte'
];
const quizPage = '/src/routes/learn/[module]/[quiz]/+page.svelte';
const player = '/src/lib/player/Player.svelte';
const firstAnswer = '/src/lib/player/question/first-answer.ts';

/** Styles of what the page fetches later (`fetchedLater`), which come with the page. */
const stylesOfParts =
	/\/src\/lib\/player\/(question\/Explained|result\/Result)\.svelte\?.*\btype=style\b/;

const ours = /\/src\/(lib|routes)\//;

/** What the quiz page must not carry from the start, and what does that work instead. */
const fetchedLater: readonly (readonly [part: RegExp, instead: string])[] = [
	[/\/node_modules\/xstate\//, 'a page has `#machines` (attempt/machines.browser.ts)'],
	[/\/node_modules\/valibot\//, 'what reads what was kept is fetched when something was'],
	[/\/src\/lib\/player\/saving\/(load-kept|take-up|tabs)\.ts/, 'imported when something was kept'],
	[
		/\/src\/lib\/player\/(question\/Explained|result\/Result|sending\/)/,
		'imported when it is shown'
	],
	[/\/src\/lib\/messages\/(format|dates)\.ts/, 'messages/numbers.ts has numbers and plurals'],
	[/\/src\/lib\/questions\/[a-z-]+\//, 'a kind stands in the pages that have it (in-page.ts)'],
	[/\/src\/lib\/(server|content|analysis|assignment|teach)\//, 'no learner’s page needs it'],
	[/\/src\/lib\/forms\/(?!read-form\.ts)/, 'of the forms it needs only what reads them']
];

/** Libraries for pages of educators, and the pages that may load them. */
const educatorsOnly = /\/node_modules\/(papaparse|temporal-polyfill)\//;
const educatorsPage = /\/src\/routes\/(teach|assigned\/(make|read))\//;

/**
 * The scripts of the quiz page in two files, because each costs a request and is compressed without knowing the other.
 * They are sorted by what imports them: `quiz`, which only pages that show a quiz need, and `core`, the rest. What the
 * first answer needs is a third, by itself (`player/question/first-answer.ts`). Its styles and those of the result are in the
 * page: each file of styles would be one more request, which is never repeated when it fails. What draws a kind of
 * question is in the pages that have it, too (`kind-scripts.ts`). The build fails when the
 * page imports what is to be fetched later, or when a page of learners imports a library that only educators need.
 */
export function quizChunks(): {
	readonly plugin: Plugin;
	readonly group: Rolldown.CodeSplittingGroup;
} {
	const chunks = new Map<string, 'core' | 'quiz'>();
	return {
		plugin: {
			name: 'readback:quiz-chunks',
			apply: 'build',
			buildEnd(error) {
				if (error || this.environment.name !== 'client') return;
				const ids = [...this.getModuleIds()];
				const importedBy = (end: string) => {
					const from = ids.find((id) => id.endsWith(end));
					if (from === undefined)
						return this.error(`Scripts are grouped by ${end}, which has moved.`);
					const found = new Map([[from, 'the page itself']]);
					for (const id of found.keys())
						for (const next of this.getModuleInfo(id)?.importedIds ?? [])
							if (!found.has(next)) found.set(next, id);
					return found;
				};
				const quiz = importedBy(quizPage);
				const withoutQuiz = [...everyPage, ...ids.filter((id) => id.endsWith('/+page.svelte'))]
					.map(importedBy)
					.filter((imported) => ![...imported.keys()].some((id) => id.endsWith(player)))
					.flatMap((imported) => [...imported.keys()]);
				// What is around every page is around that of a quiz.
				for (const [id, by] of [quiz, ...everyPage.map(importedBy)].flatMap((all) => [...all]))
					for (const [part, instead] of fetchedLater)
						if (part.test(id))
							this.error(`The quiz page must not load ${id}, which ${by} imports: ${instead}.`);
				const learnersPages = ids.filter(
					(id) => id.endsWith('/+page.svelte') && !educatorsPage.test(id)
				);
				for (const page of learnersPages)
					for (const [id, by] of importedBy(page))
						if (educatorsOnly.test(id))
							this.error(`${page} must not load ${id}, which ${by} imports: it is for educators.`);
				// Libraries compress best together; most of them are in `core` anyway.
				const libraries = [...quiz.keys()].filter((id) => !ours.test(id));
				const core = new Set([...withoutQuiz, ...libraries]);
				for (const id of quiz.keys()) chunks.set(id, core.has(id) ? 'core' : 'quiz');
				// What the first answer shares with other pages would be one more file, and one more request.
				for (const id of importedBy(firstAnswer).keys())
					if (withoutQuiz.includes(id)) chunks.set(id, 'core');
				for (const id of everyPage.flatMap((end) => [...importedBy(end).keys()]))
					chunks.set(id, 'core');
				// What several kinds need, once: a third file for them would be one more request.
				const kinds = ids.filter((id) => inPage.test(id)).map(importedBy);
				for (const id of kinds.flatMap((imported) => [...imported.keys()]))
					if (kinds.filter((imported) => imported.has(id)).length > 1 && !chunks.has(id))
						chunks.set(id, ours.test(id) ? 'quiz' : 'core');
				const styles = ids.filter((id) => stylesOfParts.test(id));
				if (styles.length < 2)
					this.error('The explanation or the result has its styles elsewhere by now.');
				for (const id of styles) chunks.set(id, 'quiz');
			}
		},
		group: {
			debugName: 'the quiz page',
			// The bundler's own helpers are no module yet when the imports are read.
			name: (id) => chunks.get(id) ?? (id.startsWith('\0rolldown') ? 'core' : null)
		}
	};
}
