import type { Page } from '@playwright/test';
import type { Fields } from './answers.ts';
import type { QuizState } from './state.ts';
import { fixtures, library } from '../journeys/steps/addresses.ts';
import { addressOf, nk } from '../journeys/steps/modules.ts';

const blank = '/nothing-but-a-form';

function input([name, value]: readonly [string, string]): string {
	const attribute = value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
	return `<input type="hidden" name="${name}" value="${attribute}">`;
}

/** Sends a form of this site to an address of it, as a page without JavaScript does. */
export async function send(
	page: Page,
	action: string,
	fields: Fields,
	{ url } = library
): Promise<void> {
	const body = `<form method="post" action="${action}">${fields.map(input).join('')}<button>Send</button></form>`;
	const html = `<!doctype html><html lang="en"><title>Form</title>${body}</html>`;
	await page.route(`**${blank}`, (route) =>
		route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
	);
	await page.goto(url + blank);
	await page.getByRole('button', { name: 'Send' }).click();
	await page.waitForURL(`**${action}`);
	await page.unroute(`**${blank}`);
}

/** Brings the page to a state of the quiz in one step: its attempt travels in the form. */
export async function arriveAt(
	page: Page,
	{ module, quiz, record, last }: QuizState
): Promise<void> {
	const fields: Fields = [...(last.fields ?? []), ['record', JSON.stringify(record)]];
	const server = module === nk ? library : fixtures;
	await send(page, `${addressOf(module, quiz)}?/${last.act}`, fields, server);
}
