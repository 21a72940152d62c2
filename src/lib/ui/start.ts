/**
 * Starts a page in the browser: draws with the page's own data what the server has drawn already, once. The framework's
 * own start also goes from page to page, which none of ours does: each is loaded whole. That would be a fifth of every
 * page's scripts. The build puts this in its place (scripts/vite/lean-start.ts); in development the framework starts.
 */
import { hydrate, type Component } from 'svelte';
import { setPage } from './page-state.ts';

type Data = Readonly<Record<string, unknown>>;

/** What draws one layer of a page: a layout, a page or an error. */
type Loader = () => Promise<Readonly<Record<string, unknown>>>;

interface App {
	readonly root: Component<Data>;
	/** Of errors at addresses that nothing answers to. */
	readonly nodes: readonly Loader[];
}

/** What the framework writes into a page. */
interface Sent {
	/** Layers of the page, the outermost first. */
	readonly node_ids: readonly number[];
	/** What the server has loaded for each of them. */
	readonly data: readonly (null | { readonly data?: Data })[];
	readonly form: unknown;
	readonly error: unknown;
	readonly status?: number;
	readonly params?: Readonly<Record<string, string>>;
	readonly server_route?: {
		readonly id: string;
		readonly nodes: Readonly<Record<string, Loader>>;
	};
}

/** Nothing goes from page to page, so nobody is to be told. */
const stores = {
	page: { set: () => undefined, notify: () => undefined, subscribe: () => () => undefined }
};

/** Scripts that stand in the page itself say when they have run (questions/kinds-in-page.svelte.ts). */
async function partsRun(): Promise<void> {
	while (document.querySelector('script[data-part]'))
		await new Promise((go) => addEventListener('part-runs', go, { once: true }));
}

/** Rejects where something cannot be fetched or run: then the page stays as the server sent it, and works by forms. */
export async function start(app: App, target: Element, sent: Sent): Promise<void> {
	// Under an address with a password the page could fetch nothing.
	if (document.URL !== location.href) location.replace(location.href);
	const { node_ids, form, error, status = 200, params = {}, server_route } = sent;
	const constructors = await Promise.all(
		node_ids.map(async (id) => {
			const layer = await (server_route?.nodes[id] ?? app.nodes[id])?.();
			// A file that draws more than one names each by its number (scripts/vite/fold-entries.ts).
			return layer?.[`node${id}`] ?? layer?.['component'];
		})
	);
	// What they draw is in the page already: drawn without them, it would be another page.
	await partsRun();
	let data: Data = {};
	const layers: Record<string, Data> = {};
	for (const [at, loaded] of sent.data.entries()) {
		data = { ...data, ...loaded?.data };
		layers[`data_${at}`] = data;
	}
	const route = { id: server_route?.id ?? null };
	const url = new URL(location.href);
	const page = setPage({ data, form, error, params, route, state: {}, status, url });
	hydrate(app.root, {
		target,
		props: { constructors, stores, page, form, ...layers }
	});
	document.documentElement.dataset['runs'] = '';
}
