import { citation } from '../../document/citations.ts';
import type { ToldEntry } from '../../export/told.ts';
import { edtfIntersects } from '../../words/edtf.ts';
import type { Difference, HandMadeRow } from '../schema.ts';
import { sameSum } from './pairs.ts';

/** Where a row and its entry differ, and who of the sources agrees with the row. */
export function differencesOf(row: HandMadeRow, { event, sources }: ToldEntry): readonly Difference[] {
  const differences: Difference[] = [];
  const cited = (told: readonly ToldEntry['sources'][number][]) => [
    ...new Set(told.map(({ document }) => citation(document))),
  ];
  if (row.edtf !== null && event.date !== null && !edtfIntersects(row.edtf, event.date)) {
    const agreeing = sources.filter(({ report }) => report.stated !== null && edtfIntersects(report.stated, row.edtf!));
    differences.push({ field: 'date', there: row.date, here: event.date, agreeing: cited(agreeing) });
  }
  if (row.amount !== null && event.amount !== null && !sameSum(row.amount, event.amount)) {
    const agreeing = sources.filter(({ report }) => report.amount !== null && sameSum(report.amount, row.amount!));
    differences.push({
      field: 'amount',
      there: `${row.amount.value} ${row.amount.currency}`,
      here: `${event.amount.value} ${event.amount.currency}`,
      agreeing: cited(agreeing),
    });
  }
  return differences;
}
