/**
 * `npm run bench -- [PART …] [--json FILE] [--rounds NUMBER]`: measures, prints a table for each part,
 * and all that was measured as JSON at the end, or into FILE. A goal that is missed is said, and ends
 * in no failure: times depend on the machine and on who else uses it.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { benchCompile } from './compile.ts';
import { benchMap } from './map.ts';
import { benchMarks } from './marks.ts';
import { benchSchedule } from './schedule.ts';
import { benchPages } from './pages/pages.ts';
import { benchReplay } from './replay.ts';
import { readOptions, type Options } from './read-options.ts';
import type { Report } from './report.ts';
import { show } from './show.ts';

const parts: Readonly<Record<string, (options: Options) => Report | Promise<Report>>> = {
	pages: ({ rounds }) => benchPages(rounds),
	compile: () => benchCompile(),
	replay: () => benchReplay(),
	marks: () => benchMarks(),
	map: () => benchMap(),
	schedule: () => benchSchedule()
};

const machine = {
	node: process.version,
	processor: cpus()[0]?.model ?? 'unknown',
	cores: availableParallelism()
};

async function run(options: Options): Promise<void> {
	const reports: Report[] = [];
	for (const part of options.parts) {
		const report = await parts[part]?.(options);
		if (!report) continue;
		reports.push(report);
		console.log(show(report));
	}
	const json = JSON.stringify({ machine, reports }, null, '\t');
	if (options.json === undefined) console.log(json);
	else writeFileSync(options.json, `${json}\n`);
}

const reading = readOptions(process.argv.slice(2), Object.keys(parts));
if (reading.type === 'options') await run(reading.options);
else {
	console.error(reading.reason);
	process.exitCode = 1;
}
