/** Moodle's XML (docs.moodle.org, "Moodle XML format"). */
import { DOMParser, type Element, ParseError } from '@xmldom/xmldom';
import { numberOf, readNumber, rightByFraction, typed } from './asked.ts';
import {
	type Asked,
	type Imported,
	type Note,
	type Noted,
	type ReadQuestions,
	startOf
} from './imported.ts';
import { plainText, together, type TextFormat } from './plain-text.ts';

export function readMoodleXml(source: string): ReadQuestions {
	const questions: Imported[] = [];
	const notes: Noted[] = [];
	const root = rootOf(source, notes);
	for (const element of root ? childrenOf(root, 'question') : []) {
		const line = element.lineNumber ?? 1;
		const type = element.getAttribute('type') ?? '';
		if (type === 'category') {
			const name = textOf(childrenOf(element, 'category')[0]);
			notes.push({ line, name: '', loss: { type: 'category', name } });
			continue;
		}
		const losses: Noted['loss'][] = [];
		const read = readQuestion(element, type, (loss) => losses.push(loss));
		if ('asked' in read) questions.push({ ...read, line });
		for (const loss of together(losses)) notes.push({ line, name: read.name, loss });
	}
	return { questions, notes };
}

function rootOf(source: string, notes: Noted[]): Element | null {
	const unreadable = (line: number, reason: string): null => {
		notes.push({ line, name: '', loss: { type: 'unreadable', reason } });
		return null;
	};
	try {
		const { documentElement } = new DOMParser({
			onError: (level, message) => {
				if (level === 'error') throw new ParseError(message);
			}
		}).parseFromString(source, 'text/xml');
		return documentElement ?? unreadable(1, '');
	} catch (error) {
		if (!(error instanceof ParseError)) throw error;
		const [reason = ''] = error.message.replace(/^.*ParseError: /s, '').split('\n');

		return unreadable(Number(/line:?\s*(\d+)/i.exec(error.message)?.[1] ?? 1), reason);
	}
}

function childrenOf(element: Element, name: string): readonly Element[] {
	return [...element.childNodes].filter(
		(node): node is Element => node.nodeType === node.ELEMENT_NODE && node.nodeName === name
	);
}

/** What stands in its `<text>`, as it is written. */
function textOf(element: Element | undefined): string {
	const [text] = element ? childrenOf(element, 'text') : [];
	return (text ?? element)?.textContent?.trim() ?? '';
}

/** Moodle's own format is HTML with its line breaks. */
const formats: Readonly<Record<string, TextFormat>> = {
	html: 'html',
	moodle_auto_format: 'html',
	plain_text: 'plain',
	markdown: 'markdown'
};

function readQuestion(
	element: Element,
	type: string,
	note: Note
): Omit<Imported, 'line'> | { readonly name: string } {
	const first = (name: string): Element | undefined => childrenOf(element, name)[0];
	const saying: Saying = (of) => {
		if (!of) return '';
		const files = childrenOf(of, 'file').map((file) => file.getAttribute('name') ?? '');
		const format = formats[of.getAttribute('format') ?? ''] ?? 'html';
		const text = plainText(textOf(of), format, (loss) => {
			if (loss.type !== 'media' || files.length === 0) note(loss);
		});
		if (files.length > 0) note({ type: 'media', names: files });
		return text;
	};
	const stem = saying(first('questiontext'));
	const name = textOf(first('name')) || startOf(stem);
	if (stem === '') {
		note({ type: 'no-text' });
		return { name };
	}
	const asked = readAsked(element, { type, saying, note });
	if (!asked) return { name };
	const [hint = '', ...hints] = childrenOf(element, 'hint').map(saying).filter(Boolean);
	if (hints.length > 0) note({ type: 'hints', texts: hints });
	if (childrenOf(element, 'tags').length > 0) note({ type: 'tags' });
	for (const each of ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback']) {
		const text = saying(first(each));
		if (text !== '' && !isMoodlesOwn(text)) note({ type: 'unused-feedback', text });
	}
	return { name, stem, hint, explanation: saying(first('generalfeedback')), asked };
}

/** What Moodle puts there itself. */
function isMoodlesOwn(text: string): boolean {
	return /^Your answer is (?:partially )?(?:in)?correct\.$/.test(text);
}

type Saying = (of: Element | undefined) => string;

interface Reading {
	readonly type: string;
	readonly saying: Saying;
	readonly note: Note;
}

function readAsked(element: Element, { type, saying, note }: Reading): Asked | null {
	const answers = childrenOf(element, 'answer').map((answer) => ({
		text: saying(answer),
		fraction: Number(answer.getAttribute('fraction') ?? 0) / 100,
		said: saying(childrenOf(answer, 'feedback')[0]),
		tolerance: textOf(childrenOf(answer, 'tolerance')[0])
	}));
	switch (type) {
		case 'multichoice':
		case 'multichoiceset': {
			const right = rightByFraction(
				answers.map(({ fraction }) => fraction),
				note
			);
			if (!right.includes(true)) break;
			const options = answers.map(({ text, said }, at) => ({
				text,
				said,
				right: right[at] === true
			}));
			return { type: 'options', options };
		}
		case 'truefalse': {
			const of = (wanted: string) => answers.find(({ text }) => text.toLowerCase() === wanted);
			const [yes, no] = [of('true'), of('false')];
			if (!yes || !no || yes.fraction === no.fraction) break;
			return {
				...{ type: 'truth', right: yes.fraction > no.fraction },
				said: { true: yes.said, false: no.said }
			};
		}
		case 'shortanswer':
			if (textOf(childrenOf(element, 'usecase')[0]) === '1') note({ type: 'capitals' });
			return typed(answers, note);
		case 'numerical': {
			const anything = answers.find(({ text }) => text === '*');
			const numbers = answers
				.filter((answer) => answer !== anything)
				.map(({ text, tolerance, said, fraction: whole }) => {
					const number = readNumber(text, tolerance);
					return number && { ...number, said, whole };
				});
			if (numbers.includes(null)) {
				note({ type: 'syntax', fault: 'number' });
				return null;
			}
			return numberOf(
				numbers.filter((number) => number !== null),
				anything?.said ?? '',
				note
			);
		}
		case 'matching': {
			const read = childrenOf(element, 'subquestion').map((pair) => ({
				text: saying(pair),
				answer: textOf(childrenOf(pair, 'answer')[0])
			}));
			const pairs = read.filter(({ text }) => text !== '');
			const others = read.filter(({ text }) => text === '').map(({ answer }) => answer);
			if (pairs.length === 0) break;
			return { type: 'match', pairs, others };
		}
		default:
			note({ type: 'kind', kind: type });
			return null;
	}
	note({ type: 'no-answer' });
	return null;
}
