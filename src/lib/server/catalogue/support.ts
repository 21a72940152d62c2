import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { decode } from '../../content/text-file.ts';
import * as words from '../../messages/support.ts';
import { collectProblems, type Problem } from '../../content/problem.ts';
import { checkShape } from '../../content/yaml/check-shape.ts';
import { parseYaml } from '../../content/yaml/parse-yaml.ts';

const fileName = 'support.yaml';

/** Where nobody has written the file: says so, and has an exit that leads to a page about nothing in particular. */
const unwritten: Support = {
	placeholder: true,
	region: words.anyRegion,
	urgent: { title: words.ifInDanger, text: words.callEmergencyNumber, contacts: [] },
	groups: [],
	exit: { url: 'https://www.wikipedia.org/', label: words.wikipedia }
};

interface SupportReading {
	/** The built-in one where the file is missing or broken. */
	readonly support: Support;
	readonly problems: readonly Problem[];
}

/** Reads `support.yaml` beside the modules. */
export function readSupport(library: string): SupportReading {
	const path = join(library, fileName);
	if (!existsSync(path)) return { support: unwritten, problems: [] };
	const { problems, report } = collectProblems();
	const decoded = decode(fileName, readFileSync(path));
	if (decoded.type === 'not-utf8') {
		report('not-utf8', { file: decoded.file, offset: decoded.offset }, 'The file is not UTF-8.');
	}
	const yaml = parseYaml(decoded.file, report);
	const support = yaml && checkShape(supportSchema, yaml, report);
	return { support: support ?? unwritten, problems };
}

/** A text in square brackets that somebody has to write in their place. */
const placeholder = /\[[^\][]+\]/g;

function isUnfilled(text: string): boolean {
	return text.search(placeholder) !== -1;
}

/** A placeholder, and beside what it stands. */
export interface Placeholder {
	/** As it stands in the file, brackets and all. */
	readonly text: string;
	/** Title of its group; `null`: it is of all contacts. */
	readonly group: string | null;
	/** Name of its contact, unless that is what is to be filled in. */
	readonly contact: string | null;
}

/** Every placeholder of the file, each once, in its order. */
export function placeholdersIn({ region, urgent, groups }: Support): readonly Placeholder[] {
	const found = new Map<string, Placeholder>();
	const find = (written: string, group: string | null, contact: string | null) => {
		for (const [text] of written.matchAll(placeholder))
			if (!found.has(text)) found.set(text, { text, group, contact });
	};
	find(region, null, null);
	for (const { title, text, contacts } of [urgent, ...groups]) {
		find(title, null, null);
		find(text, title, null);
		for (const { name, detail } of contacts) {
			find(name, title, null);
			find(detail, title, isUnfilled(name) ? null : name);
		}
	}
	return [...found.values()];
}

/** What whoever starts the server has to know; `null`: nothing. */
export function supportWarning(support: Support): string | null {
	const gaps = placeholdersIn(support);
	const where = 'An administrator can do that at /teach/support.';
	const [first] = gaps;
	if (first) {
		const count =
			gaps.length === 1 ? 'a gap that nobody has' : `${gaps.length} gaps that nobody has`;
		return `The support page has ${count} filled in, such as ${first.text}. Learners do not see these lines. ${where}`;
	}
	if (!support.placeholder) return null;
	return `The support page says that local contacts are missing, until somebody has checked them. ${where}`;
}

/** What an administrator has written for this installation. */
export interface FilledIn {
	/** By placeholder. */
	readonly texts: Readonly<Record<string, string>>;
	/** Whether somebody has tried every contact. */
	readonly checked: boolean;
}

/** The file with what was filled in; what was not stays. Whoever checked it has the last word about that. */
export function fillIn(support: Support, { texts, checked }: FilledIn): Support {
	const fill = (written: string) =>
		written.replace(placeholder, (text) =>
			Object.hasOwn(texts, text) ? (texts[text] ?? text) : text
		);
	const filled = (group: Support['urgent']): Support['urgent'] => ({
		title: fill(group.title),
		text: fill(group.text),
		contacts: group.contacts.map((contact) => ({
			...contact,
			name: fill(contact.name),
			detail: fill(contact.detail)
		}))
	});
	return {
		...support,
		placeholder: support.placeholder && !checked,
		region: fill(support.region),
		urgent: filled(support.urgent),
		groups: support.groups.map(filled)
	};
}

/** What learners see: no line with a placeholder, and no group without a title or anything to say. */
export interface ShownSupport extends Omit<Support, 'region' | 'placeholder'> {
	/** `null`: nobody has said for where the contacts are. */
	readonly region: string | null;
	/** Whether contacts are missing, or nobody has checked them. */
	readonly incomplete: boolean;
}

export function shownSupport(support: Support): ShownSupport {
	const { placeholder: unchecked, region, urgent, groups, exit } = support;
	const shown = (group: Support['urgent']): Support['urgent'] => ({
		title: group.title,
		text: isUnfilled(group.text) ? '' : group.text,
		contacts: group.contacts.filter(({ name, detail }) => !isUnfilled(`${name} ${detail}`))
	});
	return {
		region: isUnfilled(region) ? null : region,
		incomplete: unchecked || placeholdersIn(support).length > 0,
		// The first one says when to get help at once: it is never left out.
		urgent: shown(urgent),
		groups: groups
			.filter(({ title }) => !isUnfilled(title))
			.map(shown)
			.filter(({ text, contacts }) => text !== '' || contacts.length > 0),
		exit
	};
}

const text = (about: string) =>
	v.pipe(v.string(), v.regex(/\S/, 'empty-text'), v.trim(), v.description(about));

/** `javascript:` and its like would run in the page: whole addresses of the web only. */
const address = (about: string) =>
	v.pipe(v.string(), v.regex(/^https?:\/\/[^\s"<>]+$/, 'bad-url'), v.description(about));

const contactSchema = v.strictObject({
	name: text('Who can be reached.'),
	detail: text('How and when: a number, hours, what it costs.'),
	url: v.exactOptional(address('Their own page.'))
});

const group = {
	title: text('Heading.'),
	text: text('One or two sentences.'),
	contacts: v.exactOptional(v.array(contactSchema), [])
};

const supportSchema = v.pipe(
	v.strictObject({
		placeholder: v.pipe(
			v.boolean(),
			v.description('true until whoever runs this installation has put local contacts in.')
		),
		region: text('For where the contacts are, e.g. "Scotland".'),
		urgent: v.pipe(v.strictObject(group), v.description('Where to get help now.')),
		groups: v.pipe(
			v.exactOptional(v.array(v.strictObject(group)), []),
			v.description('Other help, in the order in which it is shown.')
		),
		exit: v.pipe(
			v.strictObject({ url: address('Where it goes.'), label: text('What is there, in words.') }),
			v.description('Where "Leave this page" goes: a plain site that anybody might have open.')
		)
	}),
	v.title('Support'),
	v.description('support.yaml, beside the modules: whom learners of this installation can turn to.')
);

/** Whom learners of this installation can turn to, and where "Leave this page" goes. */
export type Support = v.InferOutput<typeof supportSchema>;
