import { error, fail, redirect } from '@sveltejs/kit';
import { presentEdition } from '$lib/assignment/context';
import type { Who } from '$lib/server/accounts/who-asks';
import type { Acted } from '$lib/server/assignments/acting';
import { frozenModule, openAssignment } from '$lib/server/assignments/load-assignment';
import { theStore } from '$lib/server/store/the-store';
import { problemsByField } from '$lib/teach/settings-words';

interface Asked {
	readonly params: { readonly assignment: string };
	readonly locals: { readonly who: Who; readonly now: string };
}

/** Said alike of an assignment that is not there and of one that is somebody else's. */
export function notHere(): never {
	error(404, {
		message: 'There is no assignment of yours at this address.',
		code: 'no-assignment'
	});
}

/** The assignment of the address as it stands now, with the frozen module of its present edition. */
export async function open({ params, locals }: Asked) {
	const { db } = await theStore();
	const { who, now } = locals;
	const opened = await openAssignment(db, who, { assignment: params.assignment, now });
	if (opened.type !== 'opened') notHere();
	const { loaded } = opened;
	return { db, loaded, module: await frozenModule(db, presentEdition(loaded.snapshot.context)) };
}

const changed =
	'It was changed after you opened this page, so nothing was done. This is how it stands now: look, and decide again.';
const impossible =
	'That is not possible as it stands now, so nothing was done. Below is what can be done.';

/** Where the form says that its page stood in the assignment's log; nowhere, when it does not say. */
export function expectedIn(form: FormData): number {
	const text = form.get('position');
	return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : -1;
}

/** On to a page when it was done, else back with the reason in words. */
export function answer(acted: Acted, to: string) {
	switch (acted.type) {
		case 'done':
			return redirect(303, to);
		case 'conflict':
			return fail(409, { problem: changed, problems: none });
		case 'refused':
			return fail(409, { problem: impossible, problems: none });
		case 'problems':
			return fail(400, {
				problem: 'It could not be done yet. Nothing was changed, and nothing you wrote is lost.',
				problems: problemsByField(acted.problems)
			});
		case 'forbidden':
		case 'missing':
			return notHere();
	}
}

const none: Readonly<Record<string, string>> = {};
