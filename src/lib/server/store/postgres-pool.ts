import { Pool, TypeOverrides, types } from 'pg';
import { namePrepared } from './name-prepared.ts';

/** Connections to PostgreSQL. Counts come as numbers: none of ours passes 2^53. */
export function postgresPool(url: string): Pool {
	const reading = new TypeOverrides();
	reading.setTypeParser(types.builtins.INT8, Number);
	const pool = new Pool({
		connectionString: url,
		max: 10,
		connectionTimeoutMillis: 30_000,
		types: reading
	});
	pool.on('connect', namePrepared);
	// A connection that breaks while nobody uses it; the pool makes another when one is asked for.
	pool.on('error', () => undefined);
	return pool;
}
