import type { ProceedingKind } from '../field/values.ts';
import type { DocketNumber } from '../reading/case-head.ts';
import type { WrittenName } from '../reading/written-name.ts';
import { civilToNumber } from '../words/calendar.ts';
import type { CaseCues } from './cues.ts';
import { noteNumbers, shareNumber } from './dockets.ts';
import type { Days, LinkedReport } from './linked-report.ts';
import type { Opening } from './openings.ts';
import type { Parties } from './parties.ts';
import type { StatedCase } from './stated-case.ts';
import { type WrittenNames, writtenAs } from './written-names.ts';

/** A court case taking shape from the openings that can be one. */
export interface Shape {
  readonly kind: ProceedingKind;
  readonly openings: Opening[];
  /** Who brings it and against whom, with the number of reports that say so. */
  readonly first: Map<number, number>;
  readonly second: Map<number, number>;
  /** What the sentences of its openings call it, where they name one case only. */
  readonly called: Map<string, number>;
  readonly nicknames: Set<string>;
  readonly dockets: DocketNumber[];
  /** Where heads of papers or a docket state it: what they say. */
  stated: StatedCase | null;
  /** The court, where only the papers of its appeal name it. */
  court: string | null;
  /** The appeal whose papers alone show that there is this case. */
  appealed: Shape | null;
  readonly captions: Map<string, number>;
  readonly reasons: string[];
  /** Among cases with the same sides: begun before the other, or after. */
  rank: 'earlier' | 'later' | null;
  days: Days | null;
  weight: number;
}

export function newShape(kind: ProceedingKind): Shape {
  return {
    kind,
    openings: [],
    first: new Map(),
    second: new Map(),
    called: new Map(),
    nicknames: new Set(),
    dockets: [],
    stated: null,
    court: null,
    appealed: null,
    captions: new Map(),
    reasons: [],
    rank: null,
    days: null,
    weight: 0,
  };
}

/** Two suits between the same people are two when their filings lie further apart than this, in days. */
const monthAndHalf = 45;

/**
 * Cases as openings show them, those that heads of papers state among them.
 *
 * @param stated - cases that heads state, without openings
 */
export function shapeCases(openings: readonly Opening[], parties: Parties, stated: readonly Shape[] = []): Shape[] {
  const told: Opening[] = [];
  for (const opening of openings) {
    const home = homeOfOpening(opening, stated);
    if (home === null) told.push(opening);
    else join(home, opening, parties);
  }
  const shapes = groupOpenings(told, parties, stated.length > 0);
  for (const one of stated) {
    const same = toldAs(one, shapes);
    if (same === null) shapes.push(one);
    else shapes[shapes.indexOf(same)] = merged(one, same);
  }
  return shapes;
}

/**
 * Groups openings into cases. The most told come first. An opening joins the heaviest case that nothing speaks against, and founds a new
 * one where its sides, numbers, names, or its year together with a word for it ("again", "the first suit") show that it is another.
 */
function groupOpenings(openings: readonly Opening[], parties: Parties, others: boolean): Shape[] {
  const shapes: Shape[] = [];
  const sorted = [...openings].sort(
    (a, b) => b.reports.length - a.reports.length || a.reports[0]!.index - b.reports[0]!.index,
  );
  for (const opening of sorted) {
    const ofKind = shapes.filter((one) => one.kind === opening.kind);
    const fitting = ofKind
      .map((shape) => ({ shape, against: conflictOf(shape, opening) }))
      .filter((one) => one.against === null)
      .sort((a, b) => closeness(b.shape, opening) - closeness(a.shape, opening) || b.shape.weight - a.shape.weight);
    if (fitting.length > 0) {
      join(fitting[0]!.shape, opening, parties);
      continue;
    }
    const founds = nameable(opening, parties) || surelyBegun(opening) || accusedElsewhere(opening, shapes);
    if ((others || shapes.length > 0) && !founds) continue;
    const shape = newShape(opening.kind);
    const against = ofKind.length > 0 ? conflictOf(ofKind[0]!, opening) : null;
    if (against !== null) shape.reasons.push(`told apart from the heavier case: ${against}`);
    join(shape, opening, parties);
    shapes.push(shape);
  }
  return shapes;
}

/**
 * The stated case whose own papers tell an opening, and nothing else does: what its docket lists is of it, whatever kind of step, but an
 * appeal from it; what its other papers tell is, where the kind of case is the same and nothing speaks against it.
 */
function homeOfOpening(opening: Opening, stated: readonly Shape[]): Shape | null {
  const within = (documents: ReadonlySet<number>) =>
    opening.reports.every(({ inDocument }) => documents.has(inDocument));
  for (const shape of stated) {
    const { sheets, papers } = shape.stated!;
    const named = opening.cues.some(
      ({ dockets, nicknames }) => otherNumber(dockets, shape.dockets) || nicknames.length > 0,
    );
    if (named) continue;
    const appeals = opening.kind === 'appeal' && shape.kind !== 'appeal';
    if (sheets.size > 0 && within(sheets) && !appeals) return shape;
    if (papers.size > 0 && within(papers) && opening.kind === shape.kind && conflictOf(shape, opening) === null)
      return shape;
  }
  return null;
}

/** Days that the beginning of a case may lie outside the year of its number: charges come before the indictment that is given one. */
const slack = { civil: 10, criminal: 120, appeal: 40 };

/** Of the cases that openings show, the one that a head states; `null` where none fits, for the head's is another then. */
function toldAs(stated: Shape, told: readonly Shape[]): Shape | null {
  const fitting = told.filter(
    (shape) =>
      shape.kind === stated.kind &&
      shape.stated === null &&
      !otherNumber(shape.dockets, stated.dockets) &&
      !(apart(shape.second, stated.second) && apart(shape.second, stated.first)) &&
      !(apart(shape.first, stated.first) && apart(shape.first, stated.second)) &&
      begunWhen(stated, shape) !== false,
  );
  const order = (shape: Shape) => [
    Number(shareNumber(shape.dockets, stated.dockets)),
    Number(begunWhen(stated, shape) === true),
    sharedSides(shape, stated),
    shape.weight,
  ];
  return fitting.reduce<Shape | null>(
    (best, one) => (best === null || compareLists(order(one), order(best)) > 0 ? one : best),
    null,
  );
}

const compareLists = (one: readonly number[], other: readonly number[]): number =>
  one.map((value, place) => value - other[place]!).find((gap) => gap !== 0) ?? 0;

const sharedSides = (one: Shape, other: Shape): number =>
  [...one.first.keys(), ...one.second.keys()].filter((party) => other.first.has(party) || other.second.has(party))
    .length;

/** Whether a case is told as begun when its docket, or the year of its number, says; `null` where one of the two is silent. */
function begunWhen({ kind, stated, days: begun }: Shape, { days }: Shape): boolean | null {
  const years = (stated?.dockets ?? []).flatMap(({ year }) => year ?? []);
  if (days === null) return null;
  if (begun !== null) return days.first <= begun.last + monthAndHalf && days.last >= begun.first - monthAndHalf;
  if (years.length === 0) return null;
  const around = kind === 'criminal' || kind === 'appeal' ? slack[kind] : slack.civil;
  return years.some((year) => days.last >= yearStart(year) - around && days.first <= yearEnd(year) + around);
}

/** The case that a head states, with what is told of it. */
function merged(stated: Shape, told: Shape): Shape {
  const one: Shape = {
    ...told,
    stated: stated.stated,
    openings: [...told.openings, ...stated.openings],
    days: told.days ?? stated.days,
    reasons: [...told.reasons, ...stated.reasons],
    dockets: [...told.dockets],
  };
  add(one.first, stated.first);
  add(one.second, stated.second);
  noteNumbers(one.dockets, stated.dockets);
  for (const [caption, count] of stated.captions) one.captions.set(caption, (one.captions.get(caption) ?? 0) + count);
  for (const [name, count] of stated.called) one.called.set(name, (one.called.get(name) ?? 0) + count);
  return one;
}

/** Sentences that must put two defendants side by side for their prosecutions to be one. */
const sideBySide = 2;

/**
 * Joins prosecutions of people whom the documents put side by side as accused: co-defendants, each charged or pleading in sentences of
 * their own. Another docket number, or another name of the case, keeps them apart.
 *
 * @param together - the accused that a sentence names, for each sentence that names several
 */
export function joinCodefendants(shapes: Shape[], together: readonly (readonly number[])[]): void {
  for (let at = 0; at < shapes.length; at += 1) {
    const shape = shapes[at]!;
    if (shape.kind !== 'criminal') continue;
    for (let other = shapes.length - 1; other > at; other -= 1) {
      const further = shapes[other]!;
      if (further.kind !== 'criminal' || otherNumber(shape.dockets, further.dockets)) continue;
      if (shape.stated !== null && further.stated !== null) continue;
      if (clash(new Set(shape.called.keys()), new Set(further.called.keys()))) continue;
      const told = together.filter(
        (accused) =>
          // Who is accused in both cases joins them to nobody.
          accused.some((one) => shape.second.has(one) && !further.second.has(one)) &&
          accused.some((one) => further.second.has(one) && !shape.second.has(one)),
      ).length;
      if (told < sideBySide && !accusedAsOne(shape, further)) continue;
      shape.openings.push(...further.openings);
      shape.weight += further.weight;
      add(shape.second, further.second);
      for (const [name, count] of further.called) shape.called.set(name, (shape.called.get(name) ?? 0) + count);
      noteNumbers(shape.dockets, further.dockets);
      shape.stated ??= further.stated;
      for (const [caption, count] of further.captions)
        shape.captions.set(caption, (shape.captions.get(caption) ?? 0) + count);
      shape.reasons.push('accused side by side with others: one prosecution');
      shape.days ??= further.days;
      shapes.splice(other, 1);
    }
  }
}

/** A step of a prosecution as a document tells it, with what its sentence says of the case. */
interface Step {
  readonly telling: LinkedReport;
  readonly cues: CaseCues;
}

const stepsOf = ({ openings }: Shape): readonly Step[] =>
  openings.flatMap(({ reports, cues }) => reports.map((telling, at) => ({ telling, cues: cues[at]! })));

/**
 * Whether a document tells the accused of two prosecutions as accused in one: of the same charge, or the one as a further accused beside
 * the other ("a fourth defendant"). A case that is spoken of as another, or was begun on another day, is one of its own.
 */
function accusedAsOne(one: Shape, other: Shape): boolean {
  if (begunApart(one, other)) return false;
  const byDocument = Map.groupBy(stepsOf(other), ({ telling }) => telling.inDocument);
  const pairs = stepsOf(one).flatMap((step) =>
    (byDocument.get(step.telling.inDocument) ?? []).map((further) => [step, further] as const),
  );
  if (pairs.flat().some(({ cues }) => cues.separate)) return false;
  return pairs.some(([a, b]) => a.cues.alongside || b.cues.alongside || isSameStep(a.telling, b.telling));
}

/** Whether two accused come to the same step of their case by one charge. */
const isSameStep = (one: LinkedReport, other: LinkedReport): boolean =>
  one.report.kind === other.report.kind && [...one.claimsAtIssue].some((claim) => other.claimsAtIssue.has(claim));

/** Whether each was charged on a day of its own. */
function begunApart(one: Shape, other: Shape): boolean {
  const begun = ({ openings }: Shape) =>
    openings.flatMap(({ begins, days }) => (begins && days !== null ? [days] : []));
  const [days, others] = [begun(one), begun(other)];
  return (
    days.length > 0 &&
    others.length > 0 &&
    !days.some((a) => others.some((b) => a.first <= b.last && b.first <= a.last))
  );
}

/** Whether a number can be of a case, by what its letters say. */
export const fitsKind = ({ kind }: DocketNumber, shape: Pick<Shape, 'kind'>): boolean =>
  kind === null || kind === shape.kind;

const otherNumber = (one: readonly DocketNumber[], other: readonly DocketNumber[]) =>
  one.length > 0 && other.length > 0 && !shareNumber(one, other);

const clash = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.size > 0 && other.size > 0 && ![...one].some((item) => other.has(item));

/** Whether somebody on a side is named more than in passing: a further case that nobody stands in is none. */
function nameable(opening: Opening, parties: Parties): boolean {
  return [...opening.first.keys(), ...opening.second.keys()].some((party) => {
    let named = 0;
    for (const { entity } of parties.list[party]!.entities) named += entity.mentions.length;
    return named >= 2;
  });
}

/** A suit brought by and against somebody sure needs no more: "Oak sued Birch on May 2" is one, though Birch be named once. */
const surely = { told: 0.9, side: 0.75 };

function surelyBegun({ kind, begins, first, second, days, reports }: Opening): boolean {
  const sure = (side: ReadonlyMap<number, number>) => [...side.values()].some((weight) => weight >= surely.side);
  return (
    kind === 'civil' &&
    begins &&
    days?.width === 1 &&
    sure(first) &&
    sure(second) &&
    reports.some(({ report }) => report.confidence >= surely.told)
  );
}

/** Somebody surely accused in documents that tell of no other case is, though named once, accused in another. */
function accusedElsewhere({ kind, second, reports }: Opening, shapes: readonly Shape[]): boolean {
  if (kind !== 'criminal' || ![...second.values()].some((weight) => weight >= surely.side)) return false;
  const told = new Set(
    shapes.flatMap(({ openings }) => openings.flatMap((one) => one.reports.map(({ inDocument }) => inDocument))),
  );
  return reports.every(({ inDocument }) => !told.has(inDocument));
}

function closeness(shape: Shape, opening: Opening): number {
  let close = 0;
  for (const party of opening.second.keys()) if (shape.second.has(party)) close += 1;
  for (const party of opening.first.keys()) if (shape.first.has(party)) close += 1;
  if (shape.days && opening.days && shape.days.first <= opening.days.last && opening.days.first <= shape.days.last)
    close += 1;
  return close;
}

function join(shape: Shape, opening: Opening, parties: Parties): void {
  shape.openings.push(opening);
  shape.weight += opening.reports.length;
  add(shape.first, opening.first);
  add(shape.second, opening.second);
  for (const cues of opening.cues) {
    const nickname = onlyOne(cues.nicknames);
    if (nickname !== null) shape.called.set(nickname, (shape.called.get(nickname) ?? 0) + 1);
    if (cues.dockets.length === 1 && cues.captions.length <= 1)
      noteNumbers(
        shape.dockets,
        cues.dockets.filter((one) => fitsKind(one, shape)),
      );
    for (const caption of cues.captions) {
      if (captionFits(caption, shape, parties))
        shape.captions.set(caption.text, (shape.captions.get(caption.text) ?? 0) + 1);
    }
  }
  // Openings come by weight: the first dated filing or charge dates the case. A plea or a sentence shows a case, but not since when.
  if (shape.days === null && opening.begins) shape.days = opening.days;
}

function add(into: Map<number, number>, from: ReadonlyMap<number, number>): void {
  for (const [party, weight] of from) into.set(party, (into.get(party) ?? 0) + weight);
}

/** What speaks against an opening being this case; `null` when nothing does. */
function conflictOf(shape: Shape, opening: Opening): string | null {
  const dockets = opening.cues.flatMap((one) => one.dockets);
  if (otherNumber(dockets, shape.dockets)) return 'another docket number';
  const nicknames = opening.cues.flatMap((one) => onlyOne(one.nicknames) ?? []);
  if (nicknames.length > 0 && shape.called.size > 0 && !nicknames.some((one) => shape.called.has(one)))
    return 'another name of the case';
  if (opening.kind === 'appeal') return null;
  if (apart(shape.second, opening.second)) {
    // A counterclaim turns the sides round: the same case. So does a filing "of" the plaintiff that names nobody as bringing it.
    const turned =
      [...opening.second.keys()].some((one) => shape.first.has(one)) &&
      (opening.first.size === 0 || ![...opening.first.keys()].every((one) => shape.first.has(one)));
    if (!turned) return opening.kind === 'criminal' ? 'another defendant' : 'brought against somebody else';
  }
  if (
    opening.kind === 'civil' &&
    apart(shape.first, opening.first) &&
    opening.second.size > 0 &&
    overlap(shape.second, opening.second)
  ) {
    const turned = [...opening.first.keys()].some((one) => shape.second.has(one));
    if (!turned && opening.cues.some((one) => one.separate || one.rank !== null)) return 'brought by somebody else';
  }
  if (opening.kind === 'civil' && shape.days && opening.days) {
    const gap = Math.max(shape.days.first - opening.days.last, opening.days.first - shape.days.last);
    const spoken = [...opening.cues, ...shape.openings.flatMap((one) => one.cues)].some(
      (one) => one.rank !== null || one.year !== null || one.nicknames.length > 0,
    );
    if (gap > monthAndHalf && spoken) return 'filed at another time, and spoken of as another';
  }
  return null;
}

/** A party told less than this beside the most told one of its side is no more than named along with it. */
const principalShare = 0.34;

/** Those whom a side is mostly about. */
function principals(side: ReadonlyMap<number, number>): readonly number[] {
  const top = Math.max(0, ...side.values());
  return [...side].flatMap(([party, weight]) => (weight >= principalShare * top ? party : []));
}

const overlap = (one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>) => {
  const theirs = principals(other);
  return principals(one).some((party) => theirs.includes(party));
};
const apart = (one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>) =>
  one.size > 0 && other.size > 0 && !overlap(one, other);

/** Whether a caption's sides are the case's: each side named after one of its parties, either way round; a state or the crown as first side is any prosecution's. */
export function captionFits(
  caption: { readonly first: string; readonly second: string | null },
  shape: Pick<Shape, 'kind' | 'first' | 'second'>,
  parties: Parties,
): boolean {
  const all = [...shape.first.keys(), ...shape.second.keys()];
  const named = (side: string) =>
    all.some((party) =>
      namedAfter(writtenAs(parties.written, side), writtenAs(parties.written, parties.list[party]!.name)),
    );
  if (caption.second === null) return named(caption.first);
  return named(caption.second) || (shape.kind === 'civil' && named(caption.first));
}

/** "Oak" and "Harbour Light Ltd" in a caption stand for "Ann Oak" and "Harbour Light". */
const namedAfter = (side: WrittenName, name: WrittenName): boolean =>
  side.folded === name.folded ||
  side.body === name.body ||
  side.surname === name.surname ||
  name.body.startsWith(`${side.body} `);

/** Of two cases of one kind with a side in common, which was begun first. Of more than two, the two most told are ranked. */
export function rankTwins(shapes: readonly Shape[]): void {
  for (const kind of new Set(shapes.map((one) => one.kind))) {
    const dated = shapes.filter((one) => one.kind === kind && one.days !== null).sort((a, b) => b.weight - a.weight);
    const [one, other] = [
      dated[0],
      dated.slice(1).find((shape) => overlap(shape.second, dated[0]!.second) || overlap(shape.first, dated[0]!.first)),
    ];
    if (one === undefined || other === undefined || one.days!.first === other.days!.first) continue;
    const [earlier, later] = one.days!.first < other.days!.first ? [one, other] : [other, one];
    earlier.rank = 'earlier';
    later.rank = 'later';
  }
}

/**
 * "The 2019 lawsuit" dates a case. A year that fits no case is given to the one undated case of the kind, or shows that there is a further
 * case between the sides of the heaviest.
 */
export function giveYears(shapes: Shape[], cues: readonly CaseCues[]): void {
  const years = new Set(cues.flatMap(({ year }) => year ?? []));
  const heaviest = [...shapes].filter((one) => one.kind === 'civil').sort((a, b) => b.weight - a.weight)[0];
  if (heaviest === undefined) return;
  for (const year of [...years].sort()) {
    if (shapes.some((one) => one.days && one.days.first <= yearEnd(year) && one.days.last >= yearStart(year))) continue;
    const undated = shapes.filter((one) => one.kind === 'civil' && one.days === null);
    const days = { first: yearStart(year), last: yearEnd(year), width: yearEnd(year) - yearStart(year) + 1 };
    if (undated.length === 1) undated[0]!.days = days;
    else if (undated.length === 0) {
      const shape = newShape('civil');
      add(shape.first, heaviest.first);
      add(shape.second, heaviest.second);
      shape.days = days;
      shape.reasons.push(`spoken of as the suit of ${year}`);
      shapes.push(shape);
    }
  }
}

const yearStart = (year: number) => civilToNumber(year, 1, 1);
const yearEnd = (year: number) => civilToNumber(year, 12, 31);

/**
 * Gives the nicknames to the cases. A number ("Oak II") goes by who was filed first, where that is known; any other by the openings it stands
 * beside. Where two numbered nicknames are used but only one case took shape, the other is opened without openings of its own.
 */
export function giveNicknames(shapes: Shape[], cues: readonly CaseCues[], written: WrittenNames): void {
  const all = [...new Set(cues.flatMap((one) => one.nicknames))].sort();
  const heaviest = [...shapes].sort((a, b) => b.weight - a.weight)[0];
  if (heaviest === undefined) return;
  for (const nickname of all) {
    const { rank } = writtenAs(written, nickname);
    const ranked =
      rank === null
        ? []
        : shapes.filter((one) => one.kind !== 'appeal' && one.rank === rank && one.nicknames.size === 0);
    const called = shapes
      .filter((one) => one.called.has(nickname) && one.nicknames.size === 0)
      .sort((a, b) => b.called.get(nickname)! - a.called.get(nickname)!);
    const bearer = ranked.length === 1 ? ranked[0]! : called[0];
    if (bearer) {
      bearer.nicknames.add(nickname);
      bearer.reasons.push(
        bearer === ranked[0]
          ? `called ${nickname}, the ${rank} of the two by its filing`
          : `called ${nickname} where its beginning is told`,
      );
      continue;
    }
    if (rank === null || all.length < 2) continue;
    const free = shapes.find((one) => one.kind === heaviest.kind && one.nicknames.size === 0 && one.rank === null);
    const shape = free ?? newShape(heaviest.kind);
    if (!free) {
      add(shape.first, heaviest.first);
      add(shape.second, heaviest.second);
      shapes.push(shape);
    }
    shape.rank = rank;
    shape.nicknames.add(nickname);
    shape.reasons.push(`documents speak of ${all.join(' and ')} as cases of their own`);
  }
}

const onlyOne = (names: readonly string[]): string | null => (new Set(names).size === 1 ? names[0]! : null);
