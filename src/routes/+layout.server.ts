import { support } from '$lib/server/catalogue/open-library';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async () => {
	const { exit } = await support();
	return { exit };
};
