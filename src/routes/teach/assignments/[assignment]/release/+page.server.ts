import { redirect } from '@sveltejs/kit';
import { listExceptions } from '$lib/server/assignments/exceptions';
import { moveAssignment } from '$lib/server/assignments/change-assignment';
import { findClass } from '$lib/server/store/classes';
import { listLearners } from '$lib/server/store/learners';
import { countWork, nobodysWork } from '$lib/server/store/taught-work';
import { theStore } from '$lib/server/store/the-store';
import { randomUUID } from 'node:crypto';
import type { Actions, PageServerLoad } from './$types';
import { answer, expectedIn, open } from '../open.server.ts';

/** Nothing here needs a script. */
export const csr = false;

/** Asks first: what is released cannot be taken back. Where it cannot be released, back to what stands. */
export const load: PageServerLoad = async (event) => {
	const { locals } = event;
	const { db, loaded, title } = await open(event);
	const { id, classId } = loaded.assignment;
	if (!loaded.snapshot.can({ type: 'release', at: locals.now }))
		redirect(303, `/teach/assignments/${id}`);
	const theirs = await findClass(db, classId);
	const work = await countWork(db, new Map([[id, loaded.standing.settings.quizzes]]), locals.now);
	const { handedIn, done } = work.get(id) ?? nobodysWork;
	return {
		...{ id, title, className: theirs?.name ?? '', position: loaded.position },
		people: (await listLearners(db, classId)).length,
		...{ handedIn, done },
		exceptions: (await listExceptions(db, id)).size
	};
};

export const actions = {
	default: async ({ params, locals, request }) => {
		const { db } = await theStore();
		const expected = expectedIn(await request.formData());
		const acted = await moveAssignment(db, locals.who, {
			...{ assignment: params.assignment, expected, move: 'release' },
			...{ now: locals.now, auditId: randomUUID() }
		});
		return answer(acted, `/teach/assignments/${params.assignment}?released`);
	}
} satisfies Actions;
