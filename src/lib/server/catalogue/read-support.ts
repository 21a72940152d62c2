import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../content/decode.ts';
import { collectProblems, type Problem } from '../../content/problem.ts';
import { checkShape } from '../../content/yaml/check-shape.ts';
import { parseYaml } from '../../content/yaml/parse-yaml.ts';
import { supportSchema, type Support } from './support-schema.ts';

const fileName = 'support.yaml';

/** Where nobody has written the file: says so, and has an exit that leads to the weather. */
const unwritten: Support = {
	placeholder: true,
	region: 'any region',
	urgent: {
		title: 'If somebody is in danger',
		text: 'Call the emergency number of where you are.',
		contacts: []
	},
	groups: [],
	exit: { url: 'https://www.bbc.com/weather', label: 'the weather' }
};

export interface SupportReading {
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
