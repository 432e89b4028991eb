import { type EventKindName, traitsOf } from '../../field/kinds/index.ts';
import { asItStands } from '../clause.ts';
import type { ReadReport } from '../report.ts';
import type { Row } from './rows.ts';

/** "Deadlines terminated.", "***Terminate Deadlines and Hearings": the clerk takes what is pending off the calendar. */
const ends =
  /^[* ]{0,6}(?:(?:set(?:\/reset)? )?(deadlines?|hearings?)(?:(?: and |\/|, )(hearings?|deadlines?))?(?: (?:are|were|is|was|have been|has been))? (?:terminated|vacated|cancell?ed)|(?:terminat|vacat|cancel)(?:e|ed|ing)? (?:all )?(?:pending |remaining )?(deadlines?|hearings?)(?:(?: and |\/|, )(hearings?|deadlines?))?)/i;

/** A step before the judge, which only the end of hearings takes off. */
const isHeard = (kind: EventKindName): boolean =>
  traitsOf(kind).followedUp === true && traitsOf(kind).beforeJudge === true;

/**
 * What an entry by which deadlines, or hearings, are terminated takes off the calendar: each step that an earlier entry set for a later day, told again as
 * called off, by the words of this entry. Empty for any other entry.
 *
 * @param words - of the entry
 * @param day - on which it was entered, EDTF
 * @param before - reports of the entries above it
 */
export function calledOff(
  words: string,
  { row, day: entered, sentence }: { readonly row: Row; readonly day: string; readonly sentence: number },
  before: readonly ReadReport[],
): ReadReport[] {
  const match = ends.exec(words);
  const day = /^\d{4}-\d\d-\d\d$/.exec(entered)?.[0];
  if (match === null || day === undefined) return [];
  const named = match.slice(1).join(' ').toLowerCase();
  const trigger = { start: row.words.start, end: row.words.start + match[0].length };
  return before.flatMap((report): ReadReport[] => {
    const set = report.status === 'scheduled' && report.time !== null && report.time.edtf >= day;
    const isNamed = named.includes(isHeard(report.kind) ? 'hearing' : 'deadline');
    if (!set || !isNamed || report.effects.includes('cancelled')) return [];
    const { start, end } = row;
    return [
      {
        ...report,
        sentence,
        start,
        end,
        trigger,
        clause: asItStands(trigger),
        participants: [],
        effects: ['cancelled'],
      },
    ];
  });
}
