/** What every function of the store is given first: a database, or a transaction on it. */
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

export type Dialect = 'sqlite' | 'postgres';
