import { support } from '$lib/server/catalogue/support';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async () => {
	const { exit } = await support();
	return { exit };
};
