import { traitsOf } from '../field/kinds/index.ts';
import type { PartyRole } from '../field/values.ts';
import { isStep, type LinkedReport } from './linked-report.ts';
import { mostOf } from './most-of.ts';
import type { LinkedParty, Parties } from './parties.ts';

/** Officers of a case are those whom its own reports name, by what their documents call them. */
const officers: readonly PartyRole[] = [
  'judge',
  'prosecutor',
  'counsel',
  'regulator',
  'intervenor',
  'witness',
  'victim',
  'government',
];

/** What the documents call each party, with how often. */
export function callings(parties: Parties): ReadonlyMap<number, ReadonlyMap<PartyRole, number>> {
  const called = new Map<number, Map<PartyRole, number>>();
  for (const party of parties.list) {
    for (const { entity } of party.entities) {
      for (const { role } of entity.designations) {
        const counts = called.get(party.index) ?? new Map<PartyRole, number>();
        called.set(party.index, counts.set(role, (counts.get(role) ?? 0) + 1));
      }
    }
  }
  return called;
}

/** The office that a party is called by most, where it is called by one. */
export function officeOf(called: ReadonlyMap<PartyRole, number> | undefined): PartyRole | null {
  if (called === undefined) return null;
  const most = Math.max(...called.values());
  return officers.find((one) => called.get(one) === most) ?? null;
}

/** Whose office is to act for others stands on no side by acting. */
const actForOthers: ReadonlySet<PartyRole> = new Set(['judge', 'counsel', 'juror', 'prosecutor']);

/** Whom the documents call judge, counsel, juror or prosecutor most: on a side of a case only by a mistake of reading. */
export function actsForOthers(called: ReadonlyMap<PartyRole, number> | undefined): boolean {
  const most = called === undefined ? null : mostOf(called);
  return most !== null && actForOthers.has(most);
}

/** Whom the documents call prosecutor or counsel more than accused: a step of a prosecution befalls others. */
export function actsForASide({ entities }: Pick<LinkedParty, 'entities'>): boolean {
  const called = entities.flatMap(({ entity }) => entity.designations.map(({ role }) => role));
  const count = (...roles: readonly PartyRole[]) => called.filter((role) => roles.includes(role)).length;
  return count('prosecutor', 'counsel') > count('defendant');
}

/** Who sits in a case is told of it nearly as often as whoever is told most, and in no other case much more. */
const share = { inCase: 0.2, ofOwn: 0.2 };

/** Bodies that stories name beside a case; they are in it by what they do in it alone. */
const inByActing: ReadonlySet<PartyRole> = new Set(['government', 'regulator']);

/**
 * How much the reports of a case make somebody its judge, its prosecutor: acting in a step of it counts full, being named beside one half.
 */
export function presenceIn(role: PartyRole, party: number, reports: readonly LinkedReport[]): number {
  let presence = 0;
  for (const { report, cast, named } of reports) {
    const { bench, beforeJudge } = traitsOf(report.kind);
    if ((role === 'judge' && !beforeJudge) || (inByActing.has(role) && !isStep(report))) continue;
    const acts = cast.reduce(
      (most, one) => (one.party === party && one.role === 'agent' ? Math.max(most, one.certainty) : most),
      0,
    );
    if (acts >= 0.5 && (role !== 'judge' || bench === 'acts alone')) presence += acts;
    else if (!inByActing.has(role) && named.includes(party)) presence += 0.5;
  }
  return presence;
}

/** Of those called so, who has the office in the case: `presence` of each, by case. */
export function holdersIn(
  index: number,
  candidates: readonly number[],
  presence: (party: number, index: number) => number,
  cases: number,
): readonly number[] {
  const top = Math.max(0, ...candidates.map((party) => presence(party, index)));
  return candidates
    .map((party) => ({ party, here: presence(party, index) }))
    .filter(({ party, here }) => {
      const most = Math.max(...Array.from({ length: cases }, (_, at) => presence(party, at)));
      return here > 0 && here >= share.inCase * top && here >= share.ofOwn * most;
    })
    .sort((a, b) => b.here - a.here || a.party - b.party)
    .map(({ party }) => party);
}
