/** Aiken (docs.moodle.org, "Aiken format"): a question, lettered options, and “ANSWER: A”. */
import { type Imported, type Noted, type ReadQuestions, startOf } from './imported.ts';
import { collapse } from '../../lib/passages/collapse.ts';

interface Open {
	readonly line: number;
	readonly stem: string[];
	readonly options: { readonly letter: string; text: string }[];
}

const option = /^\s*([A-Z])\s?[.)]\s+(.*)$/i;
const answer = /^\s*ANSWER\s*:\s*(\S*)\s*$/i;

export function readAiken(source: string): ReadQuestions {
	const questions: Imported[] = [];
	const notes: Noted[] = [];
	let open: Open | null = null;
	const nameOf = ({ stem }: Open): string => startOf(collapse(stem.join(' ')).trim());
	const unanswered = (question: Open): void => {
		notes.push({ line: question.line, name: nameOf(question), loss: { type: 'no-answer' } });
	};
	for (const [at, line] of source.split(/\r\n?|\n/).entries()) {
		if (line.trim() === '') continue;
		const end = answer.exec(line);
		if (end && open) {
			const letter = end[1]?.toUpperCase() ?? '';
			const { line: from, options, stem }: Open = open;
			const name = nameOf(open);
			open = null;
			if (!options.some((each) => each.letter === letter)) {
				notes.push({ line: at + 1, name, loss: { type: 'syntax', fault: 'letter' } });
				continue;
			}
			questions.push({
				...{ line: from, name, stem: collapse(stem.join(' ')).trim(), hint: '', explanation: '' },
				asked: {
					type: 'options',
					options: options.map((each) => ({
						...{ text: collapse(each.text).trim(), said: '' },
						right: each.letter === letter
					}))
				}
			});
			continue;
		}
		const [, letter, text = ''] = option.exec(line) ?? [];
		if (letter !== undefined && open) {
			open.options.push({ letter: letter.toUpperCase(), text });
			continue;
		}
		if (open && open.options.length > 0) {
			// A text below options without an answer begins another question.
			unanswered(open);
			open = null;
		}
		open ??= { line: at + 1, stem: [], options: [] };
		open.stem.push(line.trim());
	}
	if (open) unanswered(open);
	return { questions, notes };
}
