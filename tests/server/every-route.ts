import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const routes = fileURLToPath(new URL('../../src/routes', import.meta.url));

/** One way into the application, as its files say. */
export interface Way {
	/** As Kit names it, e.g. `/join/[code]`. */
	readonly route: string;
	/** An address of that route. Its parts in brackets name nothing that exists. */
	readonly path: string;
	/** `?/name` of an action of a page, `POST` and others of an endpoint, `GET` of both. */
	readonly name: string;
	readonly method: string;
}

const modifying = ['POST', 'PUT', 'PATCH', 'DELETE'];

function wayOf(route: string, name: string, method: string): Way {
	const act = name.startsWith('?/') && name !== '?/default' ? name : '';
	const path = route.replaceAll(/\[(\w+)\]/g, '$1') + act;
	return { route, path, name, method };
}

/** What a file of a route exports, as ways in. */
function waysOf(route: string, file: string, exported: unknown): Way[] {
	if (file.endsWith('+page.svelte')) return [wayOf(route, 'GET', 'GET')];
	const entries: [string, unknown][] =
		exported !== null && typeof exported === 'object' ? Object.entries(exported) : [];
	return entries.flatMap(([name, value]) => {
		if (name === 'actions' && value !== null && typeof value === 'object')
			return Object.keys(value).map((act) => wayOf(route, `?/${act}`, 'POST'));
		const isMethod = name === 'GET' || modifying.includes(name);
		return isMethod ? [wayOf(route, name, name)] : [];
	});
}

/** Every page, action and endpoint that there is: a new one is tried without a word here. */
export async function everyRoute(): Promise<readonly Way[]> {
	const files = readdirSync(routes, { recursive: true, encoding: 'utf8' }).sort();
	const ways = files.map(async (file) => {
		if (!/\+page\.svelte$|\+(page\.)?server\.ts$/.test(file)) return [];
		const folder = dirname(relative('.', file));
		const route = folder === '.' ? '/' : `/${folder}`;
		const exported: unknown = file.endsWith('.ts') ? await import(join(routes, file)) : undefined;
		return waysOf(route, file, exported);
	});
	return (await Promise.all(ways)).flat();
}
