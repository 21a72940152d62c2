import { fail, redirect } from '@sveltejs/kit';
import { recoveryBytes } from '$lib/assignment/letters';
import { byName, type NameOrder } from '$lib/assignment/names/name-order';
import { longestName, nameKey } from '$lib/assignment/names/read-name';
import type { Listed } from '$lib/assignment/names/roster';
import * as words from '$lib/messages/classes';
import * as refusals from '$lib/messages/form-refusals';
import * as students from '$lib/messages/students';
import { textIn } from '$lib/forms/read-form';
import { zoneOf, zones } from '$lib/messages/zones';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import { closeAll } from '$lib/server/assignments/close-all';
import { listAssignments } from '$lib/server/assignments/list-assignments';
import {
	changeClass,
	type ClassChange,
	deleteClass,
	keysState
} from '$lib/server/classes/change-class';
import { codeBytes } from '$lib/server/classes/class-code';
import {
	type EducatorsProblem,
	inviteEducator,
	mostInvitations,
	removeEducator,
	withdrawEducator
} from '$lib/server/classes/class-educators';
import { replaceRecovery, viewRecoveryStates } from '$lib/server/classes/come-back';
import { removeLearners, type RemovalAct } from '$lib/server/classes/remove-learners';
import { giveBack, viewUsedNames } from '$lib/server/classes/used-names';
import { viewClass } from '$lib/server/classes/view-class';
import { assignmentLines } from '$lib/teach/assignment-lines';
import { drawQr } from '$lib/server/http/draw-qr';
import type { Class } from '$lib/server/store/classes';
import { isoSeconds } from '$lib/server/store/database/columns';
import type { Database } from '$lib/server/store/database/tables';
import { transact } from '$lib/server/store/database/transact';
import { nothingHere } from '../../../nothing-here.server.ts';
import { bytesOfMade } from '../../made-once.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const { db, secret } = theAccounts();
	const asked = { classId: params.class, now: locals.now };
	const view = await viewClass(db, locals.who, asked);
	const listed = await listAssignments(db, locals.who, asked);
	const recoveries = await viewRecoveryStates(db, locals.who, { classId: params.class, secret });
	const used = await viewUsedNames(db, locals.who, { classId: params.class, secret });
	if (view.type === 'forbidden' || listed.type === 'forbidden' || used.type === 'forbidden')
		nothingHere();
	const sort = sortIn(url, view.class);
	const link = `${url.origin}/join/${view.class.code}`;
	return {
		...{ id: view.class.id, name: view.class.name, code: view.class.code },
		...{ naming: view.class.naming, archived: view.class.archivedAt !== null },
		...{ link, joinAt: `${url.host}/join`, qr: drawQr(link), owner: view.owner },
		me: locals.who.type === 'educator' ? locals.who.id : '',
		...{ educators: view.educators, invitations: view.invitations },
		roster: view.roster.toSorted((one, other) => byName('family')(one.name, other.name)),
		learners: sorted(view.learners, sort).map((one) => ({
			...one,
			list: placeOnList(one.label, view.roster),
			recoveryState: recoveries.get(one.id) ?? ''
		})),
		sort,
		...{ erased: view.erased, used: used.names },
		...{ zone: zoneOf(view.class), zoneSaid: view.class.timeZone ?? '', zones: zones() },
		paused: view.class.joiningPausedAt,
		joinKeys: view.class.joinKeySalt !== null,
		...{ keysState: keysState(view.class.joinKeySalt), ticket: theAccounts().newId() },
		/** More than this, and the page says that many are joining. */
		lately: view.learners.filter(({ createdAt }) => createdAt > tenMinutesBefore(locals.now))
			.length,
		assignments: assignmentLines(listed.assignments, zoneOf(view.class))
	};
};

/** In which order the students are listed; names by family name, if nothing is asked. */
function sortIn(url: URL, { naming }: Pick<Class, 'naming'>): NameOrder | 'joined' {
	// A nickname has no family name.
	if (naming === 'pseudonym') return 'given';
	const sort = url.searchParams.get('sort');
	return sort === 'given' || sort === 'joined' ? sort : 'family';
}

interface Joined {
	readonly label: string;
	readonly createdAt: string;
}

function sorted<L extends Joined>(learners: readonly L[], by: NameOrder | 'joined'): readonly L[] {
	if (by === 'joined')
		return learners.toSorted((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
	const order = byName(by);
	return learners.toSorted((one, other) => order(one.label, other.label));
}

/** Whether a name is on the class's list, in any spelling, and whether it is the only one there. */
function placeOnList(label: string, roster: readonly Listed[]): 'none' | 'listed' | 'last' {
	const key = nameKey(label);
	if (!roster.some(({ name }) => nameKey(name) === key)) return 'none';
	return roster.every(({ name }) => nameKey(name) === key) ? 'last' : 'listed';
}

function tenMinutesBefore(now: string): string {
	return isoSeconds(new Date(Date.parse(now) - 10 * 60 * 1000));
}

/** What each act of this page is given. */
function acting({ params, locals }: RequestEvent) {
	const { db, newId } = theAccounts();
	const moment = { now: locals.now, auditId: newId() };
	return { db, who: locals.who, at: { classId: params.class, ...moment } };
}

/** Said at a place on the page: nothing was done. */
function refused(place: string, ...problems: readonly string[]) {
	return fail(400, { place, problems });
}

function done(place: string) {
	return { place, problems: [] };
}

function educatorsWords(reason: EducatorsProblem): string {
	switch (reason) {
		case 'address':
			return refusals.notAnAddress;
		case 'teaches':
			return words.teachesAlready;
		case 'many':
			return words.tooManyInvitations(mostInvitations);
		case 'last-owner':
			return words.lastOwner;
	}
}

async function change(event: RequestEvent, what: ClassChange, place: string, tx?: Database) {
	const { db, who, at } = acting(event);
	const changed = await changeClass(tx ?? db, who, { ...at, change: what });
	switch (changed.type) {
		case 'forbidden':
			return nothingHere();
		case 'unusable':
			return refused(place, words.classProblem(changed.reason, longestName));
		case 'crossed':
			return fail(409, { place, problems: [crossedWords(what, changed.now)] });
		case 'changed':
			return done(place);
	}
}

/** Nothing was changed: this is how it stands now, and what to do. */
function crossedWords({ type }: ClassChange, now: Class): string {
	if (type === 'rename') return words.nameCrossed(now.name);
	if (type === 'zone') return words.zoneCrossed(zoneOf(now));
	return type === 'newCode' ? words.codeCrossed : words.keysCrossed;
}

async function remove(event: RequestEvent, act: RemovalAct) {
	const learners = [textIn(await event.request.formData(), 'learner')];
	const { db, who, at } = acting(event);
	const { secret } = theAccounts();
	const removed = await removeLearners(db, who, { ...at, learners, secret, act });
	if (removed.type === 'forbidden') nothingHere();
	if (removed.type === 'nobody') return refused('learners', students.nobodyRemoved);
	return done('learners');
}

export const actions = {
	rename: async (event) => {
		const form = await event.request.formData();
		const [name, was] = [textIn(form, 'name'), textIn(form, 'was')];
		const changed = await change(event, { type: 'rename', name, was }, 'name');
		if (!('status' in changed)) return changed;
		return fail(changed.status, { ...changed.data, typed: name.slice(0, longestName) });
	},
	zone: async (event) => {
		const form = await event.request.formData();
		const [zone, was] = [textIn(form, 'zone'), textIn(form, 'was')];
		const changed = await change(event, { type: 'zone', zone, was }, 'zone');
		if (!('status' in changed)) return changed;
		return fail(changed.status, { ...changed.data, zone });
	},
	newCode: async (event) => {
		const form = await event.request.formData();
		const made = bytesOfMade('code', event.locals.who, form, theAccounts().secret);
		const bytes = made.subarray(0, codeBytes);
		const what = { type: 'newCode', bytes, was: textIn(form, 'was') } as const;
		const changed = await change(event, what, 'code');
		return 'status' in changed ? changed : { ...changed, newCode: true };
	},
	pauseJoining: (event) => change(event, { type: 'pauseJoining' }, 'code'),
	resumeJoining: (event) => change(event, { type: 'resumeJoining' }, 'code'),
	joinKeys: async (event) => {
		const form = await event.request.formData();
		const made = bytesOfMade('keys', event.locals.who, form, theAccounts().secret);
		const salt = made.toString('base64url');
		return change(event, { type: 'joinKeys', salt, was: textIn(form, 'was') }, 'joinKeys');
	},
	noJoinKeys: (event) => change(event, { type: 'noJoinKeys' }, 'joinKeys'),
	archive: async (event) => {
		const { db, newId } = theAccounts();
		return transact(db, async (tx) => {
			const { params, locals } = event;
			await closeAll(tx, locals.who, { classId: params.class, now: locals.now, newId });
			return change(event, { type: 'archive' }, 'end', tx);
		});
	},
	unarchive: (event) => change(event, { type: 'unarchive' }, 'end'),
	inviteEducator: async (event) => {
		const email = textIn(await event.request.formData(), 'email');
		const { who, at } = acting(event);
		const invited = await inviteEducator(theAccounts(), who, { ...at, email });
		switch (invited.type) {
			case 'invited':
				return { ...done('educators'), invited: invited.email };
			case 'unusable':
				return refused('educators', educatorsWords(invited.reason));
			case 'forbidden':
				return nothingHere();
		}
	},
	withdrawEducator: async (event) => {
		const email = textIn(await event.request.formData(), 'email');
		const { db, who, at } = acting(event);
		const withdrawn = await withdrawEducator(db, who, { ...at, email });
		return withdrawn.type === 'forbidden' ? nothingHere() : done('educators');
	},
	removeEducator: async (event) => {
		const educatorId = textIn(await event.request.formData(), 'educator');
		const { db, who, at } = acting(event);
		const removed = await removeEducator(db, who, { ...at, educatorId });
		switch (removed.type) {
			case 'removed':
				if (who.type === 'educator' && educatorId === who.id) redirect(303, '/teach');
				return done('educators');
			case 'unusable':
				return refused('educators', educatorsWords(removed.reason));
			case 'forbidden':
				return nothingHere();
		}
	},
	removeLearner: (event) => remove(event, 'remove'),
	eraseLearner: (event) => remove(event, 'erase'),
	undoJoin: (event) => remove(event, 'undo'),
	newRecovery: async (event) => {
		const form = await event.request.formData();
		const { db, who, at } = acting(event);
		const made = bytesOfMade('recovery', who, form, theAccounts().secret);
		const replaced = await replaceRecovery(db, who, {
			...{ ...at, learner: textIn(form, 'learner'), bytes: made.subarray(0, recoveryBytes) },
			...{ was: textIn(form, 'was'), secret: theAccounts().secret }
		});
		switch (replaced.type) {
			case 'replaced':
				return { ...done('learners'), recovery: { of: replaced.label, code: replaced.code } };
			case 'nobody':
				return refused('learners', students.nobodyHasCode);
			case 'crossed':
				return fail(409, { place: 'learners', problems: [students.codeMadeSince(replaced.label)] });
			case 'forbidden':
				return nothingHere();
		}
	},
	giveBack: async (event) => {
		const name = textIn(await event.request.formData(), 'name');
		const { db, who, at } = acting(event);
		const { secret } = theAccounts();
		const given = await giveBack(db, who, { ...at, name, secret });
		switch (given.type) {
			case 'given':
				return { ...done('used'), given: { name, attempts: given.attempts } };
			case 'nothing':
				return refused('used', students.nothingUsed);
			case 'forbidden':
				return nothingHere();
		}
	},
	delete: async (event) => {
		const sure = textIn(await event.request.formData(), 'sure') === 'yes';
		const { db, who, at } = acting(event);
		if (!sure) return refused('end', words.notDeleted);
		const deleted = await deleteClass(db, who, at);
		if (deleted.type === 'forbidden') nothingHere();
		redirect(303, '/teach');
	}
} satisfies Actions;
