import { traitsOf } from '../field/kinds/index.ts';
import type { PartyRole } from '../field/values.ts';
import type { Shape } from './cases.ts';
import type { LinkedReport } from './linked-report.ts';
import { actsForOthers, callings, holdersIn, officeOf, presenceIn } from './officers.ts';
import type { Parties } from './parties.ts';
import type { Sides } from './sides.ts';
import { type SentencePlace, type Standings, standingsInPhrases, standingsInSteps, together } from './standings.ts';

export type { SentencePlace } from './standings.ts';

export interface PartyInCase {
  readonly party: number;
  readonly role: PartyRole;
  /** The sentences that say so; none where it rests on no sentence: the head of a paper states it, or the case below, or a person. */
  readonly from: readonly SentencePlace[];
}

/** What the roles of a case are read from. */
export interface RoleEvidence {
  readonly parties: Parties;
  /** For each document and sentence, the sides its words give. */
  readonly sides: Sides;
  /** For each document and sentence, the cases its reports belong to; empty for a sentence without reports. */
  readonly casesOf: (inDocument: number, sentence: number) => readonly number[];
  /** The case each document is mostly about. */
  readonly story: readonly number[];
  readonly shapes: readonly Shape[];
  /** The reports placed in each case. */
  readonly reports: readonly (readonly LinkedReport[])[];
  /** Who stands accused in none of them. */
  readonly neverAccused: ReadonlySet<number>;
  /** Judges who stand accused themselves. */
  readonly judgesAccused: ReadonlySet<number>;
}

/** A side must have at least this share of the reports of the most told one on it. */
const leastShare = 0.25;

/** Who has which role in a case: by the slots of its steps, by phrases that say so, by the heads of its papers. */
export function rolesOf(index: number, evidence: RoleEvidence): readonly PartyInCase[] {
  const { parties, shapes } = evidence;
  const shape = shapes[index]!;
  const called = callings(parties);
  const mayStand = (party: number) => {
    const { kind, named } = parties.list[party]!;
    return (
      named &&
      kind !== 'court' &&
      kind !== 'jury' &&
      (evidence.judgesAccused.has(party) || !actsForOthers(called.get(party)))
    );
  };
  // An attorney general sues for the state, which is the party; whom documents call the victim again and again and never the plaintiff is dead.
  const mayBring = (party: number) => {
    const { kind } = parties.list[party]!;
    const own = called.get(party);
    return (
      mayStand(party) &&
      !(kind === 'person' && officeOf(own) === 'government') &&
      !((own?.get('victim') ?? 0) >= 2 && own?.get('plaintiff') === undefined)
    );
  };
  const { first, second, said, accused } = standingsOf(index, evidence);
  const [firstRole, secondRole] =
    shape.kind === 'appeal' ? (['appellant', 'appellee'] as const) : (['plaintiff', 'defendant'] as const);
  const roles = new Map<number, PartyInCase>();
  const put: Put = (party, role, from = []) => {
    if (!roles.has(party)) roles.set(party, { party, role, from });
  };
  const { stated } = shape;
  for (const party of stated?.first ?? []) put(party, firstRole);
  if (!stated?.complete) for (const party of strong(first, mayBring)) put(party, firstRole, said.get(party));
  if (shape.kind === 'appeal' && roles.size === 0)
    for (const { party, place } of convictsOf(evidence.reports, index))
      if (mayStand(party)) put(party, firstRole, [place]);
  for (const party of stated?.second ?? []) put(party, secondRole);
  // Who has a prosecution of their own stands in no other for being named beside its accused.
  const hasOwn = (party: number) =>
    shape.second.size > 0 &&
    !shape.second.has(party) &&
    shapes.some((other) => other !== shape && other.kind === 'criminal' && other.second.has(party));
  const mayAnswer = (party: number) =>
    mayStand(party) &&
    !(shape.kind === 'criminal' && (!accused.has(party) || evidence.neverAccused.has(party) || hasOwn(party)));
  const answering = stated?.complete ? [] : strong(second, mayAnswer);
  const dropped = shape.kind === 'criminal' ? droppedIn(evidence.reports[index] ?? []) : new Set<number>();
  const left = answering.filter((party) => !dropped.has(party));
  for (const party of left.length > 0 ? left : answering) put(party, secondRole, said.get(party));
  for (const party of stated?.judges ?? []) put(party, 'judge');
  if (shape.kind === 'appeal' && [...roles.values()].some(({ role }) => role === 'appellant'))
    for (const party of otherSide(shape, shapes, roles)) put(party, 'appellee');
  putOfficers(index, evidence, called, put);
  return [...roles.values()];
}

/** "Prosecutors dropped all charges against Ann Oak; Birch and Elm stand trial": who is accused no more, and was told of in no step that accuses. */
function droppedIn(reports: readonly LinkedReport[]): ReadonlySet<number> {
  const dropped = new Set<number>();
  const accused = new Set<number>();
  for (const { report, cast } of reports) {
    const { ends, accuses, recurrence } = traitsOf(report.kind);
    if (report.status !== 'occurred' || recurrence === 'deed') continue;
    const isEnd = ends?.always === 'dismissed' && !(report.outcome !== null && ends.unless?.includes(report.outcome));
    for (const { party, role, certainty } of cast) {
      if (isEnd && role === 'patient' && certainty >= certain) dropped.add(party);
      if (accuses && role !== 'beneficiary' && certainty >= surely) accused.add(party);
    }
  }
  return new Set([...dropped].filter((party) => !accused.has(party)));
}

/** From this on somebody is named. */
const certain = 0.75;

/** How surely the words must name the convict. */
const surely = 0.5;

/** "The court upheld the conviction of Ann Oak": whose conviction is reviewed had appealed it. */
function convictsOf(reports: RoleEvidence['reports'], index: number) {
  const befell = ({ cast }: LinkedReport) =>
    cast.flatMap(({ role, party, certainty }) => (role === 'patient' && certainty >= surely ? [party] : []));
  const key = ({ inDocument, sentence }: SentencePlace) => `${inDocument} ${sentence}`;
  const found = reports.flat().filter(({ report }) => report.outcome === 'guilty');
  const convicted = new Map(found.map((one) => [key(one), befell(one)]));
  return (reports[index] ?? [])
    .filter(({ report }) => traitsOf(report.kind).opens?.proceeding === 'appeal')
    .flatMap((one) =>
      befell(one)
        .filter((party) => convicted.get(key(one))?.includes(party))
        .map((party) => ({ party, place: { inDocument: one.inDocument, sentence: one.sentence } })),
    );
}

type Put = (party: number, role: PartyRole, from?: readonly SentencePlace[]) => void;

/** Who stands on which side, each on one: who sues back on that with more reports. */
function standingsOf(index: number, { shapes, sides, casesOf, story, reports }: RoleEvidence): Standings {
  const shape = shapes[index]!;
  const isOwn = (inDocument: number, sentence: number) => {
    const cases = casesOf(inDocument, sentence);
    return cases.length > 0 ? cases.includes(index) : story[inDocument] === index;
  };
  const standings = together(
    // What only is known of a case from others has no steps of its own to ask.
    ...(shape.openings.length > 0 ? [] : [shape]),
    standingsInSteps(shape.kind, reports[index] ?? []),
    standingsInPhrases(shape.kind, sides, isOwn),
  );
  const { first, second } = standings;
  for (const [party, weight] of first) if ((second.get(party) ?? 0) >= weight) first.delete(party);
  for (const party of first.keys()) second.delete(party);
  return standings;
}

function putOfficers(
  index: number,
  { parties, shapes, reports, story, judgesAccused }: RoleEvidence,
  called: ReturnType<typeof callings>,
  put: Put,
): void {
  const byOffice = Map.groupBy(called.keys(), (party) => officeOf(called.get(party)));
  for (const [office, holders] of byOffice) {
    if (office === null || (office === 'prosecutor' && shapes[index]!.kind !== 'criminal')) continue;
    // Who prosecutes is often told in a sentence of its own: the case its story is about is theirs.
    const toldIn = (party: number, at: number) =>
      office === 'prosecutor' && calledIn(parties, party, office).some((inDocument) => story[inDocument] === at)
        ? 0.5
        : 0;
    const presence = (party: number, at: number) => presenceIn(office, party, reports[at] ?? []) + toldIn(party, at);
    const fit = holders.filter(
      (party) => !judgesAccused.has(party) && !(office === 'judge' && againstDocket(party, shapes[index]!, parties)),
    );
    for (const party of holdersIn(index, fit, presence, shapes.length))
      put(party, office, toldIn(party, index) > 0 ? [] : placesNaming(party, reports[index] ?? []));
  }
}

/** The docket says who sits in its case: whom it and the papers of the case name nowhere does not, whatever news say. */
function againstDocket(party: number, { stated }: Shape, parties: Parties): boolean {
  if (!stated || stated.sheets.size === 0 || stated.judges.length === 0) return false;
  return !parties.list[party]!.entities.some(
    ({ inDocument }) => stated.sheets.has(inDocument) || stated.papers.has(inDocument),
  );
}

/** The sentences of these reports that name somebody. */
const placesNaming = (party: number, reports: readonly LinkedReport[]): readonly SentencePlace[] =>
  reports.flatMap(({ named, inDocument, sentence }) => (named.includes(party) ? [{ inDocument, sentence }] : []));

function strong(side: ReadonlyMap<number, number>, standing: (party: number) => boolean): readonly number[] {
  const fit = [...side].filter(([party]) => standing(party));
  const top = Math.max(0, ...fit.map(([, count]) => count));
  return fit
    .filter(([, count]) => count >= leastShare * top)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([party]) => party);
}

/** Who stood against the appellant below: the side of the case appealed from that the appellant is not on. */
function otherSide(shape: Shape, shapes: readonly Shape[], has: ReadonlyMap<number, PartyInCase>): readonly number[] {
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
