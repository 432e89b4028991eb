import { traitsOf } from '../../../field/kinds/index.ts';
import type { Told } from '../encoder/told.ts';
import type { EventSentence } from './event-sentence.ts';
import { isAfter } from './when.ts';

/** Words that give a step of a case a day: "postponed until", "moved to". */
const sets =
  /\b(?:postponed|delayed|adjourned|rescheduled|reset|continued|moved|pushed (?:back|off)|put off|set|scheduled|slated) (?:(?:on )?\w{3,6}day )?(?:until|till|to|for)\b/i;
/** What was to be, and was put off: "The trial, which had been set for May 2, was put off indefinitely". */
const putOff =
  /^[^.;]{0,80}?\b(?:was|were|been|is) (?:[a-z]{1,12}ly )?(?:postponed|put off|called off|cancell?ed|vacated|taken off|adjourned|delayed|pushed back)\b/i;
const held = /\b(?:began|begun|opened|started|resumed|got under ?way|ended|lasted)\b/i;
/** So much behind the words of an event may name its day, in UTF-16 code units. */
const behind = 120;

/** Whether something of a calendar that the model has as come is put off, to a day that is still to come or to none. */
export function isSetAhead(
  { kind, status, start, end }: Told,
  { context, sentence, times, day }: EventSentence,
): boolean {
  if (status !== 'occurred' || traitsOf(kind).calendar !== 'set for a day') return false;
  const until = Math.min(sentence.end, end + behind);
  const after = context.document.text.slice(start, until);
  if (putOff.test(after) && !held.test(after)) return true;
  const words = sets.exec(after);
  if (words === null) return false;
  const from = start + words.index;
  return times.some(
    ({ expression: { edtf, start: at } }) => edtf !== null && at >= from && at <= until && isAfter(edtf, day.written),
  );
}
