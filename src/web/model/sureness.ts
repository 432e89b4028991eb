import type { CaseEvent } from '../../casefile/schema.ts';

type Sureness = Pick<CaseEvent, 'confidence' | 'date' | 'dateConfidence' | 'proceeding' | 'proceedingConfidence'>;

/** How sure an entry is, as a share of 1: that of the least sure of what it says. */
export function surenessOf({ confidence, date, dateConfidence, proceeding, proceedingConfidence }: Sureness): number {
  return Math.min(confidence, date === null ? 1 : dateConfidence, proceeding === null ? 1 : proceedingConfidence);
}

/** How sure the program is of an entry and of what it says: "How sure: 72 %; date 77 %; proceeding 75 %". */
export function surenessWords({
  confidence,
  date,
  dateConfidence,
  proceeding,
  proceedingConfidence,
}: Sureness): string {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return [
    `How sure: ${percent(confidence)}`,
    ...(date === null ? [] : [`date ${percent(dateConfidence)}`]),
    ...(proceeding === null ? [] : [`proceeding ${percent(proceedingConfidence)}`]),
  ].join('; ');
}
