/** Moodle's GIFT (docs.moodle.org, "GIFT format"). */
import { numberOf, readNumber, readRange, rightByFraction, typed } from './asked.ts';
import {
	type Asked,
	type Imported,
	type Note,
	type Noted,
	type ReadQuestions,
	startOf,
	type SyntaxFault
} from './imported.ts';
import { plainText, together, type TextFormat } from './plain-text.ts';

/** Why there is no question in a block. */
class Fault extends Error {
	readonly fault: SyntaxFault;
	constructor(fault: SyntaxFault) {
		super(fault);
		this.fault = fault;
	}
}

interface Block {
	readonly line: number;
	readonly text: string;
}

/** A blank line ends a question; a line that begins with two slashes is a comment. */
export function readGift(source: string): ReadQuestions {
	const questions: Imported[] = [];
	const notes: Noted[] = [];
	for (const block of blocksOf(source)) {
		const category = /^\$CATEGORY:\s*(.*)$/.exec(block.text.trim());
		if (category) {
			const name = category[1] ?? '';
			notes.push({ line: block.line, name: '', loss: { type: 'category', name } });
			continue;
		}
		const losses: Noted['loss'][] = [];
		const read = readBlock(block, (loss) => losses.push(loss));
		if ('asked' in read) questions.push(read);
		for (const loss of together(losses)) notes.push({ line: block.line, name: read.name, loss });
	}
	return { questions, notes };
}

function blocksOf(source: string): readonly Block[] {
	const blocks: Block[] = [];
	let lines: string[] = [];
	let from = 1;
	const end = (): void => {
		if (lines.some((line) => line.trim() !== ''))
			blocks.push({ line: from, text: lines.join('\n') });
		lines = [];
	};
	for (const [at, line] of source.split(/\r\n?|\n/).entries()) {
		if (line.trim().startsWith('//')) continue;
		// Moodle takes a category for a question of its own, whatever follows it.
		const alone = /^\$CATEGORY:/.test(line.trim());
		if (line.trim() === '' || alone) end();
		if (line.trim() === '') continue;
		if (lines.length === 0) from = at + 1;
		lines.push(line);
		if (alone) end();
	}
	end();
	return blocks;
}

/** Signs that a backslash takes their meaning from stand for others while a question is read. */
const hidden = new Map(
	[...'\\~=#{}:n%'].map((sign, at) => [sign, String.fromCharCode(0xe000 + at)])
);
const shown = new Map([...hidden].map(([sign, code]) => [code, sign === 'n' ? '\n' : sign]));

function hide(text: string): string {
	return text.replace(/\\([\\~=#{}:n%])/g, (whole, sign: string) => hidden.get(sign) ?? whole);
}

function show(text: string): string {
	return text.replace(/[\ue000-\ue008]/g, (code) => shown.get(code) ?? code);
}

const formats: Readonly<Record<string, TextFormat>> = {
	html: 'html',
	moodle: 'html',
	plain: 'plain',
	markdown: 'markdown'
};

function readBlock({ line, text }: Block, note: Note): Imported | { readonly name: string } {
	const titled = /^\s*::([^]*?)::/.exec(hide(text));
	const rest = titled ? hide(text).slice(titled[0].length) : hide(text);
	const [, format = 'moodle'] = /^\s*\[(html|moodle|plain|markdown)\]/i.exec(rest) ?? [];
	const bare = rest.replace(/^\s*\[(?:html|moodle|plain|markdown)\]/i, '');
	const saying: Saying = (words) =>
		plainText(show(words), formats[format.toLowerCase()] ?? 'html', note);
	const title = show(titled?.[1] ?? '').trim();
	try {
		const { before, inside, after } = parted(bare);
		const stem = [saying(before), ...(after.trim() === '' ? [] : ['_____', saying(after)])].join(
			' '
		);
		const name = title || startOf(stem.trim());
		if (stem.trim() === '') note({ type: 'no-text' });
		if (stem.trim() === '') return { name };
		const [answers = '', ...explained] = inside.split('####');
		const asked = readAnswers(answers, saying, note);
		if (!asked) return { name };
		const explanation = saying(explained.join(' '));
		return { line, name, stem: stem.trim(), hint: '', explanation, asked };
	} catch (error) {
		if (!(error instanceof Fault)) throw error;
		note({ type: 'syntax', fault: error.fault });
		return { name: title || startOf(show(bare).trim()) };
	}
}

type Saying = (words: string) => string;

function parted(text: string) {
	const [open, close] = [text.indexOf('{'), text.lastIndexOf('}')];
	if (open < 0 && close < 0) throw new Fault('no-braces');
	if (open < 0) throw new Fault('open-brace');
	if (close < open) throw new Fault('close-brace');
	return {
		before: text.slice(0, open),
		inside: text.slice(open + 1, close),
		after: text.slice(close + 1)
	};
}

function readAnswers(inside: string, saying: Saying, note: Note): Asked | null {
	const text = inside.trim();
	if (text === '') {
		note({ type: 'kind', kind: 'essay' });
		return null;
	}
	if (text.startsWith('#')) return numbers(text.slice(1).trim(), saying, note);
	const truth = /^(T|TRUE|F|FALSE)(?:#([^#]*))?(?:#([^#]*))?$/i.exec(text);
	if (truth) {
		const right = truth[1]?.toUpperCase().startsWith('T') === true;
		// The first is for who is wrong.
		const [wrongly, rightly] = [saying(truth[2] ?? ''), saying(truth[3] ?? '')];
		const said = right ? { true: rightly, false: wrongly } : { true: wrongly, false: rightly };
		return { type: 'truth', right, said };
	}
	const answers = answersIn(text);
	if (answers.length === 0) throw new Fault('no-braces');
	if (answers.some(({ words }) => words.includes('->'))) return pairs(answers, saying);
	const wrongs = answers.some(({ sign }) => sign === '~');
	return wrongs ? options(answers, saying, note) : texts(answers, saying, note);
}

interface Answer {
	readonly sign: '=' | '~';
	/** Of the whole mark; `null` where none is written. */
	readonly fraction: number | null;
	readonly words: string;
	readonly said: string;
}

function answersIn(text: string): readonly Answer[] {
	return [...text.matchAll(/([=~])([^=~]*)/g)].map(([, sign = '=', written = '']) => {
		const weighed = /^\s*%(-?[\d.]+)%/.exec(written);
		const [words = '', ...said] = written.slice(weighed?.[0].length ?? 0).split('#');
		return {
			sign: sign === '~' ? '~' : '=',
			fraction: weighed ? Number(weighed[1]) / 100 : null,
			words: words.trim(),
			said: said.join(' ').trim()
		};
	});
}

function options(answers: readonly Answer[], saying: Saying, note: Note): Asked | null {
	const fractions = answers.map(({ sign, fraction }) => fraction ?? (sign === '=' ? 1 : 0));
	const right = rightByFraction(fractions, note);
	if (!right.includes(true)) {
		note({ type: 'no-answer' });
		return null;
	}
	return {
		type: 'options',
		options: answers.map(({ words, said }, at) => ({
			...{ text: saying(words), said: saying(said) },
			right: right[at] === true
		}))
	};
}

function pairs(answers: readonly Answer[], saying: Saying): Asked {
	const read = answers.map(({ words }) => {
		const at = words.indexOf('->');
		if (at < 0) throw new Fault('pair');
		return { text: saying(words.slice(0, at)), answer: saying(words.slice(at + 2)) };
	});
	return {
		type: 'match',
		pairs: read.filter(({ text }) => text !== ''),
		others: read.filter(({ text }) => text === '').map(({ answer }) => answer)
	};
}

function texts(answers: readonly Answer[], saying: Saying, note: Note): Asked | null {
	const read = answers.map(({ words, said, fraction }) => ({
		...{ text: saying(words), said: saying(said) },
		fraction: fraction ?? 1
	}));
	return typed(read, note);
}

function numbers(text: string, saying: Saying, note: Note): Asked | null {
	const answers = /^[=~]/.test(text) ? answersIn(text) : answersIn(`=${text}`);
	const read = answers.map(({ sign, fraction, words, said }) => {
		const range = /^(.*?)\.\.(.*)$/.exec(words);
		const [value = '', off = ''] = words.split(':');
		const number = range ? readRange(range[1] ?? '', range[2] ?? '') : readNumber(value, off);
		const whole = fraction ?? (sign === '=' ? 1 : 0);
		return { number, isAny: words === '' || words === '*', whole, said: saying(said) };
	});
	if (read.some(({ number, isAny }) => !number && !isAny)) throw new Fault('number');
	return numberOf(
		read.flatMap(({ number, whole, said }) => (number ? [{ ...number, said, whole }] : [])),
		read.find(({ isAny }) => isAny)?.said ?? '',
		note
	);
}
