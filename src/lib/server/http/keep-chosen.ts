/** Name and value of each field of a form. */
export type Fields = readonly (readonly [name: string, value: FormDataEntryValue])[];

/**
 * The page with these choices made again: what a form had chosen when it could not be used, or when it
 * was sent for something else. Done in the HTML, because only a browser without a script comes here: in
 * the page itself the choices stand where they were made. Fields that the page does not have change
 * nothing, and no text of theirs comes into it.
 */
export function keepChosen(page: string, fields: Fields | undefined): string {
	if (!fields) return page;
	const chosen = fields.flatMap(([name, value]) =>
		typeof value === 'string' ? [` name="${name}" value="${value}"`] : []
	);
	return page.replace(/<input type="(?:radio|checkbox)"[^>]*>/g, (input) =>
		chosen.some((field) => input.includes(field))
			? input.replace('<input', '<input checked')
			: input
	);
}
