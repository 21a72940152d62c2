/**
 * Where links in messages lead: `ORIGIN`, else this machine. Not what a request says: whoever asks for a
 * message to somebody else could lead them anywhere.
 */
export function publicOrigin(env: Readonly<Record<string, string | undefined>>): string {
	return env['ORIGIN'] || `http://localhost:${env['PORT'] || '3000'}`;
}
