import type { PublicOption } from '../views.ts';

/** Id and text, and nothing else of what stands there. */
export function publicOption(option: PublicOption): PublicOption {
	return { id: option.id, text: option.text };
}
