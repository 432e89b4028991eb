import { type EventKindName, eventKinds, traitsOf } from '../field/kinds/index.ts';
import { recurrences } from '../field/kinds/kind.ts';
import { type Status, statuses } from '../field/values.ts';
import { type Day, dayNumber } from '../words/calendar.ts';
import { edtfContains, edtfDays, edtfIntersects, edtfInterval } from '../words/edtf.ts';
import { type DateEvidence, dateOrigins } from './date-evidence.ts';

/** What an event is, as far as its date is concerned. */
export interface DatedEvent {
  readonly kind: EventKindName;
  readonly status: Status;
  /** Reports of it. */
  readonly reports: number;
  /** How sure it is that it is told at all, 0 to 1. */
  readonly surely: number;
  /** Publication of the first of them. */
  readonly first: Day | null;
}

/** One of the dates that are told for an event. */
export interface ToldDate {
  /** EDTF. */
  readonly edtf: string;
  /** What gives exactly this one. */
  readonly own: readonly DateEvidence[];
  /** What gives the event any. */
  readonly all: readonly DateEvidence[];
  readonly event: DatedEvent;
}

interface DateSign {
  readonly name: string;
  readonly of: (told: ToldDate) => number;
}

const none = -1;
/** Where no publication day is known; lags are cut at the others. */
const noLag = -999;
const [leastLag, mostLag] = [-400, 4000];

const certainties = (list: readonly DateEvidence[]) => list.map(({ certainty }) => certainty);
const greatest = (list: readonly number[]) => list.reduce((most, one) => Math.max(most, one), none);
const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
const shareOf = (list: readonly DateEvidence[], is: (one: DateEvidence) => boolean) =>
  list.filter(is).length / list.length;
const sourcesOf = (list: readonly DateEvidence[]) => new Set(list.map(({ source }) => source)).size;

/** How far a date that is told agrees with another, 0 to 1: fully where it is the same or holds it, half where it lies in it. */
function agreement(told: string, edtf: string): number {
  if (told === edtf || edtfContains(told, edtf)) return 1;
  if (edtfContains(edtf, told)) return 0.5;
  return edtfIntersects(edtf, told) ? 0.3 : 0;
}

const others = ({ edtf, all }: ToldDate) => all.filter((one) => one.edtf !== edtf);
const agreed = ({ edtf, all }: ToldDate) => sum(all.map((one) => one.certainty * agreement(one.edtf, edtf)));

/** What speaks for a date, as a share of all that is told. */
export const agreedShare = (told: ToldDate): number =>
  agreed(told) / Math.max(Number.EPSILON, sum(certainties(told.all)));

/** Last day of a date, or its first where it has no end, as a day number. */
function endOf(edtf: string): number | null {
  const { first, last } = edtfInterval(edtf);
  const day = last ?? first;
  return day === null ? null : dayNumber(day);
}

/** Days from the date to the first of some publications. */
function lag(edtf: string, published: readonly (Day | string | null)[]): number {
  const end = endOf(edtf);
  const days = published.flatMap((day) => (day === null ? [] : dayNumber(day)));
  if (end === null || days.length === 0) return noLag;
  return Math.max(leastLag, Math.min(mostLag, Math.min(...days) - end));
}

const isOpen = (edtf: string) => {
  const { first, last } = edtfInterval(edtf);
  return first === null || last === null;
};

/** What tells whether a date is that of an event, each by name: trees are trained on their values. */
export const dateSigns: readonly DateSign[] = [
  // Who gives it, and how surely.
  { name: 'surest', of: ({ own }) => greatest(certainties(own)) },
  { name: 'mean', of: ({ own }) => sum(certainties(own)) / own.length },
  { name: 'reports', of: ({ own }) => own.length },
  { name: 'sources', of: ({ own }) => sourcesOf(own) },
  { name: 'all-sources', of: ({ all }) => sourcesOf(all) },
  { name: 'all-reports', of: ({ all }) => all.length },
  { name: 'agreed', of: agreed },
  { name: 'agreed-share', of: agreedShare },
  { name: 'surest-other', of: (told) => greatest(certainties(others(told))) },
  {
    name: 'surest-against',
    of: (told) => greatest(certainties(others(told).filter((one) => agreement(one.edtf, told.edtf) === 0))),
  },
  { name: 'others', of: (told) => new Set(others(told).map(({ edtf }) => edtf)).size },
  ...dateOrigins.map((origin) => ({
    name: `from-${origin}`,
    of: ({ own }: ToldDate) => shareOf(own, ({ from }) => from === origin),
  })),
  { name: 'court-papers', of: ({ own }) => own.filter((one) => one.documentKind === 'court-paper').length },
  { name: 'ahead', of: ({ own }) => shareOf(own, ({ status }) => status === 'scheduled' || status === 'expected') },

  // The date itself.
  { name: 'days', of: ({ edtf }) => Math.min(mostLag, edtfDays(edtf)) },
  { name: 'open', of: ({ edtf }) => Number(isOpen(edtf)) },
  { name: 'finer', of: (told) => others(told).filter((one) => edtfContains(told.edtf, one.edtf)).length },
  { name: 'coarser', of: (told) => others(told).filter((one) => edtfContains(one.edtf, told.edtf)).length },
  {
    name: 'lag',
    of: ({ edtf, own }) =>
      lag(
        edtf,
        own.map(({ published }) => published),
      ),
  },
  { name: 'lag-of-first', of: ({ edtf, event }) => lag(edtf, [event.first]) },

  // The event.
  {
    name: 'recurrence',
    of: ({ event }) => recurrences.indexOf(traitsOf(event.kind).recurrence),
  },
  { name: 'status', of: ({ event }) => statuses.indexOf(event.status) },
  { name: 'told-by', of: ({ event }) => event.reports },
  { name: 'told-surely', of: ({ event }) => event.surely },
  ...eventKinds.map(({ name }) => ({ name: `kind-${name}`, of: ({ event }: ToldDate) => Number(event.kind === name) })),
];

export const dateSignsOf = (told: ToldDate): Float64Array => Float64Array.from(dateSigns, ({ of }) => of(told));
