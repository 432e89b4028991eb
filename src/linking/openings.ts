import { traitsOf } from '../field/kinds/index.ts';
import type { CourtProceeding, ParticipantRole, ProceedingKind, SideRole } from '../field/values.ts';
import { isProposed } from '../reading/report.ts';
import { dayNumber } from '../words/calendar.ts';
import type { CaseCues } from './cues.ts';
import type { JoinedReports } from './linked-event.ts';
import type { Days, LinkedReport } from './linked-report.ts';
import { actsForOthers, callings } from './officers.ts';
import type { Parties } from './parties.ts';
import type { PartySide } from './sides.ts';

/** An event that begins a case or shows that there is one: who stands against whom, since when, and by what it can be known. */
export interface Opening {
  readonly kind: ProceedingKind;
  readonly event: JoinedReports;
  /** Who brings it, with how many reports say so. */
  readonly first: ReadonlyMap<number, number>;
  /** Against whom. */
  readonly second: ReadonlyMap<number, number>;
  readonly days: Days | null;
  /** Its event is the case's first step. */
  readonly begins: boolean;
  readonly cues: readonly CaseCues[];
  readonly reports: readonly LinkedReport[];
}

/** The sides that the sentence of a report gives to parties. */
export type SidesOf = (telling: LinkedReport) => readonly PartySide[];

/** Roles that count as the one who brings a case of each kind, and as the one it is brought against. */
export const rolesOfSides: Readonly<
  Record<CourtProceeding, { readonly first: readonly SideRole[]; readonly second: readonly SideRole[] }>
> = {
  civil: { first: ['plaintiff'], second: ['defendant'] },
  criminal: { first: [], second: ['accused', 'defendant'] },
  appeal: { first: ['appellant'], second: ['appellee'] },
};

/** Not what somebody may do, nor what is read from words that hardly tell it. */
export const isTold = ({ report: { status, confidence } }: LinkedReport): boolean =>
  status === 'occurred' && confidence >= leastSure;

/** "Was convicted of theft in an unrelated case". */
const isOfOther = ({ kind, reference }: LinkedReport['report']): boolean =>
  reference.elsewhere && (traitsOf(kind).marks === 'criminal' || traitsOf(kind).accuses === true);

/** Below, two parties more of 149 were told as accused who were not (23 piles, `npm run bench:reading`). */
const leastSure = 0.3;

/**
 * @param innocent - who stands accused in no prosecution (`neverAccused`)
 * @param accused - judges who stand accused themselves (`judgesAccused`)
 */
export function openingsOf(
  parties: Parties,
  events: readonly JoinedReports[],
  cuesOf: (telling: LinkedReport) => CaseCues,
  sidesOf: SidesOf,
  innocent: ReadonlySet<number> = new Set(),
  accused: ReadonlySet<number> = new Set(),
): readonly Opening[] {
  const called = callings(parties);
  const count = (side: Map<number, number>, party: number, weight: number) => {
    const { kind, named } = parties.list[party]!;
    const stands = kind === 'person' || kind === 'organization' || kind === 'government';
    if (named && stands && (accused.has(party) || !actsForOthers(called.get(party))))
      side.set(party, (side.get(party) ?? 0) + weight);
  };
  const openings = events.flatMap((event): readonly Opening[] => {
    const form = traitsOf(event.kind).opens;
    if (form === undefined) return [];
    const told = event.reports.filter(({ report }) => report.status !== 'denied');
    if (!told.some((one) => isTold(one) || (form.proceeding === 'appeal' && !one.report.reference.possible))) return [];
    const first = new Map<number, number>();
    const second = new Map<number, number>();
    for (const telling of told) {
      const sides = sidesIn(telling, form, sidesOf(telling));
      for (const [party, weight] of sides.first) count(first, party, weight);
      for (const [party, weight] of sides.second) count(second, party, weight);
    }
    if (form.proceeding === 'criminal') for (const party of innocent) second.delete(party);
    for (const party of first.keys()) if ((second.get(party) ?? 0) < first.get(party)!) second.delete(party);
    for (const party of second.keys()) first.delete(party);
    return [
      {
        kind: form.proceeding,
        event,
        first,
        second,
        // What only the model took for a filing ("a notice filed on Monday") dates no case.
        days: finest(told.filter(({ report }) => !isProposed(report))),
        begins: form.begins ?? false,
        cues: told.map(cuesOf),
        reports: told,
      },
    ];
  });
  return openings.filter((one) => !isBesideTheirs(one, openings));
}

/** Whether all that tell it tell it of another case. */
export const isElsewhere = ({ reports }: Pick<JoinedReports, 'reports'>): boolean =>
  reports.length > 0 && reports.every(({ report }) => isOfOther(report));

/** Whether it only tells that people accused here were accused elsewhere, too: "Oak was charged in May with perjury in another matter". */
const isBesideTheirs = (opening: Opening, all: readonly Opening[]): boolean =>
  isElsewhere(opening) &&
  all.some((other) => !isElsewhere(other) && [...opening.second.keys()].some((party) => other.second.has(party)));

/** Who is less surely in a slot than this is not put on a side by it. */
const likely = 0.4;
/** Who is in a slot with less than this share of the surest one's certainty was thought of instead of them, not beside them. */
const beside = 0.6;

/**
 * Whom one report puts on which side, with how sure that is. The slots of its own event come first: the sentence around it may tell
 * of another case too, and counts for a side that no slot fills.
 */
function sidesIn(
  { cast }: LinkedReport,
  { proceeding, actor }: NonNullable<ReturnType<typeof traitsOf>['opens']>,
  votes: readonly PartySide[],
): { readonly first: readonly Weighed[]; readonly second: readonly Weighed[] } {
  const inSlot = (slot: ParticipantRole): readonly Weighed[] => {
    const least = Math.max(likely, beside * Math.max(0, ...cast.map((one) => (one.role === slot ? one.certainty : 0))));
    return cast.flatMap(({ role, party, certainty }) =>
      role === slot && certainty >= least ? [[party, certainty]] : [],
    );
  };
  const bySlot = {
    first: actor === 'first' ? inSlot('agent') : [],
    second: actor === 'second' ? inSlot('agent') : proceeding === 'appeal' ? [] : inSlot('patient'),
  };
  const roles = rolesOfSides[proceeding];
  const byVotes = (side: readonly SideRole[]): readonly Weighed[] =>
    [...new Set(votes.flatMap(({ role, party }) => (side.includes(role) ? party : [])))].map((party) => [party, 1]);
  return {
    first: bySlot.first.length > 0 ? bySlot.first : byVotes(roles.first),
    second: bySlot.second.length > 0 ? bySlot.second : byVotes(roles.second),
  };
}

/** A party, and how sure its side is. */
type Weighed = readonly [party: number, weight: number];

/** The narrowest date that most reports of the event agree with; none that lies behind a document that tells of it. */
function finest(reports: readonly LinkedReport[]): Days | null {
  const printed = Math.min(...reports.flatMap(({ published }) => (published === null ? [] : dayNumber(published))));
  const days = reports.flatMap((one) => (one.days && one.days.first <= printed ? [one.days] : []));
  const agreeing = (one: Days) => days.filter((other) => one.first <= other.last && other.first <= one.last).length;
  return days.reduce<Days | null>((best, one) => {
    if (best === null) return one;
    const gain = agreeing(one) - agreeing(best);
    return gain > 0 || (gain === 0 && one.width < best.width) ? one : best;
  }, null);
}
