import type { ReadReport } from '../reading/report.ts';

/**
 * From this weight on an event is listed, else it is told in passing. Measured on piles that the reader had not seen, on the
 * chronology that comes of it.
 */
const listed = 0.65;

/** Whether an event is one that a chronology of the matter lists: what any of its reports gives weight, has weight. */
export const isListed = (reports: readonly { readonly report: Pick<ReadReport, 'weight'> }[]): boolean =>
  reports.some(({ report }) => report.weight >= listed);
