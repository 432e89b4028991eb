import type { ReadByModel, Report } from '../../casefile/schema.ts';
import type { ReaderDifference } from '../../field/values.ts';
import { dateWords } from '../../words/dates.ts';
import { kindWords } from '../../words/kinds.ts';
import { listed } from '../../words/lists.ts';
import { shownText } from '../../words/shown-text.ts';
import { useMatter } from '../frame/case.ts';
import { ReportWords } from './report-words.tsx';

/** What the built-in reader makes of the event that a language model reports; where the two differ, in bold. */
export function BothReadings({ report, model: { name, beside } }: { report: Report; model: ReadByModel }) {
  const { party } = useMatter();
  if (beside === null)
    return (
      <p className="derivation readings">
        {shownText(name)} reads it here; the built-in reader reports no such event in these words.
      </p>
    );
  const names = (role: 'agent' | 'patient') =>
    listed(beside.participants.flatMap((one) => (one.role === role ? (party.get(one.party)?.name ?? []) : [])));
  const values: readonly (readonly [difference: ReaderDifference, value: string, before: string])[] = [
    ['kind', kindWords(beside.kind), ''],
    ['date', beside.date === null ? 'no day' : dateWords(beside.date), ''],
    ['who', names('agent'), 'by '],
    ['whom', names('patient'), 'upon '],
  ];
  const { start, end } = beside.trigger;
  return (
    <p className="derivation readings">
      {shownText(name)} reads it so. The built-in reader:{' '}
      {values
        .filter(([, value]) => value !== '')
        .map(([difference, value, before], at) => (
          <span key={difference}>
            {at > 0 && ', '}
            {before}
            {beside.differs.includes(difference) ? <b>{shownText(value)}</b> : shownText(value)}
          </span>
        ))}
      , by the words{' '}
      <q>
        <ReportWords report={{ document: report.document, ...wordsAt(report, start, end) }} />
      </q>
      .
    </p>
  );
}

/** A stretch with its words, where the report's own hold it; else they are read in the document. */
function wordsAt({ words, ...report }: Report, start: number, end: number) {
  if (start < report.start || end > report.end) return { start, end };
  return { start, end, words: words.slice(start - report.start, end - report.start) };
}
