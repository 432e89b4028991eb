import { traitsOf } from '../field/kinds/index.ts';
import { outcomesOnlyIn } from '../field/values.ts';
import type { Shape } from './cases.ts';
import type { Chosen } from './chosen.ts';
import { type Claim, hear, newClaim, note, ownSides, reasonFor, type Sign, suppose } from './claims.ts';
import type { CaseCues } from './cues.ts';
import type { JoinedReports } from './linked-event.ts';
import type { LinkedReport } from './linked-report.ts';
import { isElsewhere } from './openings.ts';
import type { Parties } from './parties.ts';
import type { ReadDocument } from './read-document.ts';
import { homeOf } from './stated-cases.ts';

/** What a case is built from, and what each document is about. */
export interface Placed {
  /** For each event, its case. */
  readonly caseOf: ReadonlyMap<JoinedReports, Chosen<Shape>>;
  /** For each document, the case that it is mostly about. */
  readonly story: readonly Shape[];
}

/** Two cases whose claims on an entry differ by less than this fit equally. */
const margin = 0.05;

/** Of events placed by the weakest and by the strongest claims, the share that is right, measured on annotated chronologies. */
const rightPlaced = { least: 0.6, most: 0.78 };

/** What the placing of a matter's events works on. */
interface Desk {
  readonly documents: readonly ReadDocument[];
  readonly events: readonly JoinedReports[];
  readonly cuesOf: (telling: LinkedReport) => CaseCues;
  /** Never empty. */
  readonly shapes: readonly Shape[];
  /** The claims of each case on each report, in order of report and case. */
  readonly claims: ReadonlyMap<LinkedReport, readonly Claim[]>;
}

/** Gives each event the case with the strongest claim, summed over its reports; and each document the case it is mostly about. */
export function placeEvents(
  documents: readonly ReadDocument[],
  parties: Parties,
  events: readonly JoinedReports[],
  cuesOf: (telling: LinkedReport) => CaseCues,
  shapes: readonly [Shape, ...Shape[]],
): Placed {
  const [first, ...others] = shapes;
  if (others.length === 0) {
    return { caseOf: placedBy(events, shapes, (one) => onlyCase(one, first)), story: documents.map(() => first) };
  }
  const reports = events.flatMap((one) => one.reports).sort((a, b) => a.index - b.index);
  const claims = new Map(reports.map((report) => [report, shapes.map(newClaim)]));
  const desk: Desk = { documents, events, cuesOf, shapes, claims };
  const docket = { documents, parties, shapes, ownSides: ownSides(shapes), opened: openedBy(shapes) };
  for (const [report, all] of claims) for (const claim of all) hear(claim, report, cuesOf(report), docket);
  closeDecided(desk);
  keepOpen(desk);
  const story = storiesOf(desk);
  hearSurroundings(desk, story);
  hearNeighbours(desk);
  return { caseOf: placedBy(events, shapes, (one) => choose(one, desk)), story };
}

/** Each event with its case; one that is told of another case is of none that others are told of. */
function placedBy(
  events: readonly JoinedReports[],
  shapes: readonly Shape[],
  place: (event: JoinedReports) => Chosen<Shape>,
): Placed['caseOf'] {
  const others = shapes.some(({ openings }) => openings.some(isElsewhere));
  return new Map(events.map((event) => [event, isElsewhere(event) && !others ? ofOther : place(event)]));
}

const ofOther: Chosen<Shape> = {
  value: null,
  rule: 'another-case',
  reason: 'told as of another case',
  alternatives: [],
  confidence: 0,
};

const onlyCase = (event: JoinedReports, shape: Shape): Chosen<Shape> =>
  isOfProsecution(event) && shape.kind === 'civil'
    ? { value: null, rule: 'no-prosecution', reason: 'nobody is convicted in a suit', alternatives: [], confidence: 0 }
    : {
        value: shape,
        rule: 'only-case',
        reason: 'the only case of the matter',
        alternatives: [],
        confidence: rightPlaced.most,
      };

/** Whether all that tell it tell what only a prosecution comes to: "his brother was convicted in 2029". */
const isOfProsecution = ({ reports }: JoinedReports): boolean =>
  reports.every(({ report }) => report.outcome !== null && outcomesOnlyIn[report.outcome] === 'criminal');

function openedBy(shapes: readonly Shape[]): ReadonlyMap<LinkedReport, Shape> {
  return new Map(
    shapes.flatMap((shape) =>
      shape.openings.flatMap(({ event }) => event.reports.map((report) => [report, shape] as const)),
    ),
  );
}

/** A case's claims on the reports of one event, in their order. */
const claimsOn = ({ claims }: Desk, { reports }: JoinedReports, shape: Shape): readonly Claim[] =>
  reports.flatMap((report) => claims.get(report)?.filter((claim) => claim.shape === shape) ?? []);

/** The case's claim on the report. */
const claimOn = (claims: readonly Claim[], shape: Shape): Claim | undefined =>
  claims.find((claim) => claim.shape === shape);

/** A case that was decided has no trial ahead: a trial still to come after that day is another case's. */
function closeDecided(desk: Desk): void {
  const { events, shapes } = desk;
  for (const shape of shapes) {
    if (shapes.filter((one) => one.kind === shape.kind).length < 2) continue;
    const decided = events
      .filter(
        (event) =>
          traitsOf(event.kind).decidesCase &&
          event.reports.some((one) => one.report.status === 'occurred') &&
          isSurelyOf(desk, event, shape),
      )
      .flatMap((event) => event.reports.flatMap((one) => (one.days ? [one.days.first] : [])));
    if (decided.length === 0) continue;
    const day = Math.min(...decided);
    for (const event of events) {
      if (!traitsOf(event.kind).beforeDecision) continue;
      for (const report of event.reports) {
        const claim = claimOn(desk.claims.get(report) ?? [], shape);
        if (claim && report.report.status === 'scheduled' && report.days && report.days.first > day)
          note(claim, 'decided');
      }
    }
  }
}

/** A case whose trial is ahead is not decided by a trial before that: what is told as having come of one is another case's. */
function keepOpen(desk: Desk): void {
  const { events, shapes } = desk;
  for (const shape of shapes) {
    if (shapes.filter((one) => one.kind === shape.kind).length < 2) continue;
    const ahead = events
      .filter((event) => traitsOf(event.kind).beforeDecision && traitsOf(event.kind).calendar === 'set for a day')
      .filter((event) => isSurelyOf(desk, event, shape))
      .flatMap((event) =>
        event.reports.flatMap(({ report, days }) => (report.status === 'scheduled' && days ? days.first : [])),
      );
    if (ahead.length === 0) continue;
    const day = Math.max(...ahead);
    for (const event of events) {
      const { decidesCase, ofTrial } = traitsOf(event.kind);
      if (!decidesCase || !ofTrial) continue;
      for (const report of event.reports) {
        const claim = claimOn(desk.claims.get(report) ?? [], shape);
        if (claim && report.report.status === 'occurred' && report.days && report.days.last < day) note(claim, 'ahead');
      }
    }
  }
}

/** Whether no other case claims an event nearly as strongly. */
function isSurelyOf(desk: Desk, event: JoinedReports, shape: Shape): boolean {
  const sum = (one: Shape) => claimsOn(desk, event, one).reduce((all, claim) => all + claim.sum, 0);
  const own = sum(shape);
  return desk.shapes.every((other) => other === shape || sum(other) <= own - 1);
}

/** News stands first: the reports of the opening sentences count so much more for what the story is about. */
const opening = { sentences: 4, times: 3 };
/** A paper of a case is mostly about it: what this counts beside its reports. */
const ownPaper = 20;
/** No single report settles what a story is about. */
const mostPerReport = 2;

/** The case each document is mostly about, by the signs of its own reports. */
function storiesOf({ documents, shapes, claims }: Desk): readonly Shape[] {
  const main = heaviest(shapes);
  const sums = documents.map((_, inDocument) => {
    const home = homeOf(shapes, inDocument)?.shape;
    return new Map(shapes.map((shape) => [shape, shape === home ? ownPaper : shape === main ? 0.5 : 0]));
  });
  for (const [report, all] of claims) {
    const times = report.sentence < opening.sentences ? opening.times : 1;
    const own = sums[report.inDocument];
    for (const { shape, sum } of all) {
      const before = own?.get(shape) ?? 0;
      own?.set(shape, before + times * Math.max(-mostPerReport, Math.min(mostPerReport, sum)));
    }
  }
  return sums.map((own) => shapes.reduce((best, one) => (own.get(one)! > own.get(best)! ? one : best)));
}

/** What stands around a report: the case named before it in its paragraph, its story's case, the matter's main case. */
function hearSurroundings({ documents, shapes, claims, cuesOf }: Desk, story: readonly Shape[]): void {
  const count = (shape: Shape) => story.filter((one) => one === shape).length;
  const main = shapes.reduce((best, one) => (count(one) > count(best) ? one : best));
  let focus: { readonly inDocument: number; readonly block: number; readonly shape: Shape } | null = null;
  for (const [report, all] of claims) {
    const { inDocument } = report;
    const block = blockOf(documents[inDocument]!, report);
    const [strongest, second] = [...all].sort((a, b) => b.sum - a.sum);
    if (strongest && second && strongest.sum >= 1.5 && strongest.sum - second.sum >= 1)
      focus = { inDocument, block, shape: strongest.shape };
    else if (focus && focus.inDocument === inDocument && focus.block === block) supposeOf(all, focus.shape, 'focus');
    const about = story[inDocument]!;
    if (cuesOf(report).separate) {
      const claim = claimOn(all, about);
      if (claim) note(claim, 'separate');
    }
    supposeOf(all, about, 'story');
    supposeOf(all, main, 'main');
  }
}

function supposeOf(claims: readonly Claim[], shape: Shape, sign: Sign): void {
  const claim = claimOn(claims, shape);
  if (claim) suppose(claim, sign);
}

/** A verdict and its award stand in one sentence: what is known of the one's case holds for the other. */
function hearNeighbours(desk: Desk): void {
  const steps = desk.events.filter(({ kind }) => traitsOf(kind).ofTrial);
  const told = steps.flatMap((event) => {
    const shape = choose(event, desk).value;
    return shape === null ? [] : event.reports.map((report) => ({ event, shape, place: placeOf(report) }));
  });
  const byPlace = Map.groupBy(told, ({ place }) => place);
  for (const event of steps) {
    for (const report of event.reports) {
      const beside = (byPlace.get(placeOf(report)) ?? []).filter((one) => one.event !== event);
      for (const shape of new Set(beside.map((one) => one.shape))) {
        const claim = claimOn(desk.claims.get(report) ?? [], shape);
        if (claim) note(claim, 'beside');
      }
    }
  }
}

const placeOf = ({ inDocument, sentence }: LinkedReport) => `${inDocument} ${sentence}`;

function choose(event: JoinedReports, desk: Desk): Chosen<Shape> {
  const count = event.reports.length;
  const shapes = isOfProsecution(event) ? desk.shapes.filter(({ kind }) => kind !== 'civil') : desk.shapes;
  const sums = (shapes.length > 1 ? shapes : desk.shapes)
    .map((shape) => {
      let said = 0;
      let prior = 0;
      for (const claim of claimsOn(desk, event, shape)) {
        said += claim.sum;
        prior += claim.prior;
      }
      // What is said adds up, report by report; surroundings do not become surer by being repeated.
      return { shape, said, sum: said / Math.sqrt(count) + prior / count };
    })
    .sort((a, b) => b.sum - a.sum);
  const [best, second] = sums as [(typeof sums)[0], (typeof sums)[0]];
  if (best.sum - second.sum < margin) {
    const alternatives = sums.map(({ shape }) => ({ value: shape, confidence: rightPlaced.least / 2 }));
    return { value: null, rule: 'tie', reason: 'fits two cases equally', alternatives, confidence: 0 };
  }
  const others = sums.slice(1).map(({ shape, sum }) => ({ value: shape, share: Math.exp(sum - best.sum) }));
  const against = others.reduce((all, { share }) => all + share, 0);
  const { least, most } = rightPlaced;
  const confidence = least + (most - least) / (1 + against);
  return {
    value: best.shape,
    // Nothing that its own words say speaks for the case: its story does, or the matter.
    rule: best.said > 0 ? 'strongest-claim' : 'surroundings',
    reason: reasonFor(new Set(claimsOn(desk, event, best.shape).flatMap((claim) => [...claim.signs]))),
    alternatives: others.map(({ value, share }) => ({ value, confidence: ((1 - confidence) * share) / against })),
    confidence,
  };
}

/** The case with most reports of its beginning. */
export const heaviest = (shapes: readonly Shape[]): Shape | undefined =>
  shapes.reduce<Shape | undefined>((best, one) => (best && one.weight <= best.weight ? best : one), undefined);

/** Place of the paragraph that a report's trigger stands in. */
function blockOf({ document: { blocks } }: ReadDocument, { report }: LinkedReport): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.end <= report.trigger.start) low = middle + 1;
    else high = middle;
  }
  return low;
}
