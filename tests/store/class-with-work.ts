/** A class whose members have handed in the first quiz of a module, for the tests of reports. */
import { fill, fillLearner, made, expiry, tea } from './fill.ts';
import { simulateAttempt } from '../../src/cli/demo/simulate.ts';
import { defaultSettings, type Settings } from '../../src/lib/assignment/settings/settings.ts';
import { plan } from '../../src/lib/attempt/plan/plan.ts';
import type { Who } from '../../src/lib/server/accounts/who-asks.ts';
import { appendEvents } from '../../src/lib/server/store/append-events.ts';
import {
	appendAssignmentEvents,
	createAssignment
} from '../../src/lib/server/store/assignments.ts';
import { createAttempt } from '../../src/lib/server/store/attempts.ts';
import type { Database } from '../../src/lib/server/store/database/tables.ts';
import { classReport, type ClassReport } from '../../src/lib/server/reports/class-report.ts';

export const who: Who = { type: 'educator', id: 'educator', administrator: true };
export const [quiz] = tea.quizzes;
export const due = '2026-09-02T08:00:30Z';

/** The assignment `work`: the first quiz, answers under pseudonyms unless said otherwise. */
export async function assign(db: Database, settings: Partial<Settings> = {}): Promise<void> {
	await fill(db);
	await createAssignment(db, {
		...{ id: 'work', classId: 'class', moduleId: tea.id, edition: tea.edition },
		...{ createdAt: made, createdBy: 'educator' },
		settings: {
			...defaultSettings(tea),
			...{ quizzes: [quiz?.id ?? ''], handIn: 'pseudonym' },
			...settings
		}
	});
	await appendAssignmentEvents(db, {
		...{ assignment: 'work', at: 0 },
		events: [{ event: { type: 'publish', at: made }, at: made, byEducator: 'educator' }]
	});
}

/** Learners of these numbers come and hand in, one a second; `share` 1: they come to the end. */
export async function handIn(db: Database, from: number, to: number, share = 1): Promise<void> {
	if (!quiz) throw new Error('No quiz.');
	for (let at = from; at < to; at++) {
		const name = `p${String(at).padStart(2, '0')}`;
		await fillLearner(db, name);
		const input = plan(quiz, { seed: name });
		const events = simulateAttempt({ input, quiz, skips: 0 }, { name, knowledge: 0 }, share);
		await createAttempt(db, {
			...{ id: `attempt ${name}`, assignmentId: 'work', learnerId: name, quizId: quiz.id },
			...{ number: 1, edition: tea.edition, input, begunAt: made, expiresAt: expiry }
		});
		const hour = `2026-09-02T08:00:${String(at).padStart(2, '0')}Z`;
		const done = share >= 1 ? { handIn: hour } : {};
		await appendEvents(db, { attempt: `attempt ${name}`, at: 0, events, ...done });
	}
}

/** The learner of this number, who has handed in, is in the middle of a second attempt. */
export async function beginAgain(db: Database, at: number): Promise<void> {
	if (!quiz) throw new Error('No quiz.');
	const name = `p${String(at).padStart(2, '0')}`;
	const input = plan(quiz, { seed: `${name} again` });
	const events = simulateAttempt({ input, quiz, skips: 0 }, { name, knowledge: 0 }, 0.5);
	await createAttempt(db, {
		...{ id: `again ${name}`, assignmentId: 'work', learnerId: name, quizId: quiz.id },
		...{ number: 2, edition: tea.edition, input, begunAt: made, expiresAt: expiry }
	});
	await appendEvents(db, { attempt: `again ${name}`, at: 0, events });
}

export const asked = { assignment: 'work', now: '2026-09-03T08:00:00Z' };

export async function reportOf(db: Database): Promise<ClassReport> {
	const report = await classReport(db, who, asked);
	if (report.type !== 'shown') throw new Error(report.type);
	return report;
}

export async function figuresOf(db: Database): Promise<unknown> {
	const { shown } = (await reportOf(db)).quizzes[0] ?? {};
	return shown?.type === 'shown' ? shown.figures : shown;
}
