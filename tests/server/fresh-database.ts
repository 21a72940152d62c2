import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** An empty database of its own in the PostgreSQL of the tests (`inject('postgresUrl')`); its address. */
export async function freshDatabase(postgresUrl: string): Promise<string> {
	const name = `fresh_${randomUUID().replaceAll('-', '')}`;
	const client = new Client({ connectionString: `${postgresUrl}postgres` });
	await client.connect();
	await client.query(`create database ${name}`);
	await client.end();
	return `${postgresUrl}${name}`;
}
