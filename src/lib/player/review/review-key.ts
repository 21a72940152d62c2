import { prefix } from '../saving/keys.ts';

/** What comes back, of all modules: on the device, and only once the learner wants it. */
export const reviewKey = `${prefix}review`;
