import { traitsOf } from '../field/kinds/index.ts';
import { isProposed } from '../reading/report.ts';
import type { LinkedReport } from './linked-report.ts';
import { mostOf } from './most-of.ts';
import { callings } from './officers.ts';
import type { LinkedParty, Parties } from './parties.ts';
import type { PartyProfile } from './party-profile.ts';

/** Whom a deed befell so much at least, in sure reports, and so many times more than they did it, was harmed by it. */
const harmed = { least: 2, times: 2.5 };

/**
 * The parties that stand accused in no prosecution, whatever slot of a charge or sentence they fill ("charged with killing Oak", "sentenced for
 * the death of Oak"): bodies of government; whom the documents tell of as suffering the deed, not as doing it; and who was taken for another ("wrongly arrested").
 */
export function neverAccused(
  profiles: readonly PartyProfile[],
  parties: Parties,
  reports: readonly LinkedReport[],
): ReadonlySet<number> {
  const mistaken = takenForAnother(reports);
  return new Set(
    parties.list.flatMap((party) => {
      const own = profiles[party.index];
      return party.kind === 'government' || mistaken.has(party.index) || (own !== undefined && isHarmed(own, party))
        ? party.index
        : [];
    }),
  );
}

/** How surely somebody must be named as taken for another, and as rightly accused. */
const least = { wrongly: 0.5, rightly: 0.75 };

/** Whom a step of a prosecution befell only where the words say that it was a mistake. */
function takenForAnother(reports: readonly LinkedReport[]): ReadonlySet<number> {
  const wrongly = new Set<number>();
  const rightly = new Set<number>();
  for (const { report, cast } of reports) {
    const stands = report.status === 'occurred' ? traitsOf(report.kind).stands?.criminal : undefined;
    const { accuses } = traitsOf(report.kind);
    for (const { party, role, certainty } of cast)
      if (accuses && role !== 'beneficiary' && stands?.[role] === 'second') {
        const mistaken = report.effects.includes('mistaken');
        if (!mistaken && isProposed(report)) continue;
        if (certainty >= (mistaken ? least.wrongly : least.rightly)) (mistaken ? wrongly : rightly).add(party);
      }
  }
  return new Set([...wrongly].filter((party) => !rightly.has(party)));
}

/** So surely accused, and so little told as deciding anything, a judge stands trial. */
const charged = { least: 0.9, decides: 0.5 };

/** Those whom the documents call judge who stand accused themselves, and decide nothing. */
export function judgesAccused(profiles: readonly PartyProfile[], parties: Parties): ReadonlySet<number> {
  const called = callings(parties);
  return new Set(
    parties.list.flatMap(({ index }) => {
      const { accused, decides } = profiles[index]!;
      const own = called.get(index);
      const isJudge = own !== undefined && mostOf(own) === 'judge';
      return isJudge && accused >= charged.least && decides < charged.decides ? index : [];
    }),
  );
}

/** Told as suffering far more than as doing, and more than as accused or by the name of victim: of one who was arrested and died of it, both are told. */
function isHarmed({ did, suffered, accused }: PartyProfile, { entities }: LinkedParty): boolean {
  if (suffered < harmed.least || suffered < harmed.times * did) return false;
  const called = entities.flatMap(({ entity }) => entity.designations.map(({ role }) => role));
  const count = (role: string) => called.filter((one) => one === role).length;
  return suffered > accused || count('victim') > count('defendant');
}
