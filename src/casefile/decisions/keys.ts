import type { EventKindName } from '../../field/kinds/index.ts';
import { eventKinds, traitsOf } from '../../field/kinds/index.ts';
import type { CaseEvent, Matter, Party, Proceeding, Report } from '../schema.ts';
import { type AnchoredText, anchorOf } from './anchor.ts';
import type { EntryKey, PartyKey, ProceedingKey, ReportKey } from './decision.ts';

const kindNames: ReadonlySet<string> = new Set(eventKinds.map(({ name }) => name));

/** More reports than these say no more about which entry is meant. */
const mostReports = 60;

/** A report as its text says it. Its kind is the one it was read as, whatever its entry is now. */
export function reportKey(document: AnchoredText, report: Report, kind: EventKindName): ReportKey {
  return { ...anchorOf(document, report.trigger), kind: kindRead(report, kind) };
}

/** The kind that a report was read as. @param kind - of its entry, where its rule names none */
export function kindRead({ rule }: Pick<Report, 'rule'>, kind: EventKindName): EventKindName {
  const read = rule.slice(0, rule.indexOf('/'));
  return kindNames.has(read) ? (read as EventKindName) : kind;
}

/**
 * An entry by its reports, and by the decision that made it where no document tells it.
 *
 * @throws when a report's document is not given
 */
export function entryKey(entry: CaseEvent, documentOf: (id: string) => AnchoredText | undefined): EntryKey {
  const madeBy = entry.decided.find(({ field }) => field === 'added')?.decision;
  return {
    reports: entry.reports.slice(0, mostReports).map((report) => {
      const document = documentOf(report.document);
      if (document === undefined) throw new Error(`no document ${report.document}`);
      return reportKey(document, report, entry.kind);
    }),
    ...(madeBy !== undefined && { madeBy }),
  };
}

/** More mentions than these say no more about which party is meant. */
const mostMentions = 12;

/**
 * A party by where it is named: its first mention in each document, then the others.
 *
 * @throws when a mention's document is not given
 */
export function partyKey(
  { name, mentions, decided = [] }: Party,
  documentOf: (id: string) => AnchoredText | undefined,
): PartyKey {
  const firsts = mentions.filter(({ document }, at) => mentions.findIndex((one) => one.document === document) === at);
  const others = mentions.filter((one) => !firsts.includes(one));
  const madeBy = decided.find(({ field }) => field === 'added')?.decision;
  return {
    name,
    mentions: [...firsts, ...others].slice(0, mostMentions).map(({ document: id, start, end }) => {
      const document = documentOf(id);
      if (document === undefined) throw new Error(`no document ${id}`);
      return anchorOf(document, { start, end });
    }),
    ...(madeBy !== undefined && { madeBy }),
  };
}

/** More steps than these say no more about which proceeding is meant. */
const mostSteps = 12;

/** A proceeding by its number, by what it is called, and by the entries that the program itself gave to it. */
export function proceedingKey(
  proceeding: Proceeding,
  { events, passing, rejected }: Pick<Matter, 'events' | 'passing' | 'rejected'>,
  documentOf: (id: string) => AnchoredText | undefined,
): ProceedingKey {
  const { decided: set = [] } = proceeding;
  const madeBy = set.find(({ field }) => field === 'added')?.decision;
  const own = [...events, ...passing, ...rejected].filter((event) => {
    const moved = event.decided.find(({ field }) => field === 'proceeding');
    return (moved === undefined ? event.proceeding : moved.instead) === proceeding.id;
  });
  /** As it was read. */
  const read = (field: 'docketNumber' | 'caption' | 'label'): string | null => {
    const by = set.find((one) => one.field === field);
    return by === undefined ? proceeding[field] : typeof by.instead === 'string' ? by.instead : null;
  };
  const inOrder = own.toSorted((a, b) => Number(begins(b)) - Number(begins(a)));
  const steps = inOrder
    .flatMap(({ kind, reports }) => reports.slice(0, 1).map((report) => ({ kind, report })))
    .slice(0, mostSteps)
    .flatMap(({ kind, report }) => {
      const document = documentOf(report.document);
      return document === undefined ? [] : [reportKey(document, report, kind)];
    });
  return {
    docketNumber: read('docketNumber'),
    caption: read('caption'),
    label: read('label') ?? proceeding.label,
    ...(steps.length > 0 && { steps }),
    ...(madeBy !== undefined && { madeBy }),
  };
}

const begins = ({ kind }: CaseEvent): boolean => traitsOf(kind).opens?.begins === true;
