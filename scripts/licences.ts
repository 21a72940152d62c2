import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** Where Vite writes the licences of what it has put into a build, below that build's folder. */
export const licencesFile = '.vite/licences.json';

/** The builds that go into the package: pages, application, command line tool. */
const outputs = ['.svelte-kit/output/client', '.svelte-kit/output/server', 'build/cli'];

const licencesSchema = v.array(
	v.object({
		name: v.string(),
		version: v.string(),
		/** As SPDX names it. */
		identifier: v.nullish(v.string()),
		/** The whole licence. */
		text: v.nullish(v.string())
	})
);

type Licence = v.InferOutput<typeof licencesSchema>[number];

function section({ name, version, identifier, text }: Licence): string {
	const title = `## ${name} ${version} (${identifier ?? 'licence not named'})`;
	return text ? `${title}\n\n${text.trim()}` : title;
}

/** Writes `build/third-party.md`: the packages that are in the build, each with its licence. */
export function writeLicences(root: string): void {
	const licences = new Map<string, Licence>();
	for (const output of outputs) {
		const path = join(root, output, licencesFile);
		const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
		for (const one of v.parse(licencesSchema, read))
			licences.set(`${one.name} ${one.version}`, one);
	}
	const sorted = [...licences].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => section(one));
	const head = '# Packages in this build, and their licences';
	writeFileSync(join(root, 'build/third-party.md'), `${[head, ...sorted].join('\n\n')}\n`);
}
