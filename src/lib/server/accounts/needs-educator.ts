/** Educators' pages that somebody who is not signed in may see. All others lead to the sign-in. */
const open = ['/teach/sign-in', '/teach/forgot', '/teach/reset', '/teach/invitation/[token]'];

/** Whether a route (its id, as in `/teach/classes/[class]`) is for signed-in educators only. */
export function needsEducator(route: string | null): route is string {
	return route !== null && /^\/teach(\/|$)/.test(route) && !open.includes(route);
}
