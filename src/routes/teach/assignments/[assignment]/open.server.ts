import { error, fail, redirect } from '@sveltejs/kit';
import { presentEdition } from '$lib/assignment/context';
import { titleOf } from '$lib/assignment/settings/settings';
import * as words from '$lib/messages/assignment';
import { zoneOf } from '$lib/messages/zones';
import { countIn } from '$lib/forms/read-form';
import type { Who } from '$lib/server/accounts/who-asks';
import type { Acted } from '$lib/server/assignments/acting';
import { frozenModule, openAssignment } from '$lib/server/assignments/load-assignment';
import { headOf } from '$lib/server/reports/open-report';
import { findClass } from '$lib/server/store/classes';
import { theStore } from '$lib/server/store/the-store';
import { problemsByField } from '$lib/teach/settings-words';

interface Asked {
	readonly params: { readonly assignment: string };
	readonly locals: { readonly who: Who; readonly now: string };
}

/** Said alike of an assignment that is not there and of one that is somebody else's. */
export function notHere(): never {
	error(404, { message: words.notHere, code: 'no-assignment' });
}

/** The assignment of the address as it stands now, with its title, the frozen module of its present edition and its class's zone. */
export async function open({ params, locals }: Asked) {
	const { db } = await theStore();
	const { who, now } = locals;
	const opened = await openAssignment(db, who, { assignment: params.assignment, now });
	if (opened.type !== 'opened') notHere();
	const { loaded } = opened;
	const module = await frozenModule(db, presentEdition(loaded.snapshot.context));
	const theirs = await findClass(db, loaded.assignment.classId);
	const title = titleOf(loaded.standing.settings, module);
	if (!theirs) notHere();
	const head = headOf({ loaded, title, class: theirs });
	return { db, loaded, module, title, head, zone: zoneOf(theirs) };
}

/** Where the form says that its page stood in the assignment's log; nowhere, when it does not say. */
export function expectedIn(form: FormData): number {
	return countIn(form, 'position') ?? -1;
}

/** On to a page when it was done, else back with the reason in words. */
export function answer(acted: Acted, to: string) {
	switch (acted.type) {
		case 'done':
			return redirect(303, to);
		case 'conflict':
			return fail(409, { problem: words.changedMeanwhile, problems: none });
		case 'refused':
			return fail(409, { problem: words.notPossible, problems: none });
		case 'problems':
			// These forms have no field to mark: the page says the reasons at its top.
			return fail(400, {
				problem: words.nothingChanged,
				problems: problemsByField(acted.problems)
			});
		case 'forbidden':
		case 'missing':
			return notHere();
	}
}

const none: Readonly<Record<string, string>> = {};
