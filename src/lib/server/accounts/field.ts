/** A text field of a form; empty where there is none, or where a file came in its place. */
export function field(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}
