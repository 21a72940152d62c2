import { Buffer } from 'node:buffer';
import { learnerCookie } from '../../src/lib/server/accounts/learner-cookie.ts';
import type { SeededClass } from '../journeys/in-class/steps/seed-class.ts';

/** How a browser can send an act: the page's script, a form without one, the framework's own way. */
export const ways = ['script', 'form', 'action'] as const;
export type Way = (typeof ways)[number];

/** Everything that the server says to one learner about one quiz, headers and all. */
export interface LearnerEyes {
	/** All that has come since the last call. */
	take(): string;
	/** Everything that can be asked for without doing anything. */
	look(): Promise<void>;
	send(act: string, fields: readonly (readonly [string, string])[], way: Way): Promise<void>;
}

const headersOf: Readonly<Record<Way, Readonly<Record<string, string>>>> = {
	script: { accept: 'application/json' },
	form: { accept: 'text/html' },
	action: { accept: 'application/json', 'x-sveltekit-action': 'true' }
};

export function learnerEyes(
	url: string,
	{ assignment, token }: SeededClass,
	quiz: string
): LearnerEyes {
	const page = `/attempt/${assignment}/${quiz}`;
	let seen: string[] = [];
	const ask = async (path: string, headers = {}, body: FormData | null = null): Promise<void> => {
		const answer = await fetch(url + path, {
			...{ method: body ? 'POST' : 'GET', body, redirect: 'manual' },
			headers: { cookie: `${learnerCookie}=${token}`, origin: url, ...headers }
		});
		const bytes = Buffer.from(await answer.arrayBuffer());
		const lines = [...answer.headers].map(([name, value]) => `${name}: ${value}`);
		if (answer.status >= 500) throw new Error(`${path} answered ${answer.status}`);
		seen.push(`${path} ${answer.status}\n${lines.join('\n')}\n\n${bytes.toString('latin1')}`);
	};
	return {
		take() {
			const all = seen.join('\n');
			seen = [];
			return all;
		},
		async look() {
			for (const path of [page, '/class']) {
				await ask(path, { accept: 'text/html' });
				await ask(`${path}/__data.json`);
			}
			await ask('/class/export');
		},
		async send(act, fields, way) {
			const form = new FormData();
			for (const [name, value] of fields) form.append(name, value);
			await ask(`${page}?/${act}`, headersOf[way], form);
		}
	};
}
