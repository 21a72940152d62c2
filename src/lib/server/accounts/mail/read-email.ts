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
