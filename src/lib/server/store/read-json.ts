/** JSON that the store has written itself; whoever knows its shape checks it. */
export function readJson(text: string): unknown {
	return JSON.parse(text);
}
