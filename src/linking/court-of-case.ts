import { traitsOf } from '../field/kinds/index.ts';
import type { ProceedingKind } from '../field/values.ts';
import type { LinkedReport } from './linked-report.ts';
import { mostOf } from './most-of.ts';
import { type Parties, partyOfEntity } from './parties.ts';
import { writtenAs } from './written-names.ts';

/** The court named most in the case's reports. */
export function courtOf(reports: readonly LinkedReport[], parties: Parties, kind: ProceedingKind): string | null {
  const counts = new Map<string, number>();
  // "The Supreme Court upheld his conviction": neither of the two was before it.
  const ofAppeal = reports.filter(({ report }) => traitsOf(report.kind).opens?.proceeding === 'appeal');
  const reviewed = new Set(ofAppeal.map(placeOf));
  for (const telling of reports) {
    const party = partyOfEntity(parties, telling.inDocument, telling.report.court);
    const named = party === null ? null : parties.list[party]!;
    if (named?.kind !== 'court') continue;
    // A case below is not before the court of appeal that later reviews it.
    const reviews = reviewed.has(placeOf(telling)) || writtenAs(parties.written, named.name).reviews === 'only';
    if (kind !== 'appeal' && reviews) continue;
    counts.set(named.name, (counts.get(named.name) ?? 0) + 1);
  }
  return mostOf(counts);
}

const placeOf = ({ inDocument, report }: LinkedReport): string => `${inDocument} ${report.sentence}`;
