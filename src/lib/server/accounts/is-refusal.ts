import { isAPIError } from 'better-auth/api';

/** Whether better-auth refused what was asked, rather than failed. */
export function isRefusal(error: unknown): boolean {
	return isAPIError(error) && error.statusCode < 500;
}
