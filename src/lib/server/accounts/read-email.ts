/**
 * An address as it is kept, in small letters; `null` where it is none. The form of HTML's `input
 * type=email` (WHATWG) with a dot in the domain.
 */
export function readEmail(text: string): string | null {
	const email = text.trim().toLowerCase();
	const form =
		/^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;
	return email.length <= 254 && form.test(email) ? email : null;
}

/** A text field of a form; empty where there is none, or where a file came in its place. */
export function field(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}
