import { support } from '$lib/server/catalogue/open-library';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async () => ({ support: await support() });
