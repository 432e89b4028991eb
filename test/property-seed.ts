import fc from 'fast-check';

/** Property tests try the same inputs on every run, so that a failure is of the change at hand. `PROPERTY_SEED=2 npm test` tries others. */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1) });
