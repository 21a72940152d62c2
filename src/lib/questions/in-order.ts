/** The items in the order of the ids; an item that the order does not name comes last, never lost. */
export function inOrder<T extends { readonly id: string }>(
	items: readonly T[],
	order: readonly string[]
): readonly T[] {
	const place = (item: T): number => {
		const at = order.indexOf(item.id);
		return at < 0 ? order.length : at;
	};
	return [...items].sort((one, other) => place(one) - place(other));
}
