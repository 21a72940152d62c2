/** Stands in the head of our SQLite files ("Rdbk" in ASCII), so that a restore knows one from another. */
export const applicationId = 0x5264_626b;
