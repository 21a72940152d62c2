import fc from 'fast-check';
import { isOf, isRanked } from '../../src/lib/questions/kinds.ts';
import type { Answerable, Response } from '../../src/lib/questions/responses.ts';

const places = ['supported', 'uncertain', 'unsupported'];
const words = fc.stringMatching(/^(secret )?[a-zé]{1,6} ?[a-z0-9]{1,6}$/);
const number = fc.integer({ min: -50, max: 200 }).map(String);

/** Responses that fit a question, right and wrong ones. */
export function anyResponse({ kind, options, choices }: Answerable): fc.Arbitrary<Response> {
	if (isOf('one', kind)) return fc.constantFrom(...options).map((chosen) => ({ kind, chosen }));
	if (isOf('some', kind)) {
		return fc.subarray([...options], { minLength: 1 }).map((chosen) => ({ kind, chosen }));
	}
	if (kind === 'text') return words.map((value) => ({ kind, value }));
	if (isOf('typed', kind)) return number.map((value) => ({ kind, value }));
	if (isRanked(kind)) {
		const places = [...(choices ?? [])];
		return fc
			.shuffledSubarray(places, { minLength: places.length, maxLength: places.length })
			.map((put) => ({
				...{ kind: 'order' },
				placed: Object.fromEntries(options.map((id, at) => [id, put[at] ?? '']))
			}));
	}
	if (kind === 'cloze') {
		const filled = options.map((id) => {
			const own = (choices ?? []).filter((choice) => choice.startsWith(`${id}/`));
			const given =
				own.length > 0
					? fc.constantFrom(...own.map((choice) => choice.slice(id.length + 1)))
					: words;
			return given.map((value) => [id, value] as const);
		});
		return fc.tuple(...filled).map((placed) => ({ kind, placed: Object.fromEntries(placed) }));
	}
	const place = fc.constantFrom(...(choices ?? places));
	return fc
		.tuple(...options.map((id) => place.map((place) => [id, place] as const)))
		.map((placed) => ({ kind, placed: Object.fromEntries(placed) }));
}
