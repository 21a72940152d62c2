import { fail, redirect } from '@sveltejs/kit';
import { decodeList } from '$lib/assignment/names/decode-file';
import { byName } from '$lib/assignment/names/name-order';
import { longestName } from '$lib/assignment/names/read-name';
import {
	type Columns,
	type Listed,
	mostColumns,
	mostNames,
	readRoster,
	type Roster,
	rosterText,
	type Wishes
} from '$lib/assignment/names/roster';
import { countIn, textIn } from '$lib/forms/read-form';
import * as words from '$lib/messages/roster';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import { marksOf, mergeRosters, type MergedRoster } from '$lib/server/classes/merge-roster';
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
	return { id: found.id, name: found.name, text, state, marks: marksOf(list), kilobytes };
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

/** Lines that are left out are shown, so that nobody vanishes in silence; more of them are counted. */
const mostLeftOut = 20;

function columnWords(found: Roster['found'], at: number): string {
	const { heading, first } = found[at] ?? { heading: '', first: '' };
	return words.columnIs(at + 1, heading, first);
}

const most = { longest: longestName, names: mostNames };

interface Standing {
	readonly list: readonly Listed[];
	readonly state: string;
}

interface Understood {
	readonly text: string;
	readonly guessed: boolean;
	readonly roster: Roster;
	readonly wishes: Wishes;
}

function read(
	form: FormData,
	{ text, guessed }: Extract<Given, { type: 'text' }>,
	stands: Standing
): Understood {
	const wishes = wishesIn(form, stands.list);
	return { text, guessed, roster: readRoster(text, columnsIn(form), wishes), wishes };
}

/** A list as the page shows it before it is saved: nothing is kept by it. */
function shownOf({ text, guessed, roster, wishes }: Understood, merged: MergedRoster) {
	const { rows, columns, found, commas, heading, doubt, leftOut } = roster;
	const [name = 0, then = null, last = null] = columns.name;
	return {
		...{ text, guessed, wishes, commas },
		...{ heading, doubt, unused: roster.unused.map((at) => columnWords(found, at)) },
		leftOut: leftOut.slice(0, mostLeftOut),
		leftOutMore: Math.max(0, leftOut.length - mostLeftOut),
		...{ chosen: { ...columns, name, then, last }, found, named: columns.name },
		...{ names: rows.length, first: rows.slice(0, 5), empty: text.trim() === '' },
		accented: guessed
			? rows.flatMap((one) => (/[^\p{ASCII}]/u.test(one.name) ? [one.name] : [])).slice(0, 12)
			: [],
		problems: roster.problems.map(({ line, problem }) => words.rosterProblem(line, problem, most)),
		...{ added: merged.added.length, gone: merged.gone.toSorted(byName('family')) },
		// Of the rows: whether addresses and numbers are kept changes nothing that was not shown.
		shown: stateOf(rows)
	};
}

/** Somebody else has changed the list since the form was made: what stands now, with what was changed in the form. */
function mergedPreview({ guessed, roster }: Understood, form: FormData, stands: Standing) {
	const merged = mergeRosters(textIn(form, 'marks'), stands.list, roster.list);
	const text = rosterText(merged.list, words.headings);
	const wishes = {
		keepEmail: merged.list.some(({ email }) => email !== null),
		keepNumber: merged.list.some(({ studentNumber }) => studentNumber !== null),
		turn: false
	};
	const again = { text, guessed, roster: readRoster(text, null, wishes), wishes };
	const { added, gone, changed, crossed } = merged;
	return {
		...shownOf(again, merged),
		...{ madeFrom: stands.state, marks: marksOf(stands.list) },
		now: stands.list.map(({ name }) => name).toSorted(byName('family')),
		mine: { added, gone, changed },
		crossed: crossed.map(({ now, mine }) => words.crossed(now, mine))
	};
}

/** What was understood of a list, and the form to say it better. */
function preview(form: FormData, given: Extract<Given, { type: 'text' }>, stands: Standing) {
	const understood = read(form, given, stands);
	const { list, problems } = understood.roster;
	const madeFrom = textIn(form, 'madeFrom') || stands.state;
	const isStale = madeFrom !== stands.state && stateOf(list) !== stands.state;
	if (isStale && problems.length === 0)
		return { type: 'stale', shown: mergedPreview(understood, form, stands) } as const;
	const marks = madeFrom === stands.state ? marksOf(stands.list) : textIn(form, 'marks');
	const merged = mergeRosters(marks, stands.list, list);
	const shown = { ...shownOf(understood, merged), madeFrom, marks };
	return { type: 'read', list, shown } as const;
}

/** The form; `null`: it is larger than a request may be. */
async function formIn({ request }: RequestEvent): Promise<FormData | null> {
	try {
		return await request.formData();
	} catch (thrown) {
		if (thrown instanceof Object && 'status' in thrown && thrown.status === 413) return null;
		throw thrown;
	}
}

export const actions = {
	/** Shows what was understood. */
	read: async (event) => {
		const stands = await standing(event);
		const form = await formIn(event);
		if (!form) return fail(413, { problem: words.listTooLarge(kilobytes) });
		const given = await givenIn(form);
		if (given.type === 'refused') return fail(given.status, { problem: given.problem });
		return { preview: preview(form, given, stands).shown };
	},
	/** Keeps what was shown, and nothing else. */
	keep: async (event) => {
		const stands = await standing(event);
		const form = await formIn(event);
		if (!form) return fail(413, { problem: words.listTooLarge(kilobytes) });
		const given = await givenIn(form);
		if (given.type === 'refused') return fail(given.status, { problem: given.problem });
		const read = preview(form, given, stands);
		if (read.type === 'stale') return fail(409, { preview: read.shown });
		const { list, shown } = read;
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
				// In this very moment.
				return fail(409, { preview: preview(form, given, put).shown });
		}
	}
} satisfies Actions;
