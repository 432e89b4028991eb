import type { CaseFile } from '../../casefile/schema.ts';
import { citation } from '../../document/citations.ts';
import { documentsById, toldOf } from '../../export/told.ts';
import type { MatchedEntry } from '../schema.ts';
import { type Profile, partyStems, profileOf } from './likeness.ts';
import { type ReadDate, readDate } from './read-date.ts';

/** An entry that a row may be of. */
export interface Candidate extends Profile {
  readonly date: ReadDate | null;
  /** Full days that its sources state. */
  readonly stated: readonly ReadDate[];
  readonly standing: MatchedEntry['standing'];
}

/** All entries of a case file, those told in passing and the rejected among them. */
export function candidatesOf(caseFile: CaseFile): readonly Candidate[] {
  const documents = documentsById(caseFile);
  return caseFile.matters.flatMap((matter) => {
    const parties = partyStems(matter);
    const of = (events: typeof matter.events, standing: Candidate['standing']) =>
      toldOf(matter, events, documents).map((entry): Candidate => {
        const stated = [...new Set(entry.event.reports.flatMap((report) => report.stated ?? []))].flatMap(
          (edtf) => readDate(edtf) ?? [],
        );
        return {
          ...profileOf(entry, parties),
          standing,
          date: readDate(entry.event.date),
          stated: stated.filter(({ day }) => day),
        };
      });
    return [...of(matter.events, 'entry'), ...of(matter.passing, 'in passing'), ...of(matter.rejected, 'rejected')];
  });
}

/** An entry as a result names it. */
export const matchedEntry = ({ entry: { event, matter, proceeding, sources }, standing }: Candidate): MatchedEntry => ({
  matter: matter.id,
  id: event.id,
  date: event.date,
  summary: event.summary,
  proceeding: proceeding?.label ?? null,
  sources: [...new Set(sources.map(({ document }) => citation(document)))],
  amount: event.amount,
  standing,
});
