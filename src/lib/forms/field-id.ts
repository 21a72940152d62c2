/** Where the list of what is wrong with a form leads to: the id of the control of that name, while it has a problem. */
export function fieldId(name: string): string {
	return `field-${name}`;
}
