import { createHash } from 'node:crypto';
import type { Document } from '../../../document/document.ts';
import type { ParticipantRole } from '../../../field/values.ts';
import { oneLine } from '../../../words/one-line.ts';
import type { Reading } from '../../reading.ts';
import type { ReadReport } from '../../report.ts';
import type { ModelRequest } from '../request.ts';
import { linkInstructions, linkSchema, linkVersion } from './prompt.ts';

/** What a model is asked about reports of a matter: which tell one event, which are of one case. */
export interface LinkRequest extends ModelRequest {
  /** The reports by their numbers in the list, from 0. */
  readonly reports: readonly ListedReport[];
}

export interface ListedReport {
  /** `Document.id`. */
  readonly document: string;
  /** Where its trigger begins. */
  readonly at: number;
  readonly kind: ReadReport['kind'];
}

/** Reports that are asked about in one go; those of a larger matter are asked about in portions. */
const mostReports = 400;
/** UTF-16 units of the words of a report that are shown. */
const longestWords = 240;
/** Who is less surely in a role than this is not named. */
const likely = 0.5;

interface Read {
  readonly document: Document;
  readonly reading: Reading;
}

/** The requests about the reports of a matter; none about fewer than two. Its documents are by day and id. */
export function linkRequestsOf(documents: readonly Read[]): readonly LinkRequest[] {
  const all = documents.flatMap((one) => one.reading.reports.map((report) => ({ one, report })));
  if (all.length < 2) return [];
  const count = Math.ceil(all.length / mostReports);
  const size = Math.ceil(all.length / count);
  return Array.from({ length: count }, (_, part) => {
    const some = all.slice(part * size, (part + 1) * size);
    const lines = some.map(({ one, report }, number) => `[${number}] ${lineOf(report, one)}`);
    const text = ['<reports>', ...lines, '</reports>'].join('\n');
    // The same list is the same request: its answer speaks of numbers.
    const document = createHash('sha256').update(text).digest('hex').slice(0, 16);
    return {
      id: `link-${document}-0-${linkVersion}`,
      document,
      part: 0,
      prompt: linkVersion,
      instructions: linkInstructions,
      text,
      form: { name: 'links', schema: linkSchema },
      reports: some.map(({ one, report: { trigger, kind } }) => ({
        document: one.document.id,
        at: trigger.start,
        kind,
      })),
    };
  });
}

function lineOf(report: ReadReport, { document, reading }: Read): string {
  const names = (role: ParticipantRole) =>
    report.participants
      .filter((one) => one.role === role && one.certainty >= likely)
      .flatMap(({ entity }) => reading.cast[entity]?.name ?? [])
      .join(', ');
  const words = report.clause.kept.map(({ start, end }) => document.text.slice(start, end)).join(' … ');
  return [
    document.published ?? 'no day',
    report.status === 'occurred' ? report.kind : `${report.kind} (${report.status})`,
    `on: ${report.time?.edtf ?? '?'}`,
    `who: ${names('agent') || '?'}`,
    `whom: ${names('patient') || '?'}`,
    words.length > longestWords ? `${words.slice(0, longestWords)} …` : words,
  ]
    .map((part) => oneLine(part).replaceAll('<', '‹').replaceAll('|', '/'))
    .join(' | ');
}
