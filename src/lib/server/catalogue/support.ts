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
