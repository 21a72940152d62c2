import { fail } from '@sveltejs/kit';
import { fromWallTime } from '$lib/assignment/times/wall-time';
import { textsIn } from '$lib/forms/read-form';
import { dayAndTime } from '$lib/messages/dates';
import * as words from '$lib/messages/students';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import { removeLearners } from '$lib/server/classes/remove-learners';
import { viewJoins } from '$lib/server/classes/join-keys';
import { ownZone, zoneOf, zones } from '$lib/messages/zones';
import { findClass } from '$lib/server/store/classes';
import type { Database } from '$lib/server/store/database/tables';
import { nothingHere } from '../../../../nothing-here.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Nothing here needs a script. */
export const csr = false;

/** What the address asks for: `from` and `to` as wall times in `zone` or the class's `own`, and only those without work. */
function askedIn({ searchParams }: URL, own: string) {
	const said = searchParams.get('zone') ?? '';
	const zone = zones().includes(said) ? said : own;
	const [from, to] = [searchParams.get('from') ?? '', searchParams.get('to') ?? ''];
	return { zone, from, to, idle: searchParams.get('idle') === 'yes' };
}

/** Of a class that is there; who may know of it is asked later. */
async function classZone(db: Database, id: string): Promise<string> {
	const found = await findClass(db, id);
	return found ? zoneOf(found) : ownZone();
}

/** What the list is narrowed to, for the address of a form; begins with `&` or is empty. */
function narrowedTo({ zone, from, to, idle }: ReturnType<typeof askedIn>): string {
	if (!idle && from === '' && to === '') return '';
	const kept = new URLSearchParams({ from, to, zone, ...(idle ? { idle: 'yes' } : {}) });
	return `&${kept.toString()}`;
}

/** The last second of a minute: who names a minute means all of it. */
function endOf(instant: string | null): string | undefined {
	return instant?.replace(/:00Z$/, ':59Z');
}

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const { db } = theAccounts();
	const asked = askedIn(url, await classZone(db, params.class));
	const { from, to, zone, idle } = asked;
	const viewed = await viewJoins(db, locals.who, {
		...{ classId: params.class, idle, from: fromWallTime(from, zone) ?? undefined },
		to: endOf(fromWallTime(to, zone))
	});
	if (viewed.type === 'forbidden') nothingHere();
	return {
		...{ id: viewed.class.id, name: viewed.class.name, found: viewed.found, zones: zones() },
		...{ asked, narrowed: narrowedTo(asked) },
		/** Whether “Tick all” was pressed. */
		ticked: url.searchParams.get('tick') === 'all',
		joins: viewed.joins.map((one) => ({ ...one, when: dayAndTime(one.at, zone) }))
	};
};

/** The ticked ones that are in the class, and how many of them have done something. */
async function ticked({ params, locals, request }: RequestEvent) {
	const ids = new Set(textsIn(await request.formData(), 'learner'));
	const asked = { classId: params.class, idle: false };
	const viewed = await viewJoins(theAccounts().db, locals.who, { ...asked, all: true });
	if (viewed.type === 'forbidden') nothingHere();
	return viewed.joins.filter(({ id }) => ids.has(id));
}

export const actions = {
	/** Lists who would be removed, and asks once more. */
	choose: async (event) => {
		const chosen = await ticked(event);
		if (chosen.length === 0) return fail(400, { problem: words.tickOne });
		const worked = chosen.filter((one) => one.worked).length;
		const ids = chosen.map(({ id }) => id);
		return { chosen: { ids, worked, labels: chosen.map(({ label }) => label).toSorted() } };
	},
	remove: async (event) => {
		const { params, locals } = event;
		const learners = (await ticked(event)).map(({ id }) => id);
		const { db, secret, newId } = theAccounts();
		const removed = await removeLearners(db, locals.who, {
			...{ classId: params.class, learners, secret, act: 'undo' },
			...{ now: locals.now, auditId: newId() }
		});
		if (removed.type === 'forbidden') nothingHere();
		if (removed.type === 'nobody') return fail(400, { problem: words.nobodyRemoved });
		return { removed: removed.learners };
	}
} satisfies Actions;
