import type { Draft } from '../draft/draft.ts';
import type { Report } from '../problem.ts';

/** One law of the format or of item writing: looks at the whole module and reports what breaks it. */
export type Rule = (draft: Draft, report: Report) => void;
