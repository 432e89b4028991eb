import { eventKinds, traitsOf } from '../field/kinds/index.ts';
import { recurrences } from '../field/kinds/kind.ts';
import { statuses } from '../field/values.ts';
import { surelyTold } from './event-values.ts';
import type { LinkedEvent } from './linked-event.ts';
import type { LinkedReport } from './linked-report.ts';

/** An event beside the others of its matter. */
export interface EventInMatter {
  readonly event: LinkedEvent;
  /** Others of its kind in the matter. */
  readonly others: number;
}

interface SalienceSign {
  readonly name: string;
  readonly of: (one: EventInMatter) => number;
}

/** More others of its kind than so many make no difference: a matter that grows on leaves its entries where they are. */
const mostOthers = 20;

const greatest = (list: readonly number[]) => list.reduce((most, one) => Math.max(most, one), -1);
const least = (list: readonly number[]) => list.reduce((least, one) => Math.min(least, one), Infinity);
const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;

const reported = (
  name: string,
  value: (report: LinkedReport) => number,
  over: (list: readonly number[]) => number,
) => ({
  name,
  of: ({ event }: EventInMatter) => over(event.reports.map(value)),
});
const confidence = ({ report }: LinkedReport) => report.confidence;
const weight = ({ report }: LinkedReport) => report.weight;
const inRole = (role: 'agent' | 'patient') => ({
  name: `surest-${role}`,
  of: ({ event }: EventInMatter) =>
    greatest(event.reports.flatMap(({ cast }) => cast.filter((one) => one.role === role).map((one) => one.certainty))),
});

/** What tells whether a chronology must have an event, each by name: trees are trained on their values. */
export const salienceSigns: readonly SalienceSign[] = [
  // How surely it is told, and as how heavy.
  { name: 'told-surely', of: ({ event }) => surelyTold(event.reports) },
  reported('surest', confidence, greatest),
  reported('confidence', confidence, mean),
  reported('heaviest', weight, greatest),
  reported('weight', weight, mean),
  { name: 'reports', of: ({ event }) => event.reports.length },
  { name: 'documents', of: ({ event }) => new Set(event.reports.map(({ inDocument }) => inDocument)).size },

  // Where it is told, and how.
  reported('depth', ({ depth }) => depth, least),
  reported('sentence', ({ sentence }) => sentence, least),
  reported('words', ({ words }) => words.size, mean),
  reported('trigger', ({ report: { trigger } }) => trigger.end - trigger.start, mean),

  // What it says.
  inRole('agent'),
  inRole('patient'),
  reported('outcome', ({ report }) => Number(report.outcome !== null), mean),
  reported('amount', ({ report }) => Number(report.amount !== null), mean),
  reported('timed', ({ report }) => Number(report.time !== null), mean),
  { name: 'date', of: ({ event }) => event.date.confidence },
  { name: 'status', of: ({ event }) => statuses.indexOf(event.status) },
  {
    name: 'recurrence',
    of: ({ event }) => recurrences.indexOf(traitsOf(event.kind).recurrence),
  },
  ...eventKinds.map(({ name }) => ({
    name: `kind-${name}`,
    of: ({ event }: EventInMatter) => Number(event.kind === name),
  })),

  // What else there is.
  { name: 'others', of: ({ others }) => Math.min(mostOthers, others) },
  { name: 'likest', of: ({ event }) => event.likest ?? -6 },
];

export const salienceSignsOf = (one: EventInMatter): Float64Array =>
  Float64Array.from(salienceSigns, ({ of }) => of(one));
