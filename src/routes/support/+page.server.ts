import { support } from '$lib/server/catalogue/support';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ support: await support() });
