import { traitsOf } from '../field/kinds/index.ts';
import type { CourtProceeding, ProceedingKind } from '../field/values.ts';
import { courtProceedings } from '../field/values.ts';
import type { LinkedReport } from './linked-report.ts';
import { isTold, rolesOfSides } from './openings.ts';
import type { Sides } from './sides.ts';

/** A sentence by the place of its document in the matter and its number there. */
export interface SentencePlace {
  readonly inDocument: number;
  readonly sentence: number;
}

/** For each party, how many sentences put it on each side of a case, the surer counting more; and which these are. */
export interface Standings {
  readonly first: Map<number, number>;
  readonly second: Map<number, number>;
  readonly said: Map<number, SentencePlace[]>;
  /** Whom a step surely charges, tries or punishes, or a phrase calls accused: in a prosecution nobody else stands accused. */
  readonly accused: Set<number>;
}

const nobody = (): Standings => ({ first: new Map(), second: new Map(), said: new Map(), accused: new Set() });

/** Who is less surely in a slot than this is put on no side by it. */
const likely = 0.5;

/** Whom the sentence does not name must be surer to be sued in it. */
const unnamed = 0.6;

/** A step that only an accused undergoes: a ruling or hearing may be about a witness. */
const accuses = (telling: LinkedReport): boolean => {
  const { accuses: wrong, opens } = traitsOf(telling.report.kind);
  return isTold(telling) && (wrong === true || opens?.proceeding === 'criminal');
};

/** Who stands where by the slots of a case's own steps: whom it charges, who sued whom. */
export function standingsInSteps(kind: ProceedingKind, reports: readonly LinkedReport[]): Standings {
  const standings = nobody();
  if (!isOfCourt(kind)) return standings;
  for (const telling of reports) {
    const { report, cast, named, inDocument, sentence } = telling;
    const stands = report.status === 'denied' ? undefined : traitsOf(report.kind).stands?.[kind];
    if (stands === undefined) continue;
    for (const { role, party, certainty } of cast) {
      const side = role === 'beneficiary' ? undefined : stands[role];
      if (side === undefined || certainty < (kind === 'civil' && !named.includes(party) ? unnamed : likely)) continue;
      put(standings, side, party, certainty, { inDocument, sentence });
      if (side === 'second' && accuses(telling)) standings.accused.add(party);
    }
  }
  return standings;
}

/**
 * Who stands where by phrases ("sued", "the charges against"): in sentences that tell a step of the case, and in those that tell of no case,
 * of documents about it.
 */
export function standingsInPhrases(
  kind: ProceedingKind,
  sides: Sides,
  isOwn: (inDocument: number, sentence: number) => boolean,
): Standings {
  const standings = nobody();
  if (!isOfCourt(kind)) return standings;
  const roles = rolesOfSides[kind];
  sides.forEach((sentences, inDocument) => {
    sentences.forEach((votes, sentence) => {
      if (votes.length === 0 || !isOwn(inDocument, sentence)) return;
      for (const { role, party } of votes) {
        if (roles.first.includes(role)) put(standings, 'first', party, 1, { inDocument, sentence });
        if (!roles.second.includes(role)) continue;
        put(standings, 'second', party, 1, { inDocument, sentence });
        if (role === 'accused') standings.accused.add(party);
      }
    });
  });
  return standings;
}

/** One after the other, added up. */
export function together(...all: readonly (Pick<Standings, 'first' | 'second'> & Partial<Standings>)[]): Standings {
  const sum = nobody();
  for (const { first, second, said = new Map<number, SentencePlace[]>(), accused = [] } of all) {
    for (const party of accused) sum.accused.add(party);
    for (const [party, weight] of first) add(sum.first, party, weight);
    for (const [party, weight] of second) add(sum.second, party, weight);
    for (const [party, places] of said) sum.said.set(party, [...(sum.said.get(party) ?? []), ...places]);
  }
  return sum;
}

const isOfCourt = (kind: ProceedingKind): kind is CourtProceeding =>
  (courtProceedings as readonly ProceedingKind[]).includes(kind);

function add(side: Map<number, number>, party: number, weight: number): void {
  side.set(party, (side.get(party) ?? 0) + weight);
}

function put(
  standings: Standings,
  side: 'first' | 'second',
  party: number,
  weight: number,
  { inDocument, sentence }: SentencePlace,
): void {
  add(standings[side], party, weight);
  const known = standings.said.get(party);
  if (known) known.push({ inDocument, sentence });
  else standings.said.set(party, [{ inDocument, sentence }]);
}
