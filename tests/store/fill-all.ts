import { appendEvents } from '../../src/lib/server/store/append-events.ts';
import { appendAssignmentEvents, putException } from '../../src/lib/server/store/assignments.ts';
import { recordAudit } from '../../src/lib/server/store/audit.ts';
import type { Database } from '../../src/lib/server/store/database/tables.ts';
import { createInvitation } from '../../src/lib/server/store/invitations.ts';
import { createLearnerSession } from '../../src/lib/server/store/learners.ts';
import { inviteToClass } from '../../src/lib/server/store/class-invitations.ts';
import { keepOneLink } from '../../src/lib/server/store/mail-links.ts';
import { keepInstallation } from '../../src/lib/server/store/installation.ts';
import { recordLook } from '../../src/lib/server/store/report-looks.ts';
import { hit } from '../../src/lib/server/store/limits.ts';
import { replaceRoster } from '../../src/lib/server/store/classes.ts';
import { expiry, fill, made, tea, named } from './fill.ts';

/** Something in every table that is about `learner` and `educator`. */
export async function fillAll(db: Database): Promise<void> {
	await fill(db);
	await appendEvents(db, { attempt: 'attempt', at: 0, events: [{ type: 'begin' }], handIn: made });
	await createLearnerSession(db, {
		...{ tokenHash: 'token', learnerId: 'learner', createdAt: made, expiresAt: expiry }
	});
	await putException(db, {
		...{ assignmentId: 'assignment', learnerId: 'learner', settings: { extraAttempts: 1 } }
	});
	const used = { assignment_id: 'assignment', quiz_id: 'quiz', attempts: 1 };
	await db
		.insertInto('earlier_attempts')
		.values({ ...used, learner_id: 'learner' })
		.execute();
	await db
		.insertInto('used_attempts')
		.values({ ...used, person: 'hash' })
		.execute();
	await replaceRoster(db, 'class', [
		...named('Label of learner'),
		{ name: 'Somebody else', email: 'somebody@example.org', studentNumber: 's1234567' }
	]);
	await createInvitation(db, {
		...{ id: 'invitation', email: 'new@example.org', tokenHash: 'hash', administrator: false },
		...{ invitedBy: 'educator', createdAt: made, expiresAt: expiry }
	});
	await inviteToClass(db, {
		...{ classId: 'class', email: 'colleague@example.org', invitedBy: 'educator' },
		...{ createdAt: made, expiresAt: expiry }
	});
	const link = { kind: 'reset', userId: 'educator', nonce: 'n', tokenHash: 'of a link' } as const;
	await keepOneLink(db, { ...link, createdAt: made, expiresAt: expiry }, expiry);
	await recordAudit(db, {
		...{ id: 'a1', at: made, actor: 'educator', action: 'learner.rename', subject: 'learner' },
		detail: { learner: 'learner' }
	});
	await appendAssignmentEvents(db, {
		...{ assignment: 'assignment', at: 0 },
		events: [{ event: { type: 'publish' }, at: made, byEducator: 'educator' }]
	});
	await recordLook(db, {
		...{ assignmentId: 'assignment', quizId: 'quiz', edition: tea.edition, people: 10, at: made },
		shown: { format: 1 }
	});
	await keepInstallation(db, { name: 'support', value: { checked: true }, at: made });
	await hit(db, { key: 'sign-in:x', window: 60, now: made, limit: 5 });
	const dates = {
		createdAt: new Date(made),
		updatedAt: new Date(made),
		expiresAt: new Date(expiry)
	};
	await db
		.insertInto('session')
		.values({
			...{ id: 's1', token: 't1', ipAddress: '192.0.2.1', userAgent: 'Agent', userId: 'educator' },
			...dates
		})
		.execute();
	await db
		.insertInto('verification')
		.values({ id: 'v1', identifier: 'reset-password:x', value: 'educator', ...dates })
		.execute();
}
