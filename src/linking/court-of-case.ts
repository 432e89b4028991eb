import type { ProceedingKind } from '../field/values.ts';
import type { LinkedReport } from './linked-report.ts';
import { mostOf } from './most-of.ts';
import { type Parties, partyOfEntity } from './parties.ts';
import { writtenAs } from './written-names.ts';

/** The court named most in the case's reports. */
export function courtOf(reports: readonly LinkedReport[], parties: Parties, kind: ProceedingKind): string | null {
  const counts = new Map<string, number>();
  for (const telling of reports) {
    const party = partyOfEntity(parties, telling.inDocument, telling.report.court);
    const named = party === null ? null : parties.list[party]!;
    if (named?.kind !== 'court') continue;
    // A case below is not before the court of appeal that later reviews it.
    if (kind !== 'appeal' && writtenAs(parties.written, named.name).reviews === 'only') continue;
    counts.set(named.name, (counts.get(named.name) ?? 0) + 1);
  }
  return mostOf(counts);
}
