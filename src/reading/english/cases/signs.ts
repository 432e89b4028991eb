import type { Span } from '../../../document/document.ts';
import type { ReadReport } from '../../report.ts';
import { effectsIn } from './effects.ts';
import { forumsIn } from './forums.ts';
import { caseReferenceIn } from './reference.ts';

/**
 * What a report takes from the words of its sentence that is of the case rather than of the event.
 *
 * @param trigger - the words of the event, offsets in those of the sentence; `null` where they are the whole of it
 */
export const caseSignsIn = (
  words: string,
  trigger: Span | null = null,
): Pick<ReadReport, 'reference' | 'forums' | 'effects'> => ({
  reference: caseReferenceIn(words, trigger),
  forums: forumsIn(words),
  effects: effectsIn(words),
});
