import type { Accepted, Accepts, NumberInput } from '../question.ts';
import type { Typing } from '../typed.ts';
import { readDecimal } from './read-decimal.ts';
import { writeDecimal } from './write-decimal.ts';

const plain: NumberInput = { decimal: '.' };

/** Numbers that are typed: each falls into the range that it lies in, or into what accepts all others. */
export const numbers: Typing = {
	read: (typed, input = plain) => {
		const value = readDecimal(typed, input);
		if (value !== null) return { value };
		return { unread: typed.trim() === '' ? 'typed' : 'digits' };
	},
	pick: (options, value) => {
		const named = options.find(
			({ accepts }) => accepts && isRange(accepts) && isWithin(value, accepts)
		);
		const option = named ?? options.find(({ accepts }) => !accepts);
		return option ? [option.id] : [];
	},
	said: (_, value, input = plain) => ({ given: writeDecimal(value, input) })
};

function isRange(accepts: Accepts): accepts is Accepted {
	return 'least' in accepts;
}

/** Whether a number lies between two others, ends included; all canonical. */
function isWithin(value: string, { least, most }: Accepted): boolean {
	return Number(value) >= Number(least) && Number(value) <= Number(most);
}
