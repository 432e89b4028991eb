import { isReadByModel, readersDisagreeWords, readersWords } from '../casefile/readers.ts';
import type {
  CaseEvent,
  CaseFile,
  CaseFileDocument,
  Disagreement,
  Matter,
  Proceeding,
  Report,
} from '../casefile/schema.ts';
import { citation, sourceName } from '../document/citations.ts';
import type { Day } from '../words/calendar.ts';
import { byCodeUnits } from '../words/code-unit-order.ts';
import { counted, noSource } from '../words/counts.ts';
import { dateWords } from '../words/dates.ts';
import { kindWords } from '../words/kinds.ts';
import { moneyWords } from '../words/money.ts';
import { oneLine } from '../words/one-line.ts';
import { fateWords, valueWords } from '../words/values.ts';

/** An entry with what its ids stand for: what the tables and texts of most formats are made from. */
export interface ToldEntry {
  readonly event: CaseEvent;
  readonly matter: Matter;
  readonly proceeding: Proceeding | null;
  /** "Case filed". */
  readonly kind: string;
  /** "15 November 2023"; "date unknown". */
  readonly when: string;
  readonly participants: readonly { readonly name: string; readonly role: string; readonly kind: string }[];
  /** In order of publication, then of place in the text. */
  readonly sources: readonly ToldSource[];
  readonly disagreements: readonly Disagreement[];
}

export interface ToldSource {
  readonly report: Report;
  /** `null` where the case file does not hold it. */
  readonly document: CaseFileDocument | null;
  /** White space as single spaces. */
  readonly words: string;
  /** Who is cited for it. */
  readonly cited: string | null;
}

/** Every entry of the chronology, matter by matter, in order of date. What is told in passing or rejected is not among them. */
export function toldEntries(caseFile: CaseFile): readonly ToldEntry[] {
  const documents = documentsById(caseFile);
  return caseFile.matters.flatMap((matter) => toldOf(matter, matter.events, documents));
}

/** The entries of one matter's list, told alike. */
export function toldOf(
  matter: Matter,
  events: readonly CaseEvent[],
  documents: ReadonlyMap<string, CaseFileDocument>,
): readonly ToldEntry[] {
  const parties = new Map(matter.parties.map((party) => [party.id, party]));
  const proceedings = new Map(matter.proceedings.map((proceeding) => [proceeding.id, proceeding]));
  const disagreements = Map.groupBy(matter.disagreements, ({ event }) => event);
  return events.map((event) => ({
    event,
    matter,
    proceeding: event.proceeding === null ? null : (proceedings.get(event.proceeding) ?? null),
    kind: kindWords(event.kind),
    when: event.date === null ? 'date unknown' : dateWords(event.date),
    participants: event.participants.flatMap(({ party, role }) => {
      const found = parties.get(party);
      return found ? [{ name: found.name, role, kind: found.kind }] : [];
    }),
    sources: event.reports
      .map((report) => ({
        report,
        document: documents.get(report.document) ?? null,
        words: oneLine(report.words),
        cited: report.source === null ? null : (parties.get(report.source)?.name ?? null),
      }))
      .sort(
        (a, b) =>
          byCodeUnits(a.document?.published ?? '9999', b.document?.published ?? '9999') ||
          byCodeUnits(a.report.document, b.report.document) ||
          a.report.start - b.report.start,
      ),
    disagreements: disagreements.get(event.id) ?? [],
  }));
}

export const documentsById = (caseFile: CaseFile): ReadonlyMap<string, CaseFileDocument> =>
  new Map(caseFile.documents.map((document) => [document.id, document]));

/** The publication day of the last document, `null` when none has one. */
export function lastPublished({ documents }: CaseFile): Day | null {
  return documents.reduce<Day | null>(
    (last, { published }) => (published !== null && (last === null || published > last) ? published : last),
    null,
  );
}

/** "date: 9 November 2023 (The Beacon) or 14 November 2023 (The Ledger); settled: 9 November 2023". */
export function disagreementWords(
  { field, kind, values, settled }: Disagreement,
  documents: ReadonlyMap<string, CaseFileDocument>,
): string {
  const sides = values.map(({ value, reports }) => {
    const who = [...new Set(reports.map(({ document }) => nameOf(documents.get(document))))];
    return `${valueWords(field, value)} (${who.join(', ')})`;
  });
  const joined = sides.join(kind === 'correction' ? ', later ' : ' or ');
  return `${field}: ${joined}${settled === null ? '' : `; settled: ${valueWords(field, settled.value)}`}`;
}

const nameOf = (document: CaseFileDocument | undefined): string =>
  document === undefined ? 'unknown' : sourceName(document);

/** "occurred", "scheduled, moved": what stands behind an entry that is not simply so. */
const statusWords = ({ status, fate }: CaseEvent): string => (fate === null ? status : `${status}, ${fateWords(fate)}`);

/** The same, `null` for what simply happened: a charge is never handed over without what became of it ("occurred, acquitted"). */
export const standingWords = (event: CaseEvent): string | null =>
  event.status === 'occurred' && (event.fate === null || event.fate === 'held') ? null : statusWords(event);

/** What stands behind an entry's line: its kind, how it is told where that is not simply "it happened", its sum, whether it is disputed, marks, issues. */
export function behindWords({ event, kind, disagreements }: ToldEntry): readonly string[] {
  return [
    kind,
    standingWords(event),
    event.sources === 0 ? noSource : null,
    event.amount === null || event.summary.includes(moneyWords(event.amount)) ? null : moneyWords(event.amount),
    disagreements.length > 0 ? 'sources disagree' : null,
    isReadByModel(event) ? `read by ${readersWords(event)}` : null,
    readersDisagreeWords(event),
    ...event.marks,
    ...event.tags,
  ].filter((part) => part !== null);
}

/** The source and its exact words: `“Ferry designer sues”, The Beacon, 9 March 2022 (beacon.txt): “She sued on Monday.”` */
export const sourceWords = ({ document, report, words, cited }: ToldSource): string =>
  `${citation(document, report)}${cited === null ? '' : `, citing ${cited}`}: “${words}”`;

/** The same of all its sources, or that there is none. */
export const sourcesOf = ({ sources }: Pick<ToldEntry, 'sources'>): readonly string[] =>
  sources.length === 0 ? [noSource] : sources.map(sourceWords);

/** How its sources are cited, or that there is none. */
export const citationsOf = ({ sources }: Pick<ToldEntry, 'sources'>): readonly string[] =>
  sources.length === 0 ? [noSource] : sources.map(({ document, report }) => citation(document, report));

/** "6 documents, 9 March 2022 to 12 December 2024". */
export function pileWords({ documents }: CaseFile): string {
  const days = documents.flatMap(({ published }) => published ?? []).sort();
  const count = counted(documents.length, 'document');
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return count;
  return first === last ? `${count}, ${dateWords(first)}` : `${count}, ${dateWords(first)} to ${dateWords(last)}`;
}

/** Proceedings in the matter's order with their entries, then `null` with what belongs to none; empty ones are left out. */
export function byProceeding(
  matter: Matter,
  entries: readonly ToldEntry[],
): readonly { readonly proceeding: Proceeding | null; readonly entries: readonly ToldEntry[] }[] {
  return [...matter.proceedings, null]
    .map((proceeding) => ({ proceeding, entries: entries.filter((entry) => entry.proceeding === proceeding) }))
    .filter(({ entries: own }) => own.length > 0);
}

/** "Tarrant v. Castellan Ferries Inc. · No. 2:22-cv-09041 · District of Maine · civil · filed 8 March 2022". */
export function proceedingFacts({ label, caption, docketNumber, court, kind, filed, unsourced }: Proceeding): string {
  return [
    caption === label ? null : caption,
    docketNumber === null ? null : /^(?:no|case|claim)\b/i.test(docketNumber) ? docketNumber : `No. ${docketNumber}`,
    court,
    kind,
    filed === null ? null : `filed ${dateWords(filed)}`,
    unsourced ? noSource : null,
  ]
    .filter((fact) => fact !== null)
    .map(oneLine)
    .join(' · ');
}

/** UTF-8. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
