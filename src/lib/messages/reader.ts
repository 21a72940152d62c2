/** What a learner reads around an article. */

export const whereThisStands = 'Where this stands';
export const known = 'Known';
export const notKnown = 'Not known';
export const debated = 'Debated';
export const guidelinesAdd = 'What guidelines and trials add.';
export const readOn = (day: string) => `Read ${day}.`;
export const words = 'Words';
export const readIn = (section: string) => `Read it in “${section}”`;
