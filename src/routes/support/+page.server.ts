import { support } from '$lib/server/catalogue/open-library';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ support: await support() });
