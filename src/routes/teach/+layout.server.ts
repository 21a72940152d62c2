import type { LayoutServerLoad } from './$types';

/** For the ways between the pages; who may do what is decided where it is done. */
export const load: LayoutServerLoad = ({ locals, route }) => ({
	educator: locals.who.type === 'educator' ? { administrator: locals.who.administrator } : null,
	at: route.id
});
