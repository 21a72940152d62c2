import fc from 'fast-check';
import type { Answerable } from '../../src/lib/questions/kinds.ts';
import type { Response } from '../../src/lib/questions/response.ts';

const place = fc.constantFrom('supported', 'uncertain', 'unsupported');

/** Responses that fit a question, right and wrong ones. */
export function anyResponse({ kind, options }: Answerable): fc.Arbitrary<Response> {
	switch (kind) {
		case 'choice':
		case 'truth':
			return fc.constantFrom(...options).map((chosen) => ({ kind, chosen }));
		case 'multiple':
			return fc.subarray([...options], { minLength: 1 }).map((chosen) => ({ kind, chosen }));
		case 'sort':
			return fc
				.tuple(...options.map((id) => place.map((place) => [id, place] as const)))
				.map((placed) => ({ kind, placed: Object.fromEntries(placed) }));
	}
}
