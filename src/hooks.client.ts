import type { HandleClientError } from '@sveltejs/kit';

/**
 * What cannot be fetched or run here leaves the page as the server sent it: it works without scripts. The framework
 * would put its error page over it.
 */
export const handleError: HandleClientError = ({ error }) => {
	throw error;
};
