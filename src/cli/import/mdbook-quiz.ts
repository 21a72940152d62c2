/** mdbook-quiz (github.com/cognitive-engineering-lab/mdbook-quiz): TOML with Markdown in it. */
import { parse as parseToml, TomlError } from 'smol-toml';
import * as v from 'valibot';
import { type Imported, type Noted, type ReadQuestions, startOf } from './imported.ts';
import { plainText, together } from './plain-text.ts';

const promptSchema = v.looseObject({ prompt: v.string() });

const schemas = {
	MultipleChoice: v.looseObject({
		prompt: v.looseObject({ prompt: v.string(), distractors: v.array(v.string()) }),
		answer: v.looseObject({ answer: v.union([v.string(), v.array(v.string())]) })
	}),
	ShortAnswer: v.looseObject({
		prompt: promptSchema,
		answer: v.looseObject({
			answer: v.string(),
			alternatives: v.exactOptional(v.array(v.string()), [])
		})
	})
};

const headSchema = v.looseObject({
	type: v.exactOptional(v.string(), ''),
	context: v.exactOptional(v.string(), ''),
	prompt: v.exactOptional(v.looseObject({ prompt: v.exactOptional(v.string(), '') }), {
		prompt: ''
	})
});

const fileSchema = v.looseObject({ questions: v.exactOptional(v.array(v.unknown()), []) });

export function readMdbookQuiz(source: string): ReadQuestions {
	const questions: Imported[] = [];
	const notes: Noted[] = [];
	const starts = [...source.matchAll(/^[ \t]*\[\[\s*questions\s*\]\]/gm)].map(
		({ index }) => source.slice(0, index).split('\n').length
	);
	const toml = tomlOf(source, notes);
	const file = v.safeParse(fileSchema, toml);
	for (const [at, written] of (file.success ? file.output.questions : []).entries()) {
		const line = starts[at] ?? 1;
		const losses: Noted['loss'][] = [];
		const read = readQuestion(written, line, (loss) => losses.push(loss));
		if ('asked' in read) questions.push(read);
		for (const loss of together(losses)) notes.push({ line, name: read.name, loss });
	}
	return { questions, notes };
}

function tomlOf(source: string, notes: Noted[]): unknown {
	try {
		return parseToml(source);
	} catch (error) {
		if (!(error instanceof TomlError)) throw error;
		const [reason = ''] = error.message.split('\n');
		notes.push({ line: error.line, name: '', loss: { type: 'unreadable', reason } });
		return {};
	}
}

function readQuestion(
	written: unknown,
	line: number,
	note: (loss: Noted['loss']) => void
): Imported | { readonly name: string } {
	const saying = (text: string): string => plainText(text, 'markdown', note);
	const head = v.safeParse(headSchema, written);
	const { type, context, prompt } = head.success
		? head.output
		: { type: '', context: '', prompt: { prompt: '' } };
	const stem = saying(prompt.prompt);
	const name = startOf(stem);
	const base = { line, name, stem, hint: '', explanation: saying(context) };
	if (type === 'ShortAnswer') {
		const read = v.safeParse(schemas.ShortAnswer, written);
		if (read.success) {
			const { answer, alternatives } = read.output.answer;
			const right = [answer, ...alternatives].map((text) => ({ text: saying(text), said: '' }));
			return { ...base, asked: { type: 'text', right, wrong: [], otherwise: '' } };
		}
	}
	if (type === 'MultipleChoice') {
		const read = v.safeParse(schemas.MultipleChoice, written);
		if (read.success) {
			const { answer } = read.output.answer;
			const keys = typeof answer === 'string' ? [answer] : answer;
			const option = (right: boolean) => (text: string) => ({
				...{ text: saying(text), said: '' },
				right
			});
			const options = [
				...keys.map(option(true)),
				...read.output.prompt.distractors.map(option(false))
			];
			return { ...base, asked: { type: 'options', options } };
		}
	}
	if (type === 'ShortAnswer' || type === 'MultipleChoice') note({ type: 'no-answer' });
	else note({ type: 'kind', kind: type });
	return { name };
}
