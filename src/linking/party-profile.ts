import { traitsOf } from '../field/kinds/index.ts';
import type { LinkedReport } from './linked-report.ts';
import type { Parties } from './parties.ts';

/** What all reports of a matter together tell of one party: how often, the surer counting more, and on which side of it. */
export interface PartyProfile {
  /** It brings a suit, or is sued. */
  readonly brings: number;
  readonly answers: number;
  /** It stands accused by a step of a prosecution. */
  readonly accused: number;
  /** It does what courts, judges and juries alone do. */
  readonly decides: number;
  /** It did a deed, or suffered one. */
  readonly did: number;
  readonly suffered: number;
  /** It has any part in a report. */
  readonly all: number;
}

const untold = { brings: 0, answers: 0, accused: 0, decides: 0, did: 0, suffered: 0, all: 0 };

/** What the reports of events tell of each party, by its place among the parties. What they deny they tell of nobody. */
export function partyProfiles(
  events: readonly { readonly reports: readonly LinkedReport[] }[],
  { list }: Pick<Parties, 'list'>,
): readonly PartyProfile[] {
  const profiles = list.map(() => ({ ...untold }));
  for (const { report, cast } of events.flatMap(({ reports }) => reports)) {
    if (report.status === 'denied') continue;
    const { recurrence, stands, bench } = traitsOf(report.kind);
    for (const { party, role, certainty } of cast) {
      const own = profiles[party];
      if (own === undefined) continue;
      own.all += certainty;
      if (recurrence === 'deed') {
        if (role === 'agent') own.did += certainty;
        else own.suffered += certainty;
        continue;
      }
      if (role === 'agent' && bench === 'acts alone') own.decides += certainty;
      if (role === 'beneficiary') continue;
      if (stands?.criminal?.[role]) own.accused += certainty;
      const side = stands?.civil?.[role];
      if (side === 'first') own.brings += certainty;
      if (side === 'second') own.answers += certainty;
    }
  }
  return profiles;
}

/** The profiles of all parties added up. */
export function together(profiles: readonly PartyProfile[]): PartyProfile {
  const known = sums.get(profiles);
  if (known) return known;
  const sum = { ...untold };
  for (const one of profiles) for (const side of Object.keys(sum) as (keyof PartyProfile)[]) sum[side] += one[side];
  sums.set(profiles, sum);
  return sum;
}

const sums = new WeakMap<readonly PartyProfile[], PartyProfile>();
