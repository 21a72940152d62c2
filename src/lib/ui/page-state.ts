/**
 * What components ask `$app/state` for, in a page that never becomes another one: set once, before anything is drawn.
 * The build gives it to them instead of the framework's, which brings its router along (scripts/vite/lean-start.ts).
 */
interface PageState {
	data: unknown;
	form: unknown;
	error: unknown;
	params: Readonly<Record<string, string>>;
	route: { readonly id: string | null };
	state: object;
	status: number;
	url: URL;
}

export let page: PageState | undefined;

export function setPage(now: PageState): PageState {
	page = now;
	return now;
}
