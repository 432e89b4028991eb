import { answerWith } from './answering.ts';

// What a thread of the engine runs. The heavy modules are loaded once it is there, from the compile cache.
answerWith(async () => (await import('./work.ts')).work);
