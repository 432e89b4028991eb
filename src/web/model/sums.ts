import type { CaseEvent, Disagreement, Matter, Party } from '../../casefile/schema.ts';
import { traitsOf } from '../../field/kinds/index.ts';
import { type AmountChange, officerRoles } from '../../field/values.ts';
import { byCodeUnits } from '../../words/code-unit-order.ts';
import { edtfSortKey } from '../../words/edtf.ts';
import { writtenMoney } from '../../words/written-money.ts';

export interface Amount {
  readonly value: number;
  readonly currency: string;
}

/** What a sum is in the course of a case. */
export type SumStep = 'claimed' | 'awarded' | 'upheld' | 'cut' | 'reversed' | 'settled' | 'paid' | 'other';

/** A sum that an entry gives. */
export interface Sum {
  readonly event: CaseEvent;
  readonly step: SumStep;
  readonly amount: Amount;
  /** Sums that sources give instead, where nobody has said which is right. */
  readonly disputed: readonly Amount[];
}

/** What can be said of the sums of one step in one currency together. */
export interface Total {
  readonly step: SumStep;
  readonly currency: string;
  /** `null` where adding would not be honest. */
  readonly value: number | null;
  /** What was or was not added, and why, in a clause. */
  readonly why: string;
}

export interface SumsOfProceeding {
  /** `Proceeding.id`, `null` for what belongs to none. */
  readonly proceeding: string | null;
  /** In order of days, those without one last. */
  readonly sums: readonly Sum[];
  readonly totals: readonly Total[];
}

/** In the order a case takes them. */
const sumSteps: readonly SumStep[] = ['claimed', 'awarded', 'upheld', 'cut', 'reversed', 'settled', 'paid', 'other'];

/** All sums of a matter, by proceeding in the matter's order; those of no proceeding come last. */
export function sumsByProceeding(
  matter: Pick<Matter, 'events' | 'proceedings'>,
  disagreements: ReadonlyMap<string, readonly Disagreement[]>,
): readonly SumsOfProceeding[] {
  const known = new Set(matter.proceedings.map(({ id }) => id));
  const sums = matter.events
    .flatMap((event) => sumOf(event, disagreements.get(event.id) ?? []) ?? [])
    .map((sum) => ({ sum, key: keyOf(sum) }))
    .sort((a, b) => byCodeUnits(a.key, b.key))
    .map(({ sum }) => sum);
  const by = Map.groupBy(sums, ({ event }) =>
    event.proceeding !== null && known.has(event.proceeding) ? event.proceeding : null,
  );
  return [...matter.proceedings.map(({ id }) => id), null].flatMap((proceeding) => {
    const own = by.get(proceeding);
    return own === undefined ? [] : [{ proceeding, sums: own, totals: totalsOf(own) }];
  });
}

const keyOf = ({ event: { date, id } }: Sum) => `${date === null ? '~' : edtfSortKey(date)}|${id}`;

function sumOf(event: CaseEvent, disagreements: readonly Disagreement[]): Sum | null {
  if (event.amount === null) return null;
  const { amount } = event;
  const disputed = disagreements
    .filter(({ field, kind, settled }) => field === 'amount' && kind === 'conflict' && (settled ?? null) === null)
    .flatMap(({ values }) => values.flatMap(({ value }) => readAmount(value, amount.currency) ?? []))
    .filter(({ value, currency }) => value !== amount.value || currency !== amount.currency);
  return { event, amount, disputed, step: stepOf(event) };
}

/** A value of a disagreement, `70000 USD`. */
function readAmount(value: string, currency: string): Amount | null {
  const read = writtenMoney(value);
  return read == null ? null : { value: read.value, currency: read.currency ?? currency };
}

function stepOf(event: CaseEvent): SumStep {
  const { sumStep } = traitsOf(event.kind);
  if (sumStep === undefined) return 'other';
  return sumStep === 'awarded' || sumStep === 'reviewed' ? decided(event, sumStep) : sumStep;
}

function decided(event: CaseEvent, step: 'awarded' | 'reviewed'): SumStep {
  // A later report of an award may speak of its cut in the same breath: most of them have to.
  const most = (change: AmountChange) =>
    event.reports.filter(({ amountChange }) => amountChange === change).length * 2 > event.reports.length;
  if (most('reduced')) return 'cut';
  if (event.outcome === 'reversed' || most('vacated')) return 'reversed';
  if (event.outcome === 'affirmed') return 'upheld';
  return step === 'reviewed' ? 'other' : 'awarded';
}

/** What happened so that it can be counted: said of the past by all who say it. */
const counts = ({ event }: Sum) => event.status === 'occurred';

function totalsOf(sums: readonly Sum[]): readonly Total[] {
  return sumSteps.flatMap((step) => {
    // What was cut, reversed or upheld are other values of what was awarded: nothing to add.
    if (step !== 'claimed' && step !== 'awarded' && step !== 'settled' && step !== 'paid') return [];
    const own = Map.groupBy(
      sums.filter((sum) => sum.step === step && counts(sum)),
      ({ amount }) => amount.currency,
    );
    return [...own].map(([currency, of]): Total => ({ step, currency, ...together(step, of) }));
  });
}

function together(step: SumStep, sums: readonly Sum[]): Pick<Total, 'value' | 'why'> {
  if (sums.some(({ disputed }) => disputed.length > 0)) return { value: null, why: 'the sources differ on a sum' };
  const values = [...new Set(sums.map(({ amount }) => amount.value))];
  const [only] = values;
  if (values.length === 1 && only !== undefined) {
    return {
      value: only,
      why: sums.length === 1 ? 'one entry' : `the same sum in ${sums.length} entries, counted once`,
    };
  }
  if (step === 'claimed') {
    return { value: sums.at(-1)?.amount.value ?? null, why: 'the last that was asked; earlier claims are not added' };
  }
  const whole = values.find((value) => isWhole(value, values));
  if (whole !== undefined) return { value: whole, why: 'the whole; the other sums are its parts' };
  const once = values.map((value) => sums.find(({ amount }) => amount.value === value)!);
  const sum = values.reduce((a, b) => a + b, 0);
  const days = new Set(once.map(({ event }) => event.date ?? event.id));
  if (step === 'paid' && days.size === once.length) return { value: sum, why: 'paid on different days' };
  if (allOfDifferent(once)) return { value: sum, why: 'each to somebody else' };
  return { value: null, why: 'they may be parts or later values of each other, so they are not added' };
}

/** Whether a value is what all the others make together; a rounded total is within half a percent. */
function isWhole(value: number, values: readonly number[]): boolean {
  const others = values.filter((each) => each !== value);
  if (others.length < 2) return false;
  const sum = others.reduce((a, b) => a + b, 0);
  return Math.abs(sum - value) <= value * 0.005;
}

/** Whether each sum names for whom it is, and no two the same. */
function allOfDifferent(sums: readonly Sum[]): boolean {
  const seen = new Set<string>();
  for (const { event } of sums) {
    const whose = event.participants.filter(({ role }) => role === 'beneficiary');
    if (whose.length === 0 || whose.some(({ party }) => seen.has(party))) return false;
    for (const { party } of whose) seen.add(party);
  }
  return true;
}

export interface SumsOfParty {
  readonly party: Party;
  readonly sums: readonly { readonly sum: Sum; readonly role: CaseEvent['participants'][number]['role'] }[];
}

/**
 * Whose sums they are: each party with what it asked, was awarded, owes, took or paid; most entries first, then by name. Who decides
 * or speaks for others has no part in what is theirs.
 */
export function sumsByParty(
  { parties, proceedings }: Pick<Matter, 'parties' | 'proceedings'>,
  sums: readonly Sum[],
): readonly SumsOfParty[] {
  const roles = Map.groupBy(
    proceedings.flatMap((proceeding) => proceeding.parties),
    ({ party }) => party,
  );
  return parties
    .flatMap((party): readonly SumsOfParty[] => {
      const own = roles.get(party.id);
      if (party.kind === 'court' || party.kind === 'jury') return [];
      if (own?.every(({ role }) => officerRoles.includes(role))) return [];
      const taken = sums.flatMap((sum) =>
        sum.event.participants.filter((each) => each.party === party.id).map(({ role }) => ({ sum, role })),
      );
      return taken.length === 0 ? [] : [{ party, sums: taken }];
    })
    .sort((a, b) => b.sums.length - a.sums.length || byCodeUnits(a.party.name, b.party.name));
}
