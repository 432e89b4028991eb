import type { ReadReport } from '../../report.ts';
import { effectsIn } from './effects.ts';
import { forumsIn } from './forums.ts';
import { caseReferenceIn } from './reference.ts';

/** What a report takes from the words of its sentence that is of the case rather than of the event. */
export const caseSignsIn = (words: string): Pick<ReadReport, 'reference' | 'forums' | 'effects'> => ({
  reference: caseReferenceIn(words),
  forums: forumsIn(words),
  effects: effectsIn(words),
});
