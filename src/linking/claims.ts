import { traitsOf } from '../field/kinds/index.ts';
import { dayNumber } from '../words/calendar.ts';
import { captionFits, type Shape } from './cases.ts';
import type { CaseCues } from './cues.ts';
import { shareNumber } from './dockets.ts';
import type { LinkedReport } from './linked-report.ts';
import type { Parties } from './parties.ts';
import type { ReadDocument } from './read-document.ts';
import { caseBelowOf, homeOf } from './stated-cases.ts';
import { writtenAs } from './written-names.ts';

/** What each sign adds to a case's claim on a report. Numbers and names decide; sides and years weigh; the story's own case breaks ties. */
const weight = {
  opening: 6,
  docket: 5,
  paper: 3,
  sheet: 6,
  below: 1.5,
  nickname: 5,
  caption: 4,
  year: 2.5,
  rank: 2,
  ownSide: 1.2,
  ownSideNamed: 0.7,
  court: 2,
  kind: 1.5,
  outcome: 1,
  claims: 1.5,
  beside: 1.5,
  ofAnother: -1.5,
  separate: -1.5,
  beforeBegun: -2.5,
  printedBefore: -2,
  decided: -3,
  ahead: -2,
  focus: 0.9,
  story: 1,
  main: 0.6,
} as const;

export type Sign = keyof typeof weight;

const spoken: Partial<Readonly<Record<Sign, string>>> = {
  opening: 'it begins the case',
  docket: 'its docket number is named',
  paper: 'told in a paper of the case',
  sheet: 'listed in its docket',
  below: 'told in a paper of the appeal from it',
  nickname: 'the case is named',
  caption: 'its caption is named',
  year: 'the year of its filing is named',
  rank: 'spoken of as the earlier or later of two',
  ownSide: 'one of its sides takes part',
  ownSideNamed: 'one of its sides is named beside it',
  court: 'before its court',
  kind: 'a step of that kind of case',
  beside: 'told in one sentence with a step of its trial',
  focus: 'told in the same breath',
  story: 'the case its story is about',
  main: 'the main case of the matter',
};

/** The signs that speak for a case, the strongest two, as a reader is told them. */
export function reasonFor(signs: ReadonlySet<Sign>): string {
  const named = (Object.keys(spoken) as Sign[]).filter((sign) => signs.has(sign)).slice(0, 2);
  return named.length > 0 ? named.map((sign) => spoken[sign]).join('; ') : 'nothing speaks for another case';
}

/** One case's claim on one report: what the report says for it (`sum`), and what only its surroundings make likely (`prior`). */
export interface Claim {
  readonly shape: Shape;
  sum: number;
  prior: number;
  readonly signs: Set<Sign>;
}

export const newClaim = (shape: Shape): Claim => ({ shape, sum: 0, prior: 0, signs: new Set() });

export function note(claim: Claim, sign: Sign, times = 1): void {
  claim.sum += weight[sign] * times;
  if (weight[sign] * times > 0) claim.signs.add(sign);
}

export function suppose(claim: Claim, sign: Sign): void {
  claim.prior += weight[sign];
  claim.signs.add(sign);
}

/** What is known of the cases while reports are held against them. */
export interface Docket {
  readonly documents: readonly ReadDocument[];
  readonly parties: Parties;
  readonly shapes: readonly Shape[];
  /** Parties that stand on a side of this case and of no other. */
  readonly ownSides: ReadonlyMap<Shape, ReadonlySet<number>>;
  /** The case that a report begins. */
  readonly opened: ReadonlyMap<LinkedReport, Shape>;
}

/** Notes what a report itself says for and against a case. */
export function hear(claim: Claim, telling: LinkedReport, cues: CaseCues, docket: Docket): void {
  const { shape } = claim;
  if (docket.opened.get(telling) === shape) note(claim, 'opening');
  hearNames(claim, cues, docket);
  hearHome(claim, telling, cues, docket);
  const own = docket.ownSides.get(shape) ?? new Set();
  const players = [...telling.agents, ...telling.patients, ...telling.beneficiaries];
  if (players.some((party) => own.has(party))) note(claim, 'ownSide');
  else if (telling.named.some((party) => own.has(party))) note(claim, 'ownSideNamed');
  if (isOfAnother(telling, shape, docket)) note(claim, 'ofAnother');
  hearKind(claim, telling, docket);
  if (
    traitsOf(telling.report.kind).afterOpening &&
    telling.days &&
    shape.days &&
    telling.days.last < shape.days.first - daysEarly
  )
    note(claim, 'beforeBegun');
  // A crime is written of before anybody is charged, and an appeal before it is made.
  if (
    telling.published !== null &&
    shape.kind !== 'appeal' &&
    (shape.kind === 'civil' || traitsOf(telling.report.kind).afterOpening) &&
    shape.days &&
    dayNumber(telling.published) < shape.days.first - daysEarly
  )
    note(claim, 'printedBefore');
}

/** Of two who are prosecuted apart, what ends the case of the one does not end that of the other, who is named beside it. */
function isOfAnother(
  { patients, named, report }: LinkedReport,
  shape: Shape,
  { shapes, ownSides: own }: Docket,
): boolean {
  if (
    traitsOf(report.kind).ends === undefined ||
    shape.kind !== 'criminal' ||
    patients.length === 0 ||
    patients.some((party) => shape.second.has(party))
  )
    return false;
  if (!named.some((party) => own.get(shape)?.has(party) === true)) return false;
  return shapes.some(
    (other) =>
      other !== shape && other.kind === 'criminal' && patients.every((party) => own.get(other)?.has(party) === true),
  );
}

/** A step told for so many days before the case's beginning may still be of it: beginnings are dated loosely. */
const daysEarly = 3;

/** A paper is of its case wherever in it a step is told, and so is a docket; but for a step that belongs one court up, or that it tells of the case below. */
function hearHome(claim: Claim, telling: LinkedReport, cues: CaseCues, { shapes }: Docket): void {
  const { shape } = claim;
  const home = homeOf(shapes, telling.inDocument);
  if (home === null) return;
  const { proceeding } = traitsOf(telling.report.kind);
  // What an appeal's paper tells, but for the steps of the appeal itself, is of the case below.
  if (home.shape.kind === 'appeal' && !home.sheet && proceeding !== 'appeal') {
    if (caseBelowOf(shapes, home.shape) === shape) note(claim, 'below');
    return;
  }
  if (home.shape !== shape) return;
  const other = shapes.some(
    (one) =>
      one !== shape &&
      (shareNumber(cues.dockets, one.dockets) || cues.nicknames.some((name) => one.nicknames.has(name))),
  );
  if (other) return;
  if (shape.kind !== 'appeal' && proceeding === 'appeal') return;
  note(claim, home.sheet ? 'sheet' : 'paper');
}

/** The numbers, names and years by which a report's words call a case. */
function hearNames(claim: Claim, cues: CaseCues, { parties, shapes }: Docket): void {
  const { shape } = claim;
  const { year } = cues;
  // "The appeal, No. 12, from the judgment in Oak I": the number is of what the sentence tells of, the name of where that came from.
  if (shareNumber(cues.dockets, shape.dockets))
    note(claim, 'docket', cues.dockets.some(({ kind }) => kind === 'appeal' && shape.kind === 'appeal') ? 1.5 : 1);
  if (cues.nicknames.some((one) => shape.nicknames.has(one))) note(claim, 'nickname');
  else if (
    shape.nicknames.size === 0 &&
    shape.rank !== null &&
    cues.nicknames.some((one) => writtenAs(parties.written, one).rank === shape.rank)
  )
    note(claim, 'nickname');
  const only = (fits: (shape: Shape) => boolean) => fits(shape) && shapes.filter(fits).length === 1;
  if (cues.captions.some((one) => only((other) => captionFits(one, other, parties)))) note(claim, 'caption');
  if (year !== null && only((other) => yearWithin(year, other))) note(claim, 'year');
  if (cues.rank !== null && shape.rank === cues.rank) note(claim, 'rank');
}

/** Whether a step of this kind, outcome and court belongs to this kind of case. */
function hearKind(claim: Claim, telling: LinkedReport, { documents, parties }: Docket): void {
  const { shape } = claim;
  const { kind, outcome } = telling.report;
  const { proceeding } = traitsOf(kind);
  if (proceeding === 'criminal') note(claim, 'kind', shape.kind === 'criminal' ? 1 : -1);
  if (proceeding === 'civil') note(claim, 'kind', shape.kind === 'civil' ? 1 : shape.kind === 'criminal' ? -1 : 0);
  if (proceeding === 'appeal') note(claim, 'kind', shape.kind === 'appeal' ? 1.5 : 0);
  else if (shape.kind === 'appeal') {
    if (beforeAppealCourt(telling, documents, parties) && proceeding !== 'criminal') note(claim, 'court');
    else note(claim, 'kind', -1.2);
  }
  if (telling.report.claimsOnly === 'civil' && shape.kind === 'criminal') note(claim, 'claims', -1);
  if (outcome === 'guilty' || outcome === 'not guilty') note(claim, 'outcome', shape.kind === 'criminal' ? 1 : -1);
  if (outcome === 'liable' || outcome === 'not liable') note(claim, 'outcome', shape.kind === 'civil' ? 1 : -1);
}

/** Parties that stand on a side of one case and of no other. */
export function ownSides(shapes: readonly Shape[]): ReadonlyMap<Shape, ReadonlySet<number>> {
  const holders = new Map<number, Set<Shape>>();
  for (const shape of shapes) {
    for (const party of [...shape.first.keys(), ...shape.second.keys()])
      holders.set(party, (holders.get(party) ?? new Set()).add(shape));
  }
  const own = ([party, cases]: readonly [number, ReadonlySet<Shape>], shape: Shape) =>
    cases.size === 1 && cases.has(shape) ? [party] : [];
  return new Map(shapes.map((shape) => [shape, new Set([...holders].flatMap((one) => own(one, shape)))]));
}

function yearWithin(year: number, shape: Shape): boolean {
  if (!shape.days) return false;
  const day = Date.UTC(year, 0, 1) / 86_400_000;
  const end = Date.UTC(year, 11, 31) / 86_400_000;
  return shape.days.first >= day && shape.days.last <= end;
}

function beforeAppealCourt(telling: LinkedReport, documents: readonly ReadDocument[], parties: Parties): boolean {
  const { court } = telling.report;
  if (court === null) return false;
  const name = documents[telling.inDocument]?.reading.cast[court]?.name;
  return name !== undefined && writtenAs(parties.written, name).reviews !== null;
}
