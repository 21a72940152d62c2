/** A process that starts on a database: opens the store there and says how many tables it has. */
import { openStore } from '../../src/lib/server/store/database/open-store.ts';

const [dataDir = '', databaseUrl = ''] = process.argv.slice(2);
const store = await openStore({ dataDir, databaseUrl });
const tables = await store.db.introspection.getTables();
await store.close();
console.log(`${tables.length} tables`);
