import type { Span } from '../../../document/document.ts';
import { contentStems } from '../../../language/stems.ts';
import type { ReadReport } from '../../report.ts';

/** How far from the trigger the near words reach, in UTF-16 units: about eight words. */
const reach = 50;

/** Stems of a report's trigger, and of this with the words near it in its sentence. */
export function stemsOf(text: string, sentence: Span, trigger: Span): ReadReport['stems'] {
  const [start, end] = [Math.max(sentence.start, trigger.start - reach), Math.min(sentence.end, trigger.end + reach)];
  return {
    trigger: contentStems(text.slice(trigger.start, trigger.end)),
    near: contentStems(text.slice(start, end)),
  };
}
