import type { Document, Span } from '../../../document/document.ts';
import type { Sentence } from '../../../language/index.ts';
import { monthNames, toDay } from '../../../words/calendar.ts';
import type { CaseHead } from '../../case-head.ts';
import { asItStands } from '../../clause.ts';
import type { ReadReport } from '../../report.ts';
import { caseSignsIn } from '../cases/signs.ts';
import { stemsOf } from './stems.ts';

/** So much of a paper may be its head, in UTF-16 code units. */
const headLength = 4000;
/** What a head says of its own hearing is sure. */
const certainly = 0.9;

const month = `(?:${monthNames.join('|')})`;
const heardLine =
  /^[ \t]{0,20}(?:Hearing dates?|Dates? of hearing|Date\(s\) of hearing|Heard(?: on)?)[ \t]{0,5}:[ \t]{0,20}([^\n]{3,200})$/im;
const days = new RegExp(String.raw`(\d{1,2}(?:(?:,| and| &|[-–]| to)+ ?\d{1,2}){0,8}) (${month})(?: (\d{4}))?`, 'gi');

/** The first and last of the days that a line names: "2-4 and 8 October 2030" is 2030-10-02/2030-10-08; `null` where it has no year. */
export function daysHeard(line: string): string | null {
  const found = [...line.matchAll(days)];
  const year = found.at(-1)?.[3];
  if (year === undefined) return null;
  const named = found.flatMap(([, numbers = '', name = '', own]) =>
    (numbers.match(/\d{1,2}/g) ?? []).flatMap((day) => {
      const at = monthNames.findIndex((one) => one.toLowerCase() === name.toLowerCase());
      return toDay(Number(own ?? year), at + 1, Number(day)) ?? [];
    }),
  );
  const [first, last] = [named.toSorted()[0], named.toSorted().at(-1)];
  return first === undefined || last === undefined ? null : first === last ? first : `${first}/${last}`;
}

/** A court paper's reports with the hearing whose days its head gives, which stands for whatever was read of that line. */
export function withHearingOfHead(
  reports: readonly ReadReport[],
  { text, kind }: Pick<Document, 'text' | 'kind'>,
  head: CaseHead | null,
  sentences: readonly Sentence[],
): readonly ReadReport[] {
  if (kind !== 'court-paper' || head?.form !== 'paper') return reports;
  const found = heardLine.exec(text.slice(0, headLength));
  const edtf = found === null ? null : daysHeard(found[1]!);
  if (found === null || edtf === null) return reports;
  const start = found.index + (found[0].length - found[0].trimStart().length);
  const line: Span = { start, end: found.index + found[0].length };
  const sentence = sentences.findIndex((one) => one.start < line.end && one.end > line.start);
  if (sentence < 0) return reports;
  const others = reports.filter(({ trigger }) => trigger.end <= line.start || trigger.start >= line.end);
  return [...others, heard(line, edtf, sentence, sentences[sentence]!, text)].sort(
    (a, b) => a.start - b.start || a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end,
  );
}

function heard(line: Span, edtf: string, place: number, sentence: Sentence, text: string): ReadReport {
  const trigger = { start: Math.max(line.start, sentence.start), end: Math.min(line.end, sentence.end) };
  return {
    kind: 'hearing',
    sentence: place,
    start: sentence.start,
    end: sentence.end,
    trigger,
    clause: asItStands(trigger),
    rule: 'hearing/head of the paper',
    confidence: certainly,
    weight: certainly,
    status: 'occurred',
    time: { edtf, expression: null, from: 'clause', certainty: certainly },
    outcome: null,
    alters: false,
    amount: null,
    amountChange: null,
    count: null,
    participants: [],
    claims: [],
    claimsOnly: null,
    claimsAtIssue: [],
    grounds: [],
    case: null,
    ...caseSignsIn(text.slice(trigger.start, trigger.end)),
    stems: stemsOf(text, sentence, trigger),
    conductTypes: [],
    court: null,
    source: null,
  };
}
