import { redirect, type RequestEvent } from '@sveltejs/kit';
import { presentEdition } from '$lib/assignment/context';
import { listExceptions } from '$lib/server/assignments/exceptions';
import type { LoadedAssignment } from '$lib/server/assignments/load-assignment';
import { moveAssignment, moves, type Move } from '$lib/server/assignments/change-assignment';
import { findModule } from '$lib/server/catalogue/catalogue';
import { drawQr } from '$lib/server/http/draw-qr';
import { groupSettings, headOf } from '$lib/server/reports/open-report';
import { overview } from '$lib/server/reports/overview';
import { theStore } from '$lib/server/store/the-store';
import { writtenIn } from '$lib/ui/module-language';
import { zoneOf } from '$lib/messages/zones';
import { oddTimeWords } from '$lib/teach/odd-times';
import { randomUUID } from 'node:crypto';
import type { Actions, PageServerLoad } from './$types';
import { answer, expectedIn, notHere, open } from './open.server.ts';

function movesOf({ snapshot }: LoadedAssignment, now: string): readonly Move[] {
	return moves.filter((type) => snapshot.can({ type, at: now }));
}

export const load: PageServerLoad = async (event) => {
	const { locals, params, url } = event;
	const { db } = await theStore();
	const groups = groupSettings(process.env);
	const asked = { assignment: params.assignment, now: locals.now, groups };
	const seen = await overview(db, locals.who, asked);
	if (seen.type !== 'overview') notHere();
	const { loaded, module, title, class: theirs } = seen.open;
	const { assignment, standing, snapshot, position } = loaded;
	const today = await findModule(assignment.moduleId);
	const exceptions = await listExceptions(db, assignment.id);
	return {
		id: assignment.id,
		title,
		head: headOf(seen.open),
		...{ summary: seen.summary, progress: seen.quizzes, scores: seen.book.scores },
		...{ misread: seen.misread, most: seen.most, smallest: groups.smallest },
		written: writtenIn(module.language),
		moduleId: assignment.moduleId,
		moduleTitle: module.title,
		series: assignment.series,
		class: { id: theirs.id, name: theirs.name, code: theirs.code, naming: theirs.naming },
		qr: drawQr(`${url.origin}/join/${theirs.code}`),
		joinAt: `${url.host}/join`,
		...{ standing, position, moves: movesOf(loaded, locals.now) },
		begun: snapshot.context.begun,
		edition: presentEdition(snapshot.context),
		adoptions: snapshot.context.adoptions,
		newer: today !== undefined && today.edition !== presentEdition(snapshot.context),
		quizzes: module.quizzes.map(({ id, title }) => ({ id, title })),
		exceptions: exceptions.size,
		zone: zoneOf(theirs),
		origin: url.origin,
		...{ made: url.searchParams.has('made'), odd: oddTimeWords(url.searchParams) }
	};
};

function moving(move: Move) {
	return async (event: RequestEvent<{ assignment: string }>) => {
		const { params, locals, request } = event;
		const { db } = await theStore();
		const acted = await moveAssignment(db, locals.who, {
			...{ assignment: params.assignment, expected: expectedIn(await request.formData()), move },
			...{ now: locals.now, auditId: randomUUID() }
		});
		return answer(acted, `/teach/assignments/${params.assignment}`);
	};
}

export const actions = {
	publish: moving('publish'),
	close: moving('close'),
	reopen: moving('reopen'),
	// It cannot be taken back: a page of its own asks first.
	release: async (event) => {
		const { loaded } = await open(event);
		redirect(303, `/teach/assignments/${loaded.assignment.id}/release`);
	},
	archive: moving('archive'),
	restore: moving('restore')
} satisfies Actions;
