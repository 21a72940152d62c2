/** What educators read of the students of a class: who joined, removing them, keys, attempts that stay counted. */

export const nobodyRemoved = 'Nobody was removed. They may have left the class already.';

export const nothingUsed = 'No attempts of erased records count under this name.';

export const tickOne = 'Tick at least one student first.';
/** Of the table's columns. */
export const keyColumns = ['name', 'key', 'link'];
