import { fillIn, placeholdersIn, type Support } from '$lib/server/catalogue/support';
import { support } from '$lib/server/catalogue/open-library';
import { readSupportTexts } from '$lib/server/accounts/support-texts';
import { isAway } from '$lib/server/store/database/is-away';
import type { Database } from '$lib/server/store/database/tables';

/** Whom learners can turn to: the installation's file with what administrators filled in. */
export async function filledSupport(db: Database): Promise<Support> {
	const file = await support();
	if (!file.placeholder && placeholdersIn(file).length === 0) return file;
	try {
		return fillIn(file, await readSupportTexts(db));
	} catch (error) {
		// Help is shown also while the database is away: as far as the file has it.
		if (isAway(error)) return file;
		throw error;
	}
}
