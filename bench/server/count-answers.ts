import { openStore, type StorePlace } from '../../src/lib/server/store/open-store.ts';

/** Answers in a store, as whoever opens it after the end of the server finds them. */
export async function countAnswers(place: StorePlace): Promise<number> {
	const store = await openStore(place);
	try {
		const { count } = await store.db
			.selectFrom('attempt_events')
			.select(({ fn }) => fn.countAll<number>().as('count'))
			.where('event', 'like', '{"type":"answer"%')
			.executeTakeFirstOrThrow();
		return count;
	} finally {
		await store.close();
	}
}
