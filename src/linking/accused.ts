import { traitsOf } from '../field/kinds/index.ts';
import type { LinkedReport } from './linked-report.ts';
import type { LinkedParty, Parties } from './parties.ts';

/** Whom a deed befell so much at least, in sure reports, and so many times more than they did it, was harmed by it. */
const harmed = { least: 2, times: 2.5 };

/** How much the reports tell a party to have done a deed, to have suffered one, and to be accused by a step of a prosecution. */
interface Told {
  did: number;
  suffered: number;
  accused: number;
}

/**
 * The parties that stand accused in no prosecution, whatever slot of a charge or sentence they fill ("charged with killing Oak", "sentenced for
 * the death of Oak"): bodies of government; and whom the documents tell of as suffering the deed, not as doing it.
 */
export function neverAccused(reports: readonly LinkedReport[], parties: Parties): ReadonlySet<number> {
  const told = new Map<number, Told>();
  for (const { report, cast } of reports) {
    if (report.status === 'denied') continue;
    const { recurrence, stands } = traitsOf(report.kind);
    for (const { party, role, certainty } of cast) {
      const one = told.get(party) ?? { did: 0, suffered: 0, accused: 0 };
      told.set(party, one);
      if (recurrence !== 'deed') one.accused += role !== 'beneficiary' && stands?.criminal?.[role] ? certainty : 0;
      else if (role === 'agent') one.did += certainty;
      else one.suffered += certainty;
    }
  }
  return new Set(
    parties.list.flatMap((party) => {
      const own = told.get(party.index);
      return party.kind === 'government' || (own !== undefined && isHarmed(own, party)) ? party.index : [];
    }),
  );
}

/** Told as suffering far more than as doing, and more than as accused or by the name of victim: of one who was arrested and died of it, both are told. */
function isHarmed({ did, suffered, accused }: Told, { entities }: LinkedParty): boolean {
  if (suffered < harmed.least || suffered < harmed.times * did) return false;
  const called = entities.flatMap(({ entity }) => entity.designations.map(({ role }) => role));
  const count = (role: string) => called.filter((one) => one === role).length;
  return suffered > accused || count('victim') > count('defendant');
}
