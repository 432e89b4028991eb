import { eventKinds, traitsOf } from '../field/kinds/index.ts';
import { recurrences } from '../field/kinds/kind.ts';
import type { ParticipantRole } from '../field/values.ts';
import { type Day, daysBetween } from '../words/calendar.ts';
import { type Days, daysOf, type LinkedReport } from './linked-report.ts';
import type { Surroundings } from './surroundings.ts';

/** Two reports of one kind, and what they are compared against. */
export interface Pair {
  readonly one: LinkedReport;
  readonly other: LinkedReport;
  readonly around: Surroundings;
}

/** Where one of the two does not say. Every sign that is known is 0 or more. */
export const unknown = -1;

export interface PairSign {
  readonly name: string;
  readonly of: (pair: Pair) => number;
  /** What it says to a reader where it speaks for one event and is above 0. */
  readonly says?: string;
  /** It compares what the two give as day, sum or outcome: what two sources of one event may differ on. */
  readonly ofValues?: true;
}

const sign = (name: string, of: PairSign['of'], more: Pick<PairSign, 'says' | 'ofValues'> = {}): PairSign => ({
  name,
  of,
  ...more,
});

/** A sign of each of the two, the smaller first, whichever comes first. */
const lesser = (name: string, of: (one: LinkedReport, around: Surroundings) => number, more = {}): PairSign =>
  sign(name, ({ one, other, around }) => Math.min(of(one, around), of(other, around)), more);
const greater = (name: string, of: (one: LinkedReport, around: Surroundings) => number, more = {}): PairSign =>
  sign(name, ({ one, other, around }) => Math.max(of(one, around), of(other, around)), more);

/** What tells two reports of one event from two of two, each by name: trees are trained on their values. */
export const pairSigns: readonly PairSign[] = [
  // The kind.
  sign('recurrence', ({ one }) => recurrences.indexOf(traitsOf(one.report.kind).recurrence)),
  sign('one-per-case', ({ one }) => Number(traitsOf(one.report.kind).onePerCase ?? false)),
  ...eventKinds.map(({ name }) => sign(`kind-${name}`, ({ one }) => Number(one.report.kind === name))),
  sign('of-kind', ({ one, around }) => Math.log1p(around.ofKind(one.report.kind))),
  sign('of-kind-here', ({ one, other, around }) =>
    Math.log1p(around.ofKindIn(one.report.kind, one.inDocument) + around.ofKindIn(one.report.kind, other.inDocument)),
  ),

  // When.
  sign('days', ({ one, other }) => relationOf(one.days, other.days), { ofValues: true }),
  sign('same-day', ({ one, other }) => sameDay(one.days, other.days), { says: 'same day', ofValues: true }),
  sign('days-apart', ({ one, other }) => apart(one.days, other.days), { ofValues: true }),
  lesser('days-least', ({ days }) => widthOf(days), { ofValues: true }),
  greater('days-most', ({ days }) => widthOf(days), { ofValues: true }),
  lesser('day-beside', ({ report }) => (report.time === null ? unknown : Number(report.time.from === 'clause')), {
    ofValues: true,
  }),
  sign('told-days', ({ one, other }) => relationOf(toldDays(one), toldDays(other)), { ofValues: true }),
  sign('told-days-apart', ({ one, other }) => apart(toldDays(one), toldDays(other)), { ofValues: true }),
  sign('day-to-news', ({ one, other }) => dayToNews(one, other), { ofValues: true }),
  sign('published-apart', ({ one, other }) => publishedApart(one.published, other.published)),

  // Who and whom.
  sign('same-who', (pair) => together(pair, who, who), { says: 'same actor' }),
  sign('same-whom', (pair) => together(pair, whom, whom), { says: 'same person concerned' }),
  sign('same-anybody', (pair) => together(pair, anybody, anybody)),
  sign('crossed', (pair) => Math.max(together(pair, who, whom), together(pair, whom, who))),
  sign('other-who', (pair) => surelyOther(pair, who)),
  sign('other-whom', (pair) => surelyOther(pair, whom)),
  sign('rare-anybody', rarestTogether),
  lesser('who-sure', (one) => surest(one, who)),
  greater('who-sure-most', (one) => surest(one, who)),
  lesser('whom-sure', (one) => surest(one, whom)),
  greater('whom-sure-most', (one) => surest(one, whom)),
  sign('against', ({ one, other }) => meeting(one.against, other.against)),
  sign('names', ({ one, other, around }) => sharedNames(one.named, other.named, around), { says: 'same names' }),
  sign('names-around', ({ one, other, around }) => sharedNames(one.namedAround, other.namedAround, around)),
  sign('rarest-name', ({ one, other, around }) => rarestName(one.named, other.named, around)),
  sign('names-not-shared', ({ one, other }) => notShared(one.named, other.named)),

  // The words.
  sign('words', ({ one, other, around }) => cosine(one.words, other.words, around), {
    says: 'same rare words',
  }),
  sign('words-near', ({ one, other, around }) => cosine(one.near, other.near, around)),
  sign('words-around', ({ one, other, around }) => cosine(one.around, other.around, around)),
  sign('words-shared', ({ one, other }) => shareOf(one.words, other.words)),
  sign('rarest-word', ({ one, other, around }) => rarestWord(one.words, other.words, around)),
  sign('trigger', ({ one, other }) => shareOf(one.trigger, other.trigger), { says: 'same word for it' }),
  sign('trigger-rare', ({ one, other, around }) => rarestWord(one.trigger, other.trigger, around)),
  sign('numbers', ({ one, other }) => sharedNumbers(one.words, other.words)),
  sign('conduct', ({ one, other }) => meeting([...one.conductTypes], [...other.conductTypes])),
  sign('claims', ({ one, other }) => meeting([...one.claims], [...other.claims])),

  // What it came to.
  sign('sum', ({ one, other }) => sumsAlike(one, other), { ofValues: true }),
  sign('count', ({ one, other }) => countsAlike(one, other), { ofValues: true }),
  sign('outcome', ({ one, other }) => equal(one.report.outcome, other.report.outcome), {
    says: 'same outcome',
    ofValues: true,
  }),
  sign('status', ({ one, other }) => Number(one.report.status === other.report.status)),
  sign('ahead', ({ one, other }) => Number(isAhead(one)) + Number(isAhead(other))),
  sign('alters', ({ one, other }) => Number(one.report.alters) + Number(other.report.alters)),
  sign('separate', ({ one, other }) => Number(one.report.reference.separate !== other.report.reference.separate)),
  sign('case-year', ({ one, other }) => equal(one.report.reference.year, other.report.reference.year)),
  sign('forum', ({ one, other }) => meeting(one.report.forums, other.report.forums)),

  // The places.
  sign('same-document', ({ one, other }) => Number(one.inDocument === other.inDocument)),
  sign('sentences-apart', ({ one, other }) =>
    one.inDocument === other.inDocument ? Math.log1p(Math.abs(one.sentence - other.sentence)) : unknown,
  ),
  sign('documents', ({ one, other, around }) => around.documents(one.inDocument, other.inDocument)),
  lesser('depth', ({ depth }) => depth),
  greater('depth-most', ({ depth }) => depth),
  lesser('confidence', ({ report }) => report.confidence),
  greater('confidence-most', ({ report }) => report.confidence),
];

/** The signs of a pair, in the order of `pairSigns`; `one` and `other` change places without a difference. */
export function signsOf(pair: Pair): Float32Array {
  const signs = new Float32Array(pairSigns.length);
  for (let at = 0; at < signs.length; at += 1) signs[at] = pairSigns[at]!.of(pair);
  return signs;
}

/** 0 neither is dated, 1 one, 2 the same days, 3 the ones inside the others, 4 overlapping, 5 apart. */
export function relationOf(a: Days | null, b: Days | null): number {
  if (a === null || b === null) return Number(a !== b);
  if (a.first === b.first && a.last === b.last) return 2;
  if (a.first > b.last || b.first > a.last) return 5;
  const inside = (a.first >= b.first && a.last <= b.last) || (b.first >= a.first && b.last <= a.last);
  return inside ? 3 : 4;
}

const sameDay = (a: Days | null, b: Days | null) =>
  a === null || b === null ? unknown : Number(a.width === 1 && b.width === 1 && a.first === b.first);

const logDays = (days: number) => Math.log1p(Math.min(days, 40_000));

const apart = (a: Days | null, b: Days | null) =>
  a === null || b === null ? unknown : logDays(Math.max(0, a.first - b.last, b.first - a.last));

const widthOf = (days: Days | null) => (days === null ? unknown : logDays(days.width));

const told = new WeakMap<LinkedReport, Days | null>();

/** The days it is told with, though they be the guess of its story. */
function toldDays(one: LinkedReport): Days | null {
  let days = told.get(one);
  if (days === undefined) {
    days = one.report.time && daysOf(one.report.time.edtf);
    told.set(one, days);
  }
  return days;
}

/** From the day of the one that gives one to the news that tells the other. */
function dayToNews(one: LinkedReport, other: LinkedReport): number {
  if ((one.days === null) === (other.days === null)) return unknown;
  const [dated, news] = one.days === null ? [other, one] : [one, other];
  const published = news.published === null ? null : daysOf(news.published);
  return apart(dated.days, published);
}

const publishedApart = (a: Day | null, b: Day | null) =>
  a === null || b === null ? unknown : logDays(Math.abs(daysBetween(a, b)));

type Roles = (role: ParticipantRole) => boolean;
const who: Roles = (role) => role === 'agent';
const whom: Roles = (role) => role === 'patient' || role === 'beneficiary';
const anybody: Roles = () => true;

/** How sure it is that somebody has the part in both: over all who may, the product of both certainties, against what each gives away in all. */
function together({ one, other }: Pair, roleOf: Roles, roleOther: Roles): number {
  let [shared, own, theirs] = [0, 0, 0];
  for (const { role, certainty } of one.cast) if (roleOf(role)) own += certainty * certainty;
  for (const { role, certainty } of other.cast) if (roleOther(role)) theirs += certainty * certainty;
  if (own === 0 || theirs === 0) return unknown;
  for (const mine of one.cast)
    if (roleOf(mine.role))
      for (const theirs of other.cast)
        if (roleOther(theirs.role) && theirs.party === mine.party) shared += mine.certainty * theirs.certainty;
  return shared / Math.sqrt(own * theirs);
}

const surest = ({ cast }: LinkedReport, roles: Roles) =>
  cast.reduce((most, { role, certainty }) => (roles(role) ? Math.max(most, certainty) : most), 0);

/** How sure it is that the parts are two persons': the surest of each is not possible in the other. */
function surelyOther({ one, other }: Pair, roles: Roles): number {
  const top = ({ cast }: LinkedReport) => cast.find(({ role }) => roles(role));
  const [a, b] = [top(one), top(other)];
  if (!a || !b) return unknown;
  const sureIn = ({ cast }: LinkedReport, party: number) =>
    cast.reduce((most, each) => (roles(each.role) && each.party === party ? Math.max(most, each.certainty) : most), 0);
  return a.party === b.party
    ? 0
    : Math.min(a.certainty, b.certainty) * (1 - Math.max(sureIn(one, b.party), sureIn(other, a.party)));
}

/** The rarest party that has a part in both, weighed by how sure it is. */
function rarestTogether({ one, other, around }: Pair): number {
  let most = 0;
  for (const mine of one.cast)
    for (const theirs of other.cast)
      if (mine.party === theirs.party)
        most = Math.max(most, mine.certainty * theirs.certainty * around.rarity.party(mine.party));
  return most;
}

/** 1 they share one, 0 none. */
const meeting = <T>(one: readonly T[], other: readonly T[]) =>
  one.length === 0 || other.length === 0 ? unknown : Number(one.some((item) => other.includes(item)));

const equal = <T>(one: T | null, other: T | null) => (one === null || other === null ? unknown : Number(one === other));

/** What both name against what either does, the rare counting more. */
function sharedNames(one: readonly number[], other: readonly number[], { rarity }: Surroundings): number {
  let [shared, all] = [0, 0];
  for (const party of one) {
    const weight = rarity.party(party) + 0.2;
    all += weight;
    if (other.includes(party)) shared += weight;
  }
  for (const party of other) if (!one.includes(party)) all += rarity.party(party) + 0.2;
  return all === 0 ? unknown : shared / all;
}

const rarestName = (one: readonly number[], other: readonly number[], { rarity }: Surroundings) =>
  one.reduce((most, party) => (other.includes(party) ? Math.max(most, rarity.party(party) + 0.2) : most), 0);

const notShared = (one: readonly number[], other: readonly number[]) =>
  one.filter((party) => !other.includes(party)).length + other.filter((party) => !one.includes(party)).length;

/** Cosine of the angle between two sets of stems as vectors, each stem weighing its rarity. */
function cosine(one: ReadonlySet<string>, other: ReadonlySet<string>, { rarity, length }: Surroundings): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let dot = 0;
  for (const item of small) if (large.has(item)) dot += rarity.word(item) ** 2;
  return dot === 0 ? 0 : dot / (length(one) * length(other));
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of one) if (other.has(stem)) shared += 1;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

function rarestWord(one: ReadonlySet<string>, other: ReadonlySet<string>, { rarity }: Surroundings): number {
  let most = 0;
  for (const stem of one) if (other.has(stem)) most = Math.max(most, rarity.word(stem));
  return most;
}

const isNumber = (stem: string) => stem.length > 1 && stem >= '0' && stem < ':';

/** What both have of the numbers in their sentences, against what either has. */
function sharedNumbers(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [mine, theirs] = [[...one].filter(isNumber), [...other].filter(isNumber)];
  if (mine.length === 0 || theirs.length === 0) return unknown;
  const shared = mine.filter((number) => other.has(number)).length;
  return shared / (mine.length + theirs.length - shared);
}

/** The smaller sum against the larger. */
function sumsAlike({ report: { amount: one } }: LinkedReport, { report: { amount: other } }: LinkedReport): number {
  if (one === null || other === null || one.currency !== other.currency) return unknown;
  const larger = Math.max(one.value, other.value);
  return larger === 0 ? 1 : Math.min(one.value, other.value) / larger;
}

function countsAlike({ report: { count: one } }: LinkedReport, { report: { count: other } }: LinkedReport): number {
  return one === null || other === null || one.unit !== other.unit ? unknown : Number(one.value === other.value);
}

const isAhead = ({ report: { status } }: LinkedReport) => status === 'scheduled' || status === 'expected';
