import type { ReadReport } from '../reading/report.ts';

/**
 * From this weight on an event is listed, else it is told in passing. Measured on piles that the reader had not seen, on the
 * chronology that comes of it.
 */
const listed = 0.65;
/**
 * An event that its reports tell less surely, and with no sure day, is not listed either. On 44 and 43 piles that the reader had not seen, 50.5
 * and 54.5 % of the entries were right without it, 56.3 and 60.0 % with it; trusted F1 16.3 -> 16.8 and 11.2 -> 11.6.
 */
const sure = 0.5;
const sureDay = 0.8;

/** Whether an event is one that a chronology of the matter lists: it has weight by one of its reports, and is told surely or on a sure day. */
export function isListed(
  reports: readonly { readonly report: Pick<ReadReport, 'weight' | 'confidence' | 'time'> }[],
): boolean {
  // Each report that may be mistaken leaves less room for all of them to be.
  const doubt = reports.reduce((left, { report }) => left * (1 - report.confidence), 1);
  const isDated = () => reports.some(({ report: { time } }) => time !== null && time.certainty >= sureDay);
  return reports.some(({ report }) => report.weight >= listed) && (1 - doubt >= sure || isDated());
}
