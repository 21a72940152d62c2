import type { Page } from '@playwright/test';

interface Answer {
	readonly status: number;
	/** Where it leads to. */
	readonly url: string;
	readonly html: string;
}

/** Sends the form that has this button twice, the second before the first is answered. */
export function sendTwice(page: Page, button: string): Promise<readonly Answer[]> {
	return page.getByRole('button', { name: button, exact: true }).evaluate(async (pressed) => {
		const form = pressed.closest('form');
		if (!form) throw new Error('The button is in no form.');
		const headers = { accept: 'text/html' };
		const send = async (): Promise<Answer> => {
			const body = new FormData(form);
			const answer = await fetch(form.action, { method: 'POST', headers, body });
			return { status: answer.status, url: answer.url, html: await answer.text() };
		};
		return Promise.all([send(), send()]);
	});
}
