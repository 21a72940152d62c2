import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile, type Compiled } from '../src/lib/content/compile.ts';
import { readModule } from '../src/lib/content/read-module.ts';
import { makeLibrary as openLibrary } from '../src/lib/server/catalogue/library.ts';
import { compareParsers, type Parsers } from './compare-parsers.ts';
import { makeLibrary } from './make-library.ts';
import { median, percentile, round } from './numbers.ts';
import { atMost, type Report } from './report.ts';
import { timed } from './timed.ts';

const count = 1000;
const changes = 20;

interface Compilation {
	readonly reading: number;
	readonly compiling: number;
}

/** Compiles as the catalogue does, and takes down what it cost. */
function watchedCompile(compilations: Compilation[]): (folder: string) => Compiled {
	return (folder) => {
		const files = timed(() => readModule(folder));
		const compiled = timed(() => compile(files.value));
		compilations.push({ reading: files.took, compiling: compiled.took });
		if (compiled.value.type === 'module') return compiled.value;
		const first = compiled.value.problems.find(({ severity }) => severity === 'error');
		throw new Error(`A made-up module has a problem: ${first?.code} in ${first?.file}`);
	};
}

function measure(folder: string) {
	const compilations: Compilation[] = [];
	const library = openLibrary(folder, watchedCompile(compilations));
	const whole = timed(() => library.read());
	const first = [...compilations];
	const unchanged = Array.from({ length: changes }, () => timed(() => library.read()).took);
	const recompiled: number[] = [];
	const changed = Array.from({ length: changes }, (_, index) => {
		const name = `river-${String(1 + index * 37).padStart(4, '0')}`;
		appendFileSync(join(folder, name, 'notes.yaml'), '# changed\n');
		const before = compilations.length;
		const { took } = timed(() => library.read());
		recompiled.push(compilations.length - before);
		return took;
	});
	const after = compilations.slice(first.length);
	return { whole, first, unchanged, changed, recompiled, after };
}

type Measured = ReturnType<typeof measure>;

type Row = readonly [what: string, milliseconds: number];

function rowsOf({ whole, first, unchanged, changed, after }: Measured, parsers: Parsers): Row[] {
	const compiling = first.map((each) => each.compiling);
	return [
		['whole library, read and compiled', round(whole.took)],
		['a module: all of it over their number', round(whole.took / count, 2)],
		['  processor time', round(whole.worked / count, 2)],
		['  reading its files, median', round(median(first.map((each) => each.reading)), 2)],
		['  compiling it, median', round(median(compiling), 2)],
		['  compiling it, p95', round(percentile(compiling, 0.95), 2)],
		['  the first one, code not yet warm', round(compiling[0] ?? NaN, 1)],
		['a module, warm: processor time', round(parsers.compile, 2)],
		['  its YAML through its parser alone', round(parsers.yaml, 2)],
		['  its Markdown through its parser alone', round(parsers.markdown, 2)],
		['nothing changed: looking for changes', round(median(unchanged), 1)],
		['one file changed: looking and compiling', round(median(changed), 1)],
		['  of that, compiling', round(median(after.map((each) => each.compiling)), 2)]
	];
}

function reportOf(measured: Measured, parsers: Parsers): Report {
	const rows = rowsOf(measured, parsers);
	const most = Math.max(...measured.recompiled);
	return {
		part: 'compile',
		tables: [{ title: `${count} modules, in milliseconds`, columns: ['what', 'ms'], rows }],
		goals: [
			atMost('milliseconds a module', 5, round(measured.whole.took / count, 2)),
			atMost('modules compiled after one change', 1, most)
		],
		measured: { milliseconds: rows, compiledAfterOneChange: most }
	};
}

/** Compiles a made-up library of 1,000 modules as the catalogue does, then changes one file at a time. */
export function benchCompile(): Report {
	const folder = mkdtempSync(join(tmpdir(), 'readback-bench-'));
	try {
		makeLibrary(folder, count);
		return reportOf(measure(folder), compareParsers());
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
