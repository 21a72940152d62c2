/**
 * What properties are tried with. `npm test` draws the same cases each time, so that what fails was broken by a
 * change; `npm run test:random` draws others, and prints the seed that repeats a failure.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_130) });
