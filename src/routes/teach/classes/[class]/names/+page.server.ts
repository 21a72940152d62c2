import { fail, redirect } from '@sveltejs/kit';
import { decodeList } from '$lib/assignment/names/decode-file';
import { longestName, nameKey } from '$lib/assignment/names/read-name';
import {
	type Columns,
	type Listed,
	mostColumns,
	mostNames,
	readRoster,
	rosterText,
	type Wishes
} from '$lib/assignment/names/roster';
import { countIn, textIn } from '$lib/forms/read-form';
import * as words from '$lib/messages/roster';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import { putRoster, rosterBytes, stateOf, viewRoster } from '$lib/server/classes/roster';
import { nothingHere } from '../../../../nothing-here.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Nothing here needs a script. */
export const csr = false;

const kilobytes = rosterBytes / 1024;

/** The list as it stands, for who may see it. */
async function standing({ params, locals }: Pick<RequestEvent, 'params' | 'locals'>) {
	const viewed = await viewRoster(theAccounts().db, locals.who, params.class ?? '');
	return viewed.type === 'forbidden' ? nothingHere() : viewed;
}

export const load: PageServerLoad = async (event) => {
	const { class: found, list, state } = await standing(event);
	const text = rosterText(list, words.headings);
	return { id: found.id, name: found.name, text, state, kilobytes };
};

type Given =
	| { readonly type: 'text'; readonly text: string; readonly guessed: boolean }
	| { readonly type: 'refused'; readonly status: 400 | 413; readonly problem: string };

/** A browser sends each end of a line in a text as two bytes. */
function isTooLarge(text: string): boolean {
	return Buffer.byteLength(text.replace(/\r\n?|\n/g, '\r\n')) > rosterBytes;
}

/** The list that was pasted, or the file that was chosen in its place. */
async function givenIn(form: FormData): Promise<Given> {
	const file = form.get('file');
	const problem = words.listTooLarge(kilobytes);
	const tooLarge: Given = { type: 'refused', status: 413, problem };
	if (!(file instanceof File) || file.size === 0) {
		const text = textIn(form, 'list');
		const guessed = textIn(form, 'guessed') === 'yes';
		return isTooLarge(text) ? tooLarge : { type: 'text', text, guessed };
	}
	const decoded = decodeList(new Uint8Array(await file.arrayBuffer()));
	if (decoded.type === 'unreadable')
		return { type: 'refused', status: 400, problem: words.unreadable[decoded.reason] };
	if (isTooLarge(decoded.text)) return tooLarge;
	return { type: 'text', text: decoded.text, guessed: decoded.encoding === 'windows-1252' };
}

const nameFields = ['name', 'then', 'last'] as const;

/** The columns that were chosen below what we had understood; `null`: nothing was shown yet. */
function columnsIn(form: FormData): Columns | null {
	const at = (field: string): number | null => {
		const column = countIn(form, field);
		return column !== null && column < mostColumns ? column : null;
	};
	const name = nameFields.map(at).filter((column) => column !== null);
	if (textIn(form, 'shown') === '' || name.length === 0) return null;
	return {
		...{ name: [...new Set(name)], email: at('email'), studentNumber: at('number') },
		heading: textIn(form, 'heading') === 'yes'
	};
}

/** What the educator wants; of a list that nobody has seen yet, what they wanted of the one that stands. */
function wishesIn(form: FormData, stands: readonly Listed[]): Wishes {
	const ticked = (field: string): boolean => textIn(form, field) === 'yes';
	if (textIn(form, 'shown') !== '')
		return {
			...{ keepEmail: ticked('keepEmail'), keepNumber: ticked('keepNumber') },
			turn: ticked('turn')
		};
	return {
		keepEmail: stands.some(({ email }) => email !== null),
		keepNumber: stands.some(({ studentNumber }) => studentNumber !== null),
		turn: false
	};
}

/** Names of one list that the other does not have. */
function without(list: readonly Listed[], other: readonly Listed[]): readonly string[] {
	const there = new Set(other.map(({ name }) => nameKey(name)));
	return list.flatMap(({ name }) => (there.has(nameKey(name)) ? [] : [name]));
}

const most = { longest: longestName, names: mostNames };

/** What was understood of a list, and the form to say it better: nothing is kept by it. */
function preview(
	form: FormData,
	given: Extract<Given, { type: 'text' }>,
	stands: { readonly list: readonly Listed[]; readonly state: string }
) {
	const wishes = wishesIn(form, stands.list);
	const roster = readRoster(given.text, columnsIn(form), wishes);
	const { list, columns, found, commas, leftOut } = roster;
	const [name = 0, then = null, last = null] = columns.name;
	const shown = {
		...{ text: given.text, guessed: given.guessed, wishes, commas, leftOut },
		...{ chosen: { ...columns, name, then, last }, found, named: columns.name },
		...{ names: list.length, first: list.slice(0, 5), empty: given.text.trim() === '' },
		accented: given.guessed
			? list.flatMap((one) => (/[^\p{ASCII}]/u.test(one.name) ? [one.name] : [])).slice(0, 12)
			: [],
		problems: roster.problems.map(({ line, problem }) => words.rosterProblem(line, problem, most)),
		...{ added: without(list, stands.list).length, gone: without(stands.list, list) },
		...{ shown: stateOf(list), madeFrom: textIn(form, 'madeFrom') || stands.state }
	};
	return { list, shown };
}

export const actions = {
	/** Shows what was understood. */
	read: async (event) => {
		const stands = await standing(event);
		const form = await event.request.formData();
		const given = await givenIn(form);
		if (given.type === 'refused') return fail(given.status, { problem: given.problem });
		return { preview: preview(form, given, stands).shown };
	},
	/** Keeps what was shown, and nothing else. */
	keep: async (event) => {
		const stands = await standing(event);
		const form = await event.request.formData();
		const given = await givenIn(form);
		if (given.type === 'refused') return fail(given.status, { problem: given.problem });
		const { list, shown } = preview(form, given, stands);
		const seen = textIn(form, 'shown') === shown.shown;
		if (!seen || shown.problems.length > 0)
			return fail(400, { preview: { ...shown, changedSince: !seen } });
		const { db, newId } = theAccounts();
		const { who, now } = event.locals;
		const classId = event.params.class;
		const put = await putRoster(db, who, {
			...{ classId, list, madeFrom: shown.madeFrom, now, auditId: newId() }
		});
		switch (put.type) {
			case 'forbidden':
				return nothingHere();
			case 'put':
				return redirect(303, `/teach/classes/${classId}#roster`);
			case 'stale':
				return fail(409, {
					preview: { ...shown, madeFrom: put.state, now: put.list.map(({ name }) => name) }
				});
		}
	}
} satisfies Actions;
