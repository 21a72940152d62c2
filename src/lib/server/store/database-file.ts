/** Name of the SQLite database in the data folder. */
export const databaseFile = 'readback.db';
