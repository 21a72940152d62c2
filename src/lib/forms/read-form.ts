/** Text out of a form, which can lack a field or send a file in its place. */

/** The text of a field as it was typed; empty where there is none. */
export function textIn(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}

/** The texts of all fields of that name, in the form's order. */
export function textsIn(form: FormData, name: string): readonly string[] {
	return form.getAll(name).filter((value) => typeof value === 'string');
}

/** A whole number from 0 with at most nine digits; `null` where the field holds none. */
export function countIn(form: FormData, name: string): number | null {
	const text = textIn(form, name);
	return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
