import { openStore } from '../../src/lib/server/store/database/open-store.ts';
import { type StorePlace } from '../../src/lib/server/store/database/store-place.ts';

/**
 * How many events the server said are saved, by how long it said that each log is, and whoever opens the store
 * after its end does not find.
 */
export async function countLost(
	place: StorePlace,
	said: ReadonlyMap<string, number>
): Promise<number> {
	const store = await openStore(place);
	try {
		const rows = await store.db
			.selectFrom('attempt_events')
			.select(({ fn }) => ['attempt_id', fn.countAll<number>().as('length')])
			.groupBy('attempt_id')
			.execute();
		const kept = new Map(rows.map(({ attempt_id: id, length }) => [id, Number(length)]));
		return [...said].reduce((lost, [id, at]) => lost + Math.max(0, at - (kept.get(id) ?? 0)), 0);
	} finally {
		await store.close();
	}
}
