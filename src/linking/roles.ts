import { traitsOf } from '../field/kinds/index.ts';
import type { PartyRole } from '../field/values.ts';
import type { Shape } from './cases.ts';
import type { LinkedReport } from './linked-report.ts';
import { rolesOfSides } from './openings.ts';
import type { Parties } from './parties.ts';
import type { PartySide } from './sides.ts';

export interface PartyInCase {
  readonly party: number;
  readonly role: PartyRole;
  /** The sentences that say so; none where it rests on no sentence: the head of a paper states it, or the case below, or a person. */
  readonly from: readonly SentencePlace[];
}

/** A sentence by the place of its document in the matter and its number there. */
export interface SentencePlace {
  readonly inDocument: number;
  readonly sentence: number;
}

/** What the roles of a case are read from. */
export interface RoleEvidence {
  readonly parties: Parties;
  /** For each document and sentence, the sides its words give. */
  readonly sides: readonly (readonly (readonly PartySide[])[])[];
  /** For each document and sentence, the cases its reports belong to; empty for a sentence without reports. */
  readonly casesOf: (inDocument: number, sentence: number) => readonly number[];
  /** The case each document is mostly about. */
  readonly story: readonly number[];
  readonly shapes: readonly Shape[];
}

/** A side must have at least this share of the reports of the most told one on it. */
const leastShare = 0.2;

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

export function rolesOf(
  index: number,
  reports: readonly LinkedReport[],
  evidence: RoleEvidence,
): readonly PartyInCase[] {
  const { parties, shapes } = evidence;
  const shape = shapes[index]!;
  const called = callings(parties);
  const officerOf = (party: number) => mostOf(called.get(party) ?? new Map<PartyRole, number>());
  const standing = (party: number) => {
    const { kind, named } = parties.list[party]!;
    const role = officerOf(party);
    return (
      named &&
      kind !== 'court' &&
      kind !== 'jury' &&
      role !== 'judge' &&
      role !== 'counsel' &&
      role !== 'juror' &&
      role !== 'prosecutor'
    );
  };
  const first = new Map(shape.first);
  const second = new Map(shape.second);
  const said = new Map<number, SentencePlace[]>();
  for (const { reports: opened } of shape.openings)
    for (const { inDocument, sentence, agents, patients, against } of opened)
      for (const party of new Set([...agents, ...patients, ...against]))
        noteSaid(said, party, { inDocument, sentence });
  addVotes(index, evidence, first, second, said);
  // Who sues back stands on both sides: the side with more reports counts.
  for (const [party, count] of first) if ((second.get(party) ?? 0) >= count) first.delete(party);
  for (const party of first.keys()) second.delete(party);
  const [firstRole, secondRole] =
    shape.kind === 'appeal' ? (['appellant', 'appellee'] as const) : (['plaintiff', 'defendant'] as const);
  const roles: PartyInCase[] = [];
  const has = new Set<number>();
  const put = (party: number, role: PartyRole, from: readonly SentencePlace[] = []) => {
    if (has.has(party)) return;
    has.add(party);
    roles.push({ party, role, from });
  };
  const putSaid = (list: readonly number[], role: PartyRole) => {
    for (const party of list) put(party, role, said.get(party));
  };
  const stated = shape.stated;
  if (stated?.complete) {
    for (const party of stated.first) put(party, firstRole);
    for (const party of stated.second) put(party, secondRole);
  } else {
    for (const party of stated?.first ?? []) put(party, firstRole);
    putSaid(strong(first, standing), firstRole);
    for (const party of stated?.second ?? []) put(party, secondRole);
    putSaid(strong(second, standing), secondRole);
  }
  for (const party of stated?.judges ?? []) put(party, 'judge');
  if (shape.kind === 'appeal' && roles.some((one) => one.role === 'appellant'))
    for (const party of otherSide(shape, shapes, has)) put(party, 'appellee');

  const near = new Map<number, number>();
  const named = new Map<number, SentencePlace[]>();
  for (const telling of reports) {
    const weight = traitsOf(telling.report.kind).beforeJudge ? 1 : 0;
    for (const party of telling.named) {
      near.set(party, (near.get(party) ?? 0) + weight);
      noteSaid(named, party, telling);
    }
  }
  for (const [party, counts] of called) {
    const role = officers.find((one) => counts.has(one) && counts.get(one) === Math.max(...counts.values()));
    if (role === undefined) continue;
    // Who prosecutes is often told in a sentence of its own: the case its story is about is theirs.
    const prosecutes =
      role === 'prosecutor' &&
      calledIn(parties, party, role).some((inDocument) => evidence.story[inDocument] === index);
    if (!near.has(party) && !prosecutes) continue;
    if (role === 'judge' && near.get(party) === 0) continue;
    if (role === 'prosecutor' && shape.kind !== 'criminal') continue;
    put(party, role, prosecutes ? [] : named.get(party));
  }
  return roles;
}

function noteSaid(said: Map<number, SentencePlace[]>, party: number, { inDocument, sentence }: SentencePlace): void {
  const place = { inDocument, sentence };
  const known = said.get(party);
  if (known) known.push(place);
  else said.set(party, [place]);
}

/** Adds what the sentences of the case, and of the stories about it, say of who stands where. */
function addVotes(
  index: number,
  evidence: RoleEvidence,
  first: Map<number, number>,
  second: Map<number, number>,
  said: Map<number, SentencePlace[]>,
): void {
  const shape = evidence.shapes[index]!;
  if (shape.kind !== 'civil' && shape.kind !== 'criminal' && shape.kind !== 'appeal') return;
  const roles = rolesOfSides[shape.kind];
  evidence.sides.forEach((sentences, inDocument) => {
    sentences.forEach((votes, sentence) => {
      if (votes.length === 0) return;
      const cases = evidence.casesOf(inDocument, sentence);
      if (cases.length > 0 ? !cases.includes(index) : evidence.story[inDocument] !== index) return;
      for (const { role, party } of votes) {
        if (roles.first.includes(role)) first.set(party, (first.get(party) ?? 0) + 1);
        if (roles.second.includes(role)) second.set(party, (second.get(party) ?? 0) + 1);
        noteSaid(said, party, { inDocument, sentence });
      }
    });
  });
}

function strong(side: ReadonlyMap<number, number>, standing: (party: number) => boolean): readonly number[] {
  const fit = [...side].filter(([party]) => standing(party));
  const top = Math.max(0, ...fit.map(([, count]) => count));
  return fit
    .filter(([, count]) => count >= leastShare * top)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([party]) => party);
}

/** Who stood against the appellant below: the side of the case appealed from that the appellant is not on. */
function otherSide(shape: Shape, shapes: readonly Shape[], has: ReadonlySet<number>): readonly number[] {
  for (const below of shapes) {
    if (below === shape || below.kind === 'appeal') continue;
    const [first, second] = [[...below.first.keys()], [...below.second.keys()]];
    if (second.some((party) => has.has(party))) return strong(below.first, (party) => !has.has(party));
    if (first.some((party) => has.has(party))) return strong(below.second, (party) => !has.has(party));
  }
  return [];
}

/** The documents that call a party so. */
function calledIn(parties: Parties, party: number, role: PartyRole): readonly number[] {
  return parties.list[party]!.entities.flatMap(({ inDocument, entity }) =>
    entity.designations.some((one) => one.role === role) ? [inDocument] : [],
  );
}

/** What the documents call each party, with how often. */
function callings(parties: Parties): ReadonlyMap<number, ReadonlyMap<PartyRole, number>> {
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

export function mostOf<T>(counts: ReadonlyMap<T, number>): T | null {
  let best: T | null = null;
  for (const [value, count] of counts) if (best === null || count > counts.get(best)!) best = value;
  return best;
}
