import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import type { StorePlace } from '../../src/lib/server/store/database/store-place.ts';

const row = JSON.stringify({
	type: 'answer',
	question: 'question-1',
	response: { kind: 'choice' }
});

/** One-row commits a second of a file beside the store's own, in its mode: WAL, synchronous=FULL. */
function bareSqlite(folder: string, seconds: number): number {
	const database = new DatabaseSync(join(folder, 'bare.db'));
	database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
	database.exec('CREATE TABLE bare (id INTEGER PRIMARY KEY, event TEXT NOT NULL)');
	const insert = database.prepare('INSERT INTO bare (event) VALUES (?)');
	const end = performance.now() + seconds * 1000;
	let commits = 0;
	while (performance.now() < end) {
		insert.run(row);
		commits += 1;
	}
	database.close();
	return commits / seconds;
}

/** One-row commits a second of PostgreSQL, over as many connections as the store's pool has. */
async function barePostgres(url: string, seconds: number, connections: number): Promise<number> {
	const clients = Array.from({ length: connections }, () => new Client({ connectionString: url }));
	for (const client of clients) await client.connect();
	await clients[0]?.query('create table if not exists bare (id serial primary key, event text)');
	const end = performance.now() + seconds * 1000;
	let commits = 0;
	await Promise.all(
		clients.map(async (client) => {
			while (performance.now() < end) {
				await client.query({
					name: 'bare',
					text: 'insert into bare (event) values ($1)',
					values: [row]
				});
				commits += 1;
			}
			await client.end();
		})
	);
	return commits / seconds;
}

/** What the bare database makes: one row a commit, each on the disk before the next. */
export async function bareCommits(
	{ dataDir, databaseUrl }: StorePlace,
	seconds: number
): Promise<number> {
	if (databaseUrl === undefined) return bareSqlite(dataDir, seconds);
	return barePostgres(databaseUrl, seconds, 10);
}
