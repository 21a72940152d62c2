import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile, type Compiled } from '../src/lib/content/compile.ts';
import { readModule } from '../src/lib/content/read-module.ts';
import { makeLibrary as openLibrary } from '../src/lib/server/catalogue/make-library.ts';
import { makeLibrary } from './make-library.ts';
import { median, percentile, round } from './numbers.ts';
import { atMost, type Report } from './report.ts';

const count = 1000;
const changes = 20;

interface Timed<T> {
	readonly value: T;
	/** Milliseconds. */
	readonly took: number;
	/** Milliseconds of processor: what it costs, however busy the machine is with other things. */
	readonly worked: number;
}

function timed<T>(work: () => T): Timed<T> {
	const [start, before] = [performance.now(), process.cpuUsage()];
	const value = work();
	const { user, system } = process.cpuUsage(before);
	return { value, took: performance.now() - start, worked: (user + system) / 1000 };
}

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

function reportOf({ whole, first, unchanged, changed, recompiled, after }: Measured): Report {
	const compiling = first.map((each) => each.compiling);
	const perModule = round(whole.took / count, 2);
	const most = Math.max(...recompiled);
	const rows: readonly (readonly [string, number])[] = [
		['whole library, read and compiled', round(whole.took)],
		['a module: all of it over their number', perModule],
		['a module: processor time', round(whole.worked / count, 2)],
		['a module: reading its files, median', round(median(first.map((each) => each.reading)), 2)],
		['a module: compiling it, median', round(median(compiling), 2)],
		['a module: compiling it, p95', round(percentile(compiling, 0.95), 2)],
		['the first module (code not yet warm)', round(compiling[0] ?? NaN, 1)],
		['nothing changed: looking for changes', round(median(unchanged), 1)],
		['one file changed: finding and compiling', round(median(changed), 1)],
		['  of that, compiling', round(median(after.map((each) => each.compiling)), 2)]
	];
	return {
		part: 'compile',
		tables: [{ title: `${count} modules, in milliseconds`, columns: ['what', 'ms'], rows }],
		goals: [
			atMost('milliseconds a module', 5, perModule),
			atMost('modules compiled after one change', 1, most)
		],
		measured: Object.fromEntries([...rows, ['modules compiled after one change', most]])
	};
}

/** Compiles a made-up library of 1,000 modules as the catalogue does, then changes one file at a time. */
export function benchCompile(): Report {
	const folder = mkdtempSync(join(tmpdir(), 'readback-bench-'));
	try {
		makeLibrary(folder, count);
		return reportOf(measure(folder));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
