import { error, fail, redirect } from '@sveltejs/kit';
import { randomBytes } from 'node:crypto';
import { textIn } from '$lib/forms/read-form';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import { listAssignments } from '$lib/server/assignments/list-assignments';
import { changeClass, type ClassChange, deleteClass } from '$lib/server/classes/change-class';
import { codeBytes } from '$lib/server/classes/class-code';
import {
	inviteEducator,
	withdrawEducator,
	removeEducator
} from '$lib/server/classes/class-educators';
import { putRoster, rosterBytes, removeLearners, type Removal } from '$lib/server/classes/roster';
import { giveBack, viewUsedNames } from '$lib/server/classes/used-names';
import { viewClass } from '$lib/server/classes/view-class';
import { assignmentLines } from '$lib/teach/assignment-lines';
import { drawQr } from '$lib/server/http/draw-qr';
import { isoSeconds } from '$lib/server/store/database/columns';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Nothing here needs a script. */
export const csr = false;

const nothing = { message: 'There is nothing at this address.', code: 'not-found' };

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const { db, secret } = theAccounts();
	const asked = { classId: params.class, now: locals.now };
	const view = await viewClass(db, locals.who, asked);
	const listed = await listAssignments(db, locals.who, asked);
	const used = await viewUsedNames(db, locals.who, { classId: params.class, secret });
	if (view.type === 'forbidden' || listed.type === 'forbidden' || used.type === 'forbidden')
		error(404, nothing);
	const link = `${url.origin}/join/${view.class.code}`;
	return {
		...{ id: view.class.id, name: view.class.name, code: view.class.code },
		...{ naming: view.class.naming, archived: view.class.archivedAt !== null },
		...{ link, joinAt: `${url.host}/join`, qr: drawQr(link), owner: view.owner },
		me: locals.who.type === 'educator' ? locals.who.id : '',
		...{ educators: view.educators, invitations: view.invitations },
		...{ roster: view.roster, learners: view.learners },
		...{ erased: view.erased, used: used.names },
		paused: view.class.joiningPausedAt,
		joinKeys: view.class.joinKeySalt !== null,
		/** More than this, and the page says that many are joining. */
		lately: view.learners.filter(({ createdAt }) => createdAt > tenMinutesBefore(locals.now))
			.length,
		assignments: assignmentLines(listed.assignments)
	};
};

function tenMinutesBefore(now: string): string {
	return isoSeconds(new Date(Date.parse(now) - 10 * 60 * 1000));
}

/** What each act of this page is given. */
function acting({ params, locals }: RequestEvent) {
	const { db, newId } = theAccounts();
	const moment = { now: locals.now, auditId: newId() };
	return { db, who: locals.who, at: { classId: params.class, ...moment } };
}

/** Done, refused with words for a place on the page, or nothing that there is for whoever asks. */
function answer(
	outcome:
		| { readonly type: 'forbidden' }
		| { readonly type: 'unusable'; readonly reason: string }
		| { readonly type: string },
	place: string
) {
	if (outcome.type === 'forbidden') error(404, nothing);
	if ('reason' in outcome) return fail(400, { place, problems: [outcome.reason] });
	return { place, problems: [] };
}

async function change(event: RequestEvent, what: ClassChange, place: string) {
	const { db, who, at } = acting(event);
	return answer(await changeClass(db, who, { ...at, change: what }), place);
}

async function remove(event: RequestEvent, attempts: Removal['attempts']) {
	const learners = [textIn(await event.request.formData(), 'learner')];
	const { db, who, at } = acting(event);
	const { secret } = theAccounts();
	return answer(await removeLearners(db, who, { ...at, learners, secret, attempts }), 'learners');
}

/** A list that was pasted, or the file that was chosen in its place. */
async function rosterText(form: FormData): Promise<string | null> {
	const file = form.get('file');
	const list = file instanceof File && file.size > 0 ? await file.text() : textIn(form, 'list');
	return Buffer.byteLength(list) > rosterBytes ? null : list;
}

export const actions = {
	rename: async (event) => {
		const name = textIn(await event.request.formData(), 'name');
		return change(event, { type: 'rename', name }, 'name');
	},
	newCode: async (event) => {
		const bytes = randomBytes(codeBytes);
		const changed = await change(event, { type: 'newCode', bytes }, 'code');
		return 'status' in changed ? changed : { ...changed, newCode: true };
	},
	pauseJoining: (event) => change(event, { type: 'pauseJoining' }, 'code'),
	resumeJoining: (event) => change(event, { type: 'resumeJoining' }, 'code'),
	joinKeys: (event) =>
		change(event, { type: 'joinKeys', salt: theAccounts().newToken() }, 'joinKeys'),
	noJoinKeys: (event) => change(event, { type: 'noJoinKeys' }, 'joinKeys'),
	archive: (event) => change(event, { type: 'archive' }, 'end'),
	unarchive: (event) => change(event, { type: 'unarchive' }, 'end'),
	roster: async (event) => {
		const text = await rosterText(await event.request.formData());
		const place = 'roster';
		if (text === null)
			return fail(413, { place, problems: ['A list has at most 200 KB. Nothing was changed.'] });
		const { db, who, at } = acting(event);
		const put = await putRoster(db, who, { ...at, text });
		if (put.type !== 'unusable') return answer(put, place);
		const problems = put.problems.map(({ line, message }) => `Line ${line}: ${message}`);
		return fail(400, { place, problems: [...problems, 'Nothing was changed.'], list: text });
	},
	inviteEducator: async (event) => {
		const email = textIn(await event.request.formData(), 'email');
		const { who, at } = acting(event);
		const invited = await inviteEducator(theAccounts(), who, { ...at, email });
		if (invited.type !== 'invited') return answer(invited, 'educators');
		return { place: 'educators', problems: [], invited: invited.email };
	},
	withdrawEducator: async (event) => {
		const email = textIn(await event.request.formData(), 'email');
		const { db, who, at } = acting(event);
		return answer(await withdrawEducator(db, who, { ...at, email }), 'educators');
	},
	removeEducator: async (event) => {
		const educatorId = textIn(await event.request.formData(), 'educator');
		const { db, who, at } = acting(event);
		const removed = await removeEducator(db, who, { ...at, educatorId });
		if (removed.type === 'removed' && who.type === 'educator' && educatorId === who.id)
			redirect(303, '/teach');
		return answer(removed, 'educators');
	},
	removeLearner: (event) => remove(event, 'stay counted'),
	undoJoin: (event) => remove(event, 'do not count'),
	giveBack: async (event) => {
		const name = textIn(await event.request.formData(), 'name');
		const { db, who, at } = acting(event);
		const { secret } = theAccounts();
		const given = await giveBack(db, who, { ...at, name, secret });
		if (given.type !== 'given') return answer(given, 'used');
		return { place: 'used', problems: [], given: { name, attempts: given.attempts } };
	},
	delete: async (event) => {
		const sure = textIn(await event.request.formData(), 'sure') === 'yes';
		const { db, who, at } = acting(event);
		const words = 'Nothing was deleted. Tick the box to confirm first.';
		if (!sure) return fail(400, { place: 'end', problems: [words] });
		const deleted = await deleteClass(db, who, at);
		if (deleted.type === 'forbidden') error(404, nothing);
		redirect(303, '/teach');
	}
} satisfies Actions;
