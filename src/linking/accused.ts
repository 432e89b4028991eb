import type { LinkedParty, Parties } from './parties.ts';
import type { PartyProfile } from './party-profile.ts';

/** Whom a deed befell so much at least, in sure reports, and so many times more than they did it, was harmed by it. */
const harmed = { least: 2, times: 2.5 };

/**
 * The parties that stand accused in no prosecution, whatever slot of a charge or sentence they fill ("charged with killing Oak", "sentenced for
 * the death of Oak"): bodies of government; and whom the documents tell of as suffering the deed, not as doing it.
 */
export const neverAccused = (profiles: readonly PartyProfile[], parties: Parties): ReadonlySet<number> =>
  new Set(
    parties.list.flatMap((party) => {
      const own = profiles[party.index];
      return party.kind === 'government' || (own !== undefined && isHarmed(own, party)) ? party.index : [];
    }),
  );

/** Told as suffering far more than as doing, and more than as accused or by the name of victim: of one who was arrested and died of it, both are told. */
function isHarmed({ did, suffered, accused }: PartyProfile, { entities }: LinkedParty): boolean {
  if (suffered < harmed.least || suffered < harmed.times * did) return false;
  const called = entities.flatMap(({ entity }) => entity.designations.map(({ role }) => role));
  const count = (role: string) => called.filter((one) => one === role).length;
  return suffered > accused || count('victim') > count('defendant');
}
