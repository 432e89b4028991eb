import type { EventKindName } from '../../../field/kinds/index.ts';
import type { Outcome } from '../../../field/values.ts';

/** Wordings of an outcome by kind of event, the telling one first; read from the sentence when the trigger itself decides none. */
const wordings: Partial<Record<EventKindName, readonly (readonly [Outcome, RegExp])[]>> = {
  ruling: [
    [
      'denied',
      /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|declin(?:e|es|ed)|overrul(?:e|es|ed)|dismiss(?:es|ed)? (?:the |a |his |her |its |their )?(?:motion|request|bid)|turn(?:s|ed) (?:down|away|aside)|tossed out|not (?:be )?(?:allowed|entitled|block))\b/i,
    ],
    [
      'granted',
      /\b(?:grant(?:s|ed|ing)?|approv(?:e|es|ed|ing)|allow(?:s|ed|ing)?|agree[sd]?|certif(?:y|ies|ied)|block(?:s|ed|ing)?|halt(?:s|ed|ing)?|issued? (?:an? |the )?(?:\w+ )*(?:injunction|restraining order|stay)|secured|obtained|enjoin(?:s|ed)?|suppress(?:es|ed)?|lift(?:s|ed|ing)?|unseal(?:s|ed)?)\b/i,
    ],
    [
      'plaintiff',
      /\b(?:liable|in favou?r of (?:the )?plaintiffs?|against (?:the )?(?:defendants?|company)|sid(?:es|ed|ing) with (?:the )?(?:plaintiffs?|state|government|workers|parents|families)|unconstitutional|violat(?:e|es|ed|ing)|illegal|unlawful|infring)/i,
    ],
    [
      'defendant',
      /\b(?:in favou?r of (?:the )?defendants?|against (?:the )?plaintiffs?|not liable|immun(?:e|ity)|cannot (?:be )?(?:sue|sued)|constitutional|lawful)\b/i,
    ],
  ],
  verdict: [
    [
      'mixed',
      /\b(?:but (?:acquitted|cleared|not guilty)|acquitted (?:\S+ ){0,6}but|partial|while acquitting|split verdict|both (?:liable|at fault))\b/i,
    ],
    ['not guilty', /\b(?:not guilty|acquit(?:s|ted|tal)?|cleared|exonerat)/i],
    ['not liable', /\b(?:not (?:liable|responsible|at fault|negligent)|in favou?r of (?:the )?defen[cs]e)\b/i],
    ['liable', /\b(?:liable|negligent|defamed|responsible for|at fault)\b/i],
    ['guilty', /\b(?:guilty|convict)/i],
    ['plaintiff', /\b(?:awarded|in favou?r of|sided with)\b/i],
  ],
  dismissal: [['defendant', /./]],
  'appeal-decision': [
    [
      'reversed',
      /\b(?:overturn|revers|vacat|quash|set aside|struck down|annul|remand|reviv|reinstat|new trial|threw out|thrown out)/i,
    ],
    ['affirmed', /\b(?:uph(?:eld|old)|affirm|let stand|confirm|left in place|backed)/i],
    ['denied', /\b(?:den(?:y|ied|ies)|reject|refus|declin|dismiss|turn(?:s|ed) (?:down|away))/i],
    ['granted', /\b(?:grant|agreed to (?:hear|review|take)|allowed|take up)/i],
  ],
  plea: [
    ['not guilty', /\bnot[ -]guilty|\b(?:deny|denied|denies)\b/i],
    ['guilty', /\bguilty|admit/i],
  ],
};

/** Kinds whose outcome a chronology states. */
const decided = new Set<EventKindName>(['ruling', 'verdict', 'dismissal', 'appeal-decision']);

/** The outcome of an event in its words: the trigger's own, else what the clause from the trigger on says, else the sentence. */
export function outcomeOf(kind: EventKindName, own: Outcome | null, sentence: string, start: number): Outcome | null {
  if (!decided.has(kind)) return null;
  const table = wordings[kind] ?? [];
  if (own !== null && kind !== 'verdict') return own;
  for (const part of [sentence.slice(start, start + 160), sentence]) {
    const hit = table.find(([, wording]) => wording.test(part));
    if (hit) return hit[0];
  }
  return own ?? (kind === 'ruling' ? 'other' : null);
}
