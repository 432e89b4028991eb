import Type from 'typebox';
import { isReadByModel, readersDisagreeWords, readersWords } from '../casefile/readers.ts';
import type { CaseFile, Matter } from '../casefile/schema.ts';
import { citation } from '../document/citations.ts';
import { disagreementWords, documentsById, standingWords, type ToldEntry, toldOf } from '../export/told.ts';
import { moneyWords } from '../words/money.ts';
import { NotThere } from './tool.ts';

export const matterArgument = Type.Optional(
  Type.String({ description: 'Id of a matter, as "overview" lists them; without it, all.' }),
);

/** The matters that are asked about. @throws NotThere */
export function mattersOf({ matters }: CaseFile, id: string | undefined): readonly Matter[] {
  const found = id === undefined ? matters : matters.filter((one) => one.id === id);
  if (found.length === 0 && id !== undefined) throw new NotThere(`There is no matter "${id}"; "overview" lists them.`);
  return found;
}

/** The chronology of matters, told; with what is told in passing or unsurely where that is asked for. */
export function entriesOf(caseFile: CaseFile, matter: string | undefined, passing = false): readonly ToldEntry[] {
  const documents = documentsById(caseFile);
  return mattersOf(caseFile, matter).flatMap((one) =>
    toldOf(one, passing ? [...one.events, ...one.passing] : one.events, documents),
  );
}

/** An entry in a few fields: what happened, when, in which case, by whom, and how well that is supported. */
export function entryLine({ event, kind, when, participants, proceeding, sources }: ToldEntry): object {
  const disagree = readersDisagreeWords(event);
  const standing = standingWords(event);
  return {
    id: event.id,
    date: event.date,
    when,
    kind,
    happened: event.summary,
    ...(standing !== null && { standing }),
    ...(event.outcome !== null && { outcome: event.outcome }),
    ...(event.amount !== null && { amount: moneyWords(event.amount) }),
    ...(proceeding !== null && { proceeding: proceeding.label }),
    people: participants.map(({ name, role }) => `${name} (${role})`),
    sources: event.sources,
    cite: sources.map(({ document, report }) => citation(document, report))[0] ?? null,
    review: event.review,
    ...(isReadByModel(event) && { readBy: readersWords(event) }),
    ...(disagree !== null && { readersDisagree: disagree }),
  };
}

/** An entry with all that it rests on: each source's exact words and where they stand. */
export function entryWhole(entry: ToldEntry, caseFile: CaseFile): object {
  const { event, sources, disagreements, matter } = entry;
  const documents = documentsById(caseFile);
  return {
    ...entryLine(entry),
    matter: matter.title,
    dateFrom: event.dateReason,
    proceedingFrom: event.proceedingReason,
    sure: { event: event.confidence, date: event.dateConfidence, proceeding: event.proceedingConfidence },
    reports: sources.map(({ document, report, words, cited }) => ({
      cite: citation(document, report),
      document: report.document,
      start: report.start,
      end: report.end,
      words,
      ...(cited !== null && { citing: cited }),
      date: report.stated,
      status: report.status,
      ...(report.model !== undefined && { model: report.model }),
    })),
    joinedBecause: event.reasons,
    disagreements: disagreements.map((one) => disagreementWords(one, documents)),
    comments: event.comments.map(({ who, when, text }) => ({ who, when, text })),
    marks: event.marks,
    issues: event.tags,
  };
}
