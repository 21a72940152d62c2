/**
 * `npm run test:slowest` lists the slowest tests of the last runs, thirty of them or as many as it is given, from
 * what each part of `npm test` leaves in `node_modules/.cache/tests`.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { array, number, object, optional, parse, string, type GenericSchema, lazy } from 'valibot';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Timed {
	readonly part: string;
	readonly file: string;
	readonly title: string;
	readonly seconds: number;
}

/** What Vitest's JSON reporter writes, as far as we read it. */
const vitestSchema = object({
	testResults: array(
		object({
			name: string(),
			assertionResults: array(object({ title: string(), duration: optional(number()) }))
		})
	)
});

interface Suite {
	readonly specs: readonly {
		readonly file: string;
		readonly title: string;
		readonly tests: readonly { readonly results: readonly { readonly duration: number }[] }[];
	}[];
	readonly suites?: readonly Suite[] | undefined;
}

/** What Playwright's JSON reporter writes, as far as we read it. */
const suiteSchema: GenericSchema<Suite> = object({
	specs: array(
		object({
			file: string(),
			title: string(),
			tests: array(object({ results: array(object({ duration: number() })) }))
		})
	),
	suites: optional(array(lazy(() => suiteSchema)))
});
const playwrightSchema = object({ suites: array(suiteSchema) });

function ofSuite(part: string, { specs, suites = [] }: Suite): readonly Timed[] {
	return [
		...specs.flatMap(({ file, title, tests }) =>
			tests
				.flatMap(({ results }) => results)
				.map(({ duration }) => ({ part, file, title, seconds: duration / 1000 }))
		),
		...suites.flatMap((suite) => ofSuite(part, suite))
	];
}

function read(path: string): readonly Timed[] {
	const part = basename(path, '.json');
	const written: unknown = JSON.parse(readFileSync(path, 'utf8'));
	if (part === 'journeys')
		return parse(playwrightSchema, written).suites.flatMap((suite) => ofSuite(part, suite));
	return parse(vitestSchema, written).testResults.flatMap(({ name, assertionResults }) =>
		assertionResults.map(({ title, duration = 0 }) => ({
			...{ part, title, file: relative(root, name), seconds: duration / 1000 }
		}))
	);
}

const count = Number(process.argv[2] ?? '30');
const files = globSync('node_modules/.cache/tests/*.json', { cwd: root });
if (files.length === 0) console.error('No run has left its times: run "npm test" first.');
const slowest = files
	.flatMap((file) => read(join(root, file)))
	.toSorted((one, other) => other.seconds - one.seconds)
	.slice(0, count);
for (const { part, file, title, seconds } of slowest)
	console.log(`${seconds.toFixed(1).padStart(6)} s  ${part}  ${file}: ${title}`);
