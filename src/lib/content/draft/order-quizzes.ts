import type { Report } from '../problem.ts';
import type { ModuleYaml } from '../shape.ts';
import { textFile } from '../text-file.ts';
import type { YamlFile } from '../yaml/parse-yaml.ts';
import { isQuizFile } from './read-files.ts';
import * as fileProblems from '../../messages/file-problems.ts';

export interface QuizFile {
	readonly id: string;
	readonly yaml: YamlFile;
}

type Yamls = ReadonlyMap<string, YamlFile | undefined>;

const suffix = '.quiz.yaml';

/** Pages of a module that stand where its quizzes do. */
const taken: readonly string[] = ['understanding', 'paper', 'own-words', 'first-look'];

/**
 * Quiz files in the order of module.yaml; those that it does not name after them. Reported are names
 * without a file, files without a name, and names that come twice.
 */
export function orderQuizzes(
	yamls: Yamls,
	unread: ReadonlySet<string>,
	info: ModuleYaml | undefined,
	report: Report
): readonly QuizFile[] {
	const listed = info?.quizzes ?? [];
	const names = new Set(listed);
	reportList(listed, yamls, unread, report);
	const present = [...yamls.keys()].filter(isQuizFile).map((path) => path.slice(0, -suffix.length));
	return [...new Set([...listed, ...present])].flatMap((id) => {
		const yaml = yamls.get(id + suffix);
		if (!yaml) return [];
		if (info && !names.has(id))
			report('quiz-not-listed', yaml.valuePlace([]), fileProblems.quizNotListed(id));
		if (!/^[a-z][a-z0-9-]*$/.test(id))
			report('bad-id', yaml.valuePlace([]), fileProblems.badQuizId(id));
		else if (taken.includes(id))
			report('bad-id', yaml.valuePlace([]), fileProblems.takenQuizId(id));
		return [{ id, yaml }];
	});
}

function reportList(
	listed: readonly string[],
	yamls: Yamls,
	unread: ReadonlySet<string>,
	report: Report
): void {
	const start = { file: textFile('module.yaml', ''), offset: 0 };
	const seen = new Set<string>();
	for (const [at, id] of listed.entries()) {
		const again = seen.has(id);
		seen.add(id);
		const place = yamls.get('module.yaml')?.valuePlace(['quizzes', at]) ?? start;
		if (again) report('quiz-listed-twice', place, fileProblems.quizListedTwice(id));
		else if (!yamls.has(id + suffix) && !unread.has(id + suffix))
			report('file-missing', place, fileProblems.quizMissing(id, suffix));
	}
}
