import { fileURLToPath } from 'node:url';
import { defaultSettings } from '../../src/lib/assignment/settings/settings.ts';
import type { Module, Quiz } from '../../src/lib/content/module.ts';
import { hashToken } from '../../src/lib/server/accounts/secrets.ts';
import { createAssignment } from '../../src/lib/server/assignments/create-assignment.ts';
import { createClass } from '../../src/lib/server/store/classes.ts';
import type { Database } from '../../src/lib/server/store/database/tables.ts';
import { createEducator } from '../../src/lib/server/store/educators.ts';
import { createLearnerSession, createLearner } from '../../src/lib/server/store/learners.ts';
import { transact } from '../../src/lib/server/store/database/transact.ts';
import { compileOrFail } from '../compile-or-fail.ts';

const folder = fileURLToPath(new URL('../../quizzes/nk-cells-and-miscarriage', import.meta.url));
const from = '2026-01-01T00:00:00Z';
const until = '2099-01-01T00:00:00Z';

/** How many questions a learner answers. */
export const questionCount = 12;

export interface Filled {
	readonly quiz: Quiz;
	/** Of the quiz, without what is asked of it. */
	readonly path: string;
	/** What a learner chooses in each question: a right option, so that nothing is asked twice. */
	readonly chosen: string;
	/** Another option of each question, which is none of the right ones. */
	readonly wrong: string;
	/** One of each learner. */
	readonly tokens: readonly string[];
}

/** The real module with one quiz of twelve choice questions, which may be handed in. */
function twelve(): { module: Module } & Pick<Filled, 'chosen' | 'wrong' | 'quiz'> {
	const module = compileOrFail(folder);
	for (const quiz of module.quizzes) {
		const choice = quiz.questions.find(({ kind }) => kind === 'choice');
		if (choice?.kind !== 'choice') continue;
		const questions = Array.from({ length: questionCount }, (_, at) => ({
			...choice,
			id: `question-${at + 1}`
		}));
		const handIn = { default: 'pseudonym', most: 'name' } as const;
		const asked = { ...quiz, questions };
		const made = { ...module, care: { ...module.care, handIn }, quizzes: [asked] };
		const option = (key: boolean) =>
			choice.parts[0]?.options.find((each) => each.key === key)?.id ?? '';
		return { module: made, quiz: asked, chosen: option(true), wrong: option(false) };
	}
	throw new Error('The module has no choice question.');
}

async function fillPeople(db: Database, count: number): Promise<readonly string[]> {
	const dates = { createdAt: from, expiresAt: until };
	const user = {
		id: 'educator',
		name: 'E',
		email: 'e@example.org',
		emailVerified: true,
		image: null
	};
	await db
		.insertInto('user')
		.values({ ...user, createdAt: new Date(from), updatedAt: new Date(from) })
		.execute();
	await createEducator(db, { id: 'educator', administrator: true, createdAt: from });
	const named = { name: 'Class', code: 'CODE', naming: 'pseudonym' } as const;
	await createClass(db, { id: 'class', ...named, createdAt: from, owner: 'educator' });
	const tokens = Array.from({ length: count }, (_, at) => `token-of-learner-${at}`);
	for (const [at, token] of tokens.entries()) {
		const [id, label] = [`learner-${at}`, `Learner ${at}`];
		await createLearner(db, { id, classId: 'class', label, recoveryHash: `hash-${at}`, ...dates });
		await createLearnerSession(db, { tokenHash: hashToken(token), learnerId: id, ...dates });
	}
	return tokens;
}

/** A class of so many learners, each signed in, with an assignment that hands answers in. */
export async function fill(db: Database, count: number): Promise<Filled> {
	const { module, quiz, chosen, wrong } = twelve();
	const tokens = await transact(db, (tx) => fillPeople(tx, count));
	const educator = { type: 'educator', id: 'educator', administrator: true } as const;
	const made = await createAssignment(db, educator, {
		...{ id: 'assignment', classId: 'class', module, publish: true, now: from, auditId: 'audit' },
		// Each answer leads on to the next question, so that nothing is sent beside the answers.
		settings: {
			...defaultSettings(module),
			behaviour: { type: 'deferred', release: 'onFinish' }
		}
	});
	if (made.type !== 'made') throw new Error(`No assignment: ${JSON.stringify(made)}`);
	return { quiz, path: `/attempt/assignment/${quiz.id}`, chosen, wrong, tokens };
}
