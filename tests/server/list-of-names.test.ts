import { afterAll, beforeAll, expect, test } from 'vitest';
import { listListed } from '../../src/lib/server/store/classes.ts';
import { startSchool, type School } from './school.ts';

let school: School;
let cookie: string;
beforeAll(async () => {
	school = await startSchool();
	await school.db.updateTable('classes').set({ naming: 'name' }).execute();
	cookie = await school.cookieOf('educator', 'token-of-educator');
}, 120_000);
afterAll(async () => {
	await school.stop();
});

const path = '/teach/classes/class/names';

/** What the page's form would send again: its hidden fields, its list, and the columns chosen in it. */
function formOf(page: string): FormData {
	const form = new FormData();
	const decode = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
	for (const [, name = '', value = ''] of page.matchAll(
		/<input type="hidden" name="(\w+)" value="([^"]*)"/g
	))
		form.set(name, decode(value));
	for (const [, name = '', options = ''] of page.matchAll(
		/<select[^>]* name="(\w+)"[^>]*>(.*?)<\/select>/gs
	))
		form.set(name, /<option value="(\w*)" selected/.exec(options)?.[1] ?? '');
	for (const [, name = ''] of page.matchAll(/<input type="checkbox" name="(\w+)"[^>]* checked/g))
		form.set(name, 'yes');
	form.set('list', decode(/<textarea[^>]*>\n?(.*?)<\/textarea>/s.exec(page)?.[1] ?? ''));
	return form;
}

async function open(): Promise<FormData> {
	const response = await fetch(school.url + path, { headers: { cookie } });
	return formOf(await response.text());
}

async function send(act: 'read' | 'keep', body: FormData) {
	const headers = { cookie, accept: 'text/html', origin: school.url };
	const sent = { method: 'POST', headers, body, redirect: 'manual' } as const;
	const response = await fetch(`${school.url}${path}?/${act}`, sent);
	const page = await response.text();
	return { status: response.status, page, form: formOf(page) };
}

async function put(form: FormData, list: string): Promise<void> {
	form.set('list', list);
	const { form: shown } = await send('read', form);
	expect((await send('keep', shown)).status).toBe(303);
}

async function stands() {
	return (await listListed(school.db, 'class')).map(({ name, email }) => [name, email]);
}

test('what two people change on one list at once is both kept, after the second has seen it', async () => {
	await put(await open(), 'Ann Mill\nBen Bill');
	const [mine, theirs] = [await open(), await open()];
	mine.set('list', 'Ann Mill\nCid Cox');
	const { form: shown } = await send('read', mine);
	await put(theirs, 'Ann Mill\nBen Bill\nEva Eng');

	const refused = await send('keep', shown);
	expect(refused.status).toBe(409);
	for (const text of ['Someone else has changed', 'Eva Eng', 'You add 1 name', 'You remove 1 name'])
		expect(refused.page).toContain(text);
	expect(await stands()).toHaveLength(3);
	expect((await send('keep', refused.form)).status).toBe(303);
	expect((await stands()).map(([name]) => name)).toEqual(['Ann Mill', 'Cid Cox', 'Eva Eng']);

	// An older page that is checked only now is told at once.
	theirs.set('list', 'Ann Mill\nBen Bill\nDora Dix');
	const late = await send('read', theirs);
	expect(late.page).toContain('Someone else has changed');
	expect((await send('keep', late.form)).status).toBe(303);
	expect((await stands()).map(([name]) => name)).toEqual([
		...['Ann Mill', 'Cid Cox', 'Dora Dix', 'Eva Eng']
	]);
});

test('a tick that keeps addresses needs no third press, and another column does', async () => {
	const form = await open();
	form.set('list', 'Name;Mail;Other\nAnn Mill;a@example.org;b@example.org');
	const { form: shown, page } = await send('read', form);
	expect(page).toContain('a@example.org');
	shown.set('email', '2');
	shown.set('keepEmail', 'yes');
	const again = await send('keep', shown);
	expect([again.status, again.page.includes('You changed something')]).toEqual([400, true]);
	shown.set('email', '1');
	expect((await send('keep', shown)).status).toBe(303);
	expect(await stands()).toEqual([['Ann Mill', 'a@example.org']]);
});

test('a first line that may be a heading is asked for, and one press answers', async () => {
	const form = await open();
	form.set('list', 'Xxxx\nAnn Mill\nBen Bill');
	const { form: shown, page } = await send('read', form);
	expect(page).toContain('Is the first line, “Xxxx”, a heading?');
	// Enter in a field presses the first button of its form: that must answer nothing.
	expect(/action="\?\/read".*?(<button[^>]*>)/s.exec(page)?.[1]).toMatch(/class="entered\b/);
	shown.set('heading', 'yes');
	const { page: answered } = await send('read', shown);
	expect(answered).toContain('2 names');
	expect(answered).not.toContain('Is the first line');
});
