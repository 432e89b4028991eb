import type { EventKindName } from '../../field/kinds/index.ts';
import { eventKinds } from '../../field/kinds/index.ts';
import type { CaseEvent, Proceeding, Report } from '../schema.ts';
import { type AnchoredText, anchorOf } from './anchor.ts';
import type { EntryKey, ProceedingKey, ReportKey } from './decision.ts';

const kindNames: ReadonlySet<string> = new Set(eventKinds.map(({ name }) => name));

/** More reports than these say no more about which entry is meant. */
const mostReports = 60;

/** A report as its text says it. Its kind is the one it was read as, which its rule names, whatever its entry is now. */
export function reportKey(document: AnchoredText, report: Report, kind: EventKindName): ReportKey {
  const read = report.rule.slice(0, report.rule.indexOf('/'));
  return { ...anchorOf(document, report.trigger), kind: kindNames.has(read) ? (read as EventKindName) : kind };
}

/**
 * An entry by its reports.
 *
 * @throws when a report's document is not given
 */
export function entryKey(entry: CaseEvent, documentOf: (id: string) => AnchoredText | undefined): EntryKey {
  return {
    reports: entry.reports.slice(0, mostReports).map((report) => {
      const document = documentOf(report.document);
      if (document === undefined) throw new Error(`no document ${report.document}`);
      return reportKey(document, report, entry.kind);
    }),
  };
}

export const proceedingKey = ({ docketNumber, caption, label }: Proceeding): ProceedingKey => ({
  docketNumber,
  caption,
  label,
});
