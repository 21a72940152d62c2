import * as v from 'valibot';
import { kinds } from '../../questions/kind-definitions.ts';
import { limits } from '../limits.ts';
import { isProblemCode, type ProblemCode, type Report } from '../problem.ts';
import { quoted, shortened, nearest } from '../words.ts';
import type { Path, YamlFile } from './parse-yaml.ts';
import * as questionProblems from '../../messages/question-problems.ts';
import * as fileProblems from '../../messages/file-problems.ts';

/** What is missing where has its own code: most of the format's laws are about something left out. */
const missingCodes: Readonly<Record<string, ProblemCode>> = {
	chosen: 'option-without-feedback',
	explains: 'option-without-passage',
	sentences: 'claim-without-sentence',
	sources: 'note-without-source'
};

const codeMessages: Partial<Record<ProblemCode, (value: string, where: string) => string>> = {
	'empty-text': (_, where) => fileProblems.emptyText(where),
	'bad-id': fileProblems.badId,
	'bad-url': fileProblems.badUrl,
	'bad-date': fileProblems.badDate,
	'bad-language': fileProblems.badLanguage,
	'hand-in-above-most': (_, where) => fileProblems.handInAboveMost(where),
	'claim-without-sentence': (_, where) => fileProblems.noSentence(where),
	'note-without-source': (_, where) => fileProblems.noSource(where)
};

/** The file's value as the schema gives it; else every fault is reported and `undefined` is returned. */
export function checkShape<S extends v.GenericSchema>(
	schema: S,
	yaml: YamlFile,
	report: Report
): v.InferOutput<S> | undefined {
	const result = v.safeParse(schema, yaml.value);
	if (result.success) return result.output;
	const unknown = unknownKeys(schema, yaml.value);
	const meant = new Set(unknown.map((found) => keyOf([...found.path, meantBy(found) ?? ''])));
	const texts = new Set<string>();
	const issues = result.issues.filter((issue) => {
		const path = pathOf(issue);
		// A key that is misspelt is missing as well, and of a list of texts every item is one: that is one slip.
		if (issue.input === undefined && meant.has(keyOf(path))) return false;
		const list = keyOf(path.slice(0, -1));
		if (isTextItem(issue) && texts.has(list)) return false;
		if (isTextItem(issue)) texts.add(list);
		return issue.expected !== 'never';
	});
	for (const issue of issues.slice(0, limits.yamlFaults)) reportIssue(yaml, issue, report);
	for (const found of unknown.slice(0, limits.yamlFaults)) reportUnknown(yaml, found, report);
	return undefined;
}

function keyOf(path: Path): string {
	return JSON.stringify(path);
}

function pathOf(issue: v.BaseIssue<unknown>): Path {
	return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** Whether an item of a list is a text where it has to have parts. */
function isTextItem(issue: v.BaseIssue<unknown>): boolean {
	const last = issue.path?.at(-1);
	const wantsParts =
		words[issue.expected ?? ''] === fileProblems.aMapping || issue.type === 'variant';
	return wantsParts && typeof issue.input === 'string' && typeof last?.key === 'number';
}

/** What other tools and people call a key. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
	key: ['correct', 'right', 'iscorrect', 'is_correct', 'is-correct', 'true', 'solution'],
	chosen: ['feedback', 'explanation', 'comment', 'rationale', 'because', 'why', 'general'],
	missed: ['notchosen', 'unchosen'],
	otherwise: ['else', 'default', 'other'],
	stem: ['question', 'prompt', 'title', 'name', 'text'],
	text: ['label', 'option', 'statement', 'body', 'content'],
	options: ['choices', 'answers', 'alternatives', 'distractors'],
	explains: ['source', 'passage', 'reference', 'ref', 'link', 'cites'],
	quote: ['text', 'exact', 'sentence', 'words', 'passage'],
	section: ['anchor', 'heading', 'part'],
	kind: ['type', 'format'],
	level: ['bloom', 'difficulty'],
	order: ['shuffle', 'shuffled'],
	licence: ['copyright', 'rights'],
	language: ['lang', 'locale'],
	term: ['word', 'name'],
	definition: ['meaning', 'means', 'text'],
	intro: ['introduction', 'description']
};

/** The key that an unknown one stands for, where that can be told and is not there as well. */
function meantBy({ key, known, present }: UnknownKey): string | undefined {
	const word = key.toLowerCase();
	const named = known.find((each) => otherNames[each]?.includes(word) && !present.includes(each));
	return named ?? nearest(key, known);
}

function reportUnknown(yaml: YamlFile, found: UnknownKey, report: Report): void {
	const { path, key, known } = found;
	const close = meantBy(found);
	const where = whereabouts(yaml.value, path);
	const hint = close ? fileProblems.didYouMean(close) : fileProblems.knownHere(known.join(', '));
	const message = fileProblems.keyUnknown(quoted(key), where);
	report('unknown-key', yaml.keyPlace([...path, key]), message, [hint]);
}

function reportIssue(yaml: YamlFile, issue: v.BaseIssue<unknown>, report: Report): void {
	const path = pathOf(issue);
	const where = whereabouts(yaml.value, path.slice(0, -1));
	const name = String(path.at(-1) ?? fileProblems.theFile);
	if (isTextItem(issue)) {
		const list = String(path.at(-2) ?? fileProblems.theFile);
		report(
			'item-is-text',
			yaml.valuePlace(path),
			fileProblems.itemIsText(list, quoted(issue.input), whereabouts(yaml.value, path.slice(0, -2)))
		);
	} else if (issue.input === undefined && issue.kind === 'schema') {
		const code = missingCodes[name] ?? 'missing-key';
		report(code, yaml.keyPlace(path.slice(0, -1)), fileProblems.keyMissing(name, where));
	} else if (issue.type === 'variant') {
		const close = typeof issue.input === 'string' ? nearest(issue.input, kinds) : undefined;
		report(
			'unknown-kind',
			yaml.valuePlace(path),
			questionProblems.unknownKind(quoted(issue.input), where),
			[close ? fileProblems.didYouMean(close) : questionProblems.theKinds(kinds)]
		);
	} else if (issue.type === 'max_length') {
		report(
			'text-too-long',
			yaml.valuePlace(path),
			fileProblems.textTooLong(name, lengthOf(issue.input), String(issue.requirement), where)
		);
	} else if (isProblemCode(issue.message)) {
		const message = codeMessages[issue.message]?.(quoted(issue.input), where) ?? issue.message;
		report(issue.message, yaml.valuePlace(path), message);
	} else if (issue.type === 'picklist') {
		const message = fileProblems.wrongValue(name, wanted(issue), quoted(issue.input), where);
		const allowed = (issue.expected ?? '').match(/(?<=")[^"]+(?=")/g) ?? [];
		const close = typeof issue.input === 'string' ? nearest(issue.input, allowed) : undefined;
		report(
			'unknown-value',
			yaml.valuePlace(path),
			message,
			close ? [fileProblems.didYouMean(close)] : []
		);
	} else {
		const message = fileProblems.wrongValue(name, wanted(issue), quoted(issue.input), where);
		report('bad-value', yaml.valuePlace(path), message);
	}
}

function lengthOf(input: unknown): number {
	return typeof input === 'string' ? input.length : 0;
}

const words: Readonly<Record<string, string>> = {
	string: fileProblems.aText,
	boolean: fileProblems.trueOrFalse,
	Array: fileProblems.aList,
	Object: fileProblems.aMapping
};

function wanted({ expected }: v.BaseIssue<unknown>): string {
	return (
		words[expected ?? ''] ??
		fileProblems.oneOf(
			(expected ?? fileProblems.somethingElse).replace(/^\(|\)$/g, '').replaceAll(' | ', ', ')
		)
	);
}

/** The ids on the way, as authors know their things: " in value-of-test, proven". */
function whereabouts(value: unknown, path: Path): string {
	const names: string[] = [];
	let at = value;
	for (const step of path) {
		at = isRecord(at) || Array.isArray(at) ? Reflect.get(at, step) : undefined;
		const id = isRecord(at) ? at['id'] : undefined;
		if (typeof id === 'string') names.push(shortened(id));
		else if (typeof step === 'string' && isRecord(at)) names.push(shortened(step));
	}
	return names.length > 0 ? fileProblems.inside(names.join(', ')) : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface UnknownKey {
	/** Path of the mapping that has the key. */
	readonly path: Path;
	readonly key: string;
	/** Keys that the mapping may have. */
	readonly known: readonly string[];
	/** Keys that it has. */
	readonly present: readonly string[];
}

/** Every key that a schema does not know: valibot itself names the first one of each mapping only. */
function unknownKeys(schema: unknown, value: unknown, path: Path = []): UnknownKey[] {
	if (!isObject(schema) || !isObject(value)) return [];
	if (schema['type'] === 'strict_object') return inObject(schema['entries'], value, path);
	if (schema['type'] === 'array' && Array.isArray(value))
		return value.flatMap((item, at) => unknownKeys(schema['item'], item, [...path, at]));
	if (schema['type'] === 'exact_optional') return unknownKeys(schema['wrapped'], value, path);
	if (schema['type'] === 'variant') return unknownKeys(variantOf(schema, value), value, path);
	return [];
}

function inObject(entries: unknown, value: Record<string, unknown>, path: Path): UnknownKey[] {
	if (!isObject(entries) || Array.isArray(value)) return [];
	const [known, present] = [Object.keys(entries), Object.keys(value)];
	return Object.entries(value).flatMap(([key, inner]) =>
		Object.hasOwn(entries, key)
			? unknownKeys(entries[key], inner, [...path, key])
			: [{ path, key, known, present }]
	);
}

/** The alternative that the value's own word picks, under whatever name. */
function variantOf(schema: Record<string, unknown>, value: Record<string, unknown>): unknown {
	const { key, options } = schema;
	if (typeof key !== 'string' || !Array.isArray(options)) return undefined;
	const called =
		[key, ...(otherNames[key] ?? [])].find((name) => Object.hasOwn(value, name)) ?? key;
	return options.find((option: unknown) => {
		const entries = isObject(option) ? option['entries'] : undefined;
		const literal = isObject(entries) ? entries[key] : undefined;
		return isObject(literal) && literal['literal'] === value[called];
	});
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
