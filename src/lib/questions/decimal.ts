/**
 * The one way in which we keep numbers: a canonical decimal is an optional `-`, digits without a needless zero,
 * and where there is a fraction `.` and digits that do not end in zero.
 */

/** What a number is kept as; more than 15 digits no double tells apart. */
const canonical = /^-?\d{1,15}(\.\d{1,15})?$/;

/** Whether a text is a number in the one form in which numbers are kept. */
export function isDecimal(text: string): boolean {
	return canonical.test(text);
}
