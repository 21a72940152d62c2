import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright';
import { build } from '../../scripts/build.ts';
import { findChromium } from '../../scripts/find-chromium.ts';
import { isBuilt } from '../../scripts/fingerprint.ts';
import { chromiumLaunch } from '../../scripts/test/chromium-launch.ts';
import type { Quiz } from '../../src/lib/content/module.ts';
import { serveReadback } from '../../tests/server/run-readback.ts';
import { compileOrFail, quizOrFail } from '../compile-or-fail.ts';
import type { Report } from '../report.ts';
import { conditions, type Condition } from './conditions.ts';
import { floorPage } from './floor-page.ts';
import { reportOf, type Visits } from './report-of.ts';
import { serveFloor } from './serve-floor.ts';
import { visit, type Subject, type Visit } from './visit.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const module = 'nk-cells-and-miscarriage';
/** All four kinds, nine questions, and the article stands beside them. */
const quizId = 'testing';

/** Floor and app take turns, so that a machine that is busy for a while is so for both. */
async function visitInTurns(
	browser: Browser,
	subjects: readonly Subject[],
	condition: Condition,
	quiz: Quiz,
	rounds: number
): Promise<Visits> {
	const visits: { readonly [S in Subject['name']]: Visit[] } = { floor: [], app: [] };
	for (let round = 1; round <= rounds; round += 1) {
		for (const subject of subjects) {
			const made = await visit(browser, subject, condition, quiz);
			visits[subject.name].push(made);
		}
		console.error(`pages, ${condition.name}: round ${round} of ${rounds}`);
	}
	return { condition: condition.name, ...visits };
}

async function visitAll(subjects: readonly Subject[], quiz: Quiz, rounds: number) {
	const browser = await chromium.launch(chromiumLaunch(process.env));
	try {
		const all: Visits[] = [];
		for (const condition of conditions) {
			// Not counted: the servers and the browser itself warm up.
			for (const subject of subjects) await visit(browser, subject, condition, quiz);
			all.push(await visitInTurns(browser, subjects, condition, quiz, rounds));
		}
		return { all, version: browser.version() };
	} finally {
		await browser.close();
	}
}

/** Takes a quiz in Chromium on the built server and on the floor, on a plain and on a slowed machine. */
export async function benchPages(rounds: number): Promise<Report> {
	if (findChromium() === undefined) throw new Error('Without a Chromium no page can be measured.');
	if (!isBuilt(root) && !build()) throw new Error('The build failed.');
	const quiz = quizOrFail(compileOrFail(`${root}/quizzes/${module}`), quizId);
	const floor = await serveFloor(floorPage(quiz));
	const app = await serveReadback();
	try {
		const subjects: readonly Subject[] = [
			{ name: 'floor', url: floor.url, feedback: '.feedback:not([hidden])' },
			{ name: 'app', url: `${app.url}/learn/${module}/${quizId}`, feedback: '#_feedback' }
		];
		const { all, version } = await visitAll(subjects, quiz, rounds);
		return reportOf(all, { chromium: version, quiz: quizId, questions: quiz.questions.length });
	} finally {
		await app.stop();
		await floor.stop();
	}
}
