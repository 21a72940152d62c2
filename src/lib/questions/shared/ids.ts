/** Ids in the order given. */
export function ids(things: readonly { readonly id: string }[]): readonly string[] {
	return things.map((thing) => thing.id);
}
