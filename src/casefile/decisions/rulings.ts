import type { DisagreementField, GivenFate, Outcome, Stance, Status } from '../../field/values.ts';
import { byCodeUnits } from '../../words/code-unit-order.ts';
import { isEdtf } from '../../words/edtf.ts';
import { type CaseEvent, type Comment, type Disagreement, Mark } from '../schema.ts';
import type { Decision } from './decision.ts';

/** A value set by hand, and the decision that holds. */
export interface Ruled<T> {
  readonly value: T;
  readonly decision: string;
  /** "set by Ann Oak: the order says so". */
  readonly reason: string;
}

/** What all decisions on one entry come to. */
export interface Rulings {
  readonly review: CaseEvent['review'];
  /** A person stands for it: accepted it, corrected what it says, or made it. */
  readonly vouched: boolean;
  readonly date: Ruled<string | null> | null;
  readonly status: Ruled<Status> | null;
  readonly outcome: Ruled<Outcome | null> | null;
  readonly fate: Ruled<GivenFate | null> | null;
  readonly amount: Ruled<CaseEvent['amount']> | null;
  readonly summary: Ruled<string> | null;
  readonly count: Ruled<{ readonly value: number; readonly unit: string }> | null;
  readonly settled: ReadonlyMap<DisagreementField, NonNullable<Disagreement['settled']>>;
  readonly comments: readonly Comment[];
  readonly marks: readonly Mark[];
  readonly tags: readonly string[];
  /** Of the tags that speak for their issue or against it. */
  readonly stances: NonNullable<CaseEvent['stances']>;
}

type Field = 'date' | 'status' | 'outcome' | 'fate' | 'amount' | 'summary' | 'count';

/** Folds the decisions on an entry, in their order: of two on one field the later holds. */
export function rulingsOf(decisions: readonly Decision[]): Rulings {
  // A correction and a settlement of one field stand side by side, so that a disagreement opened again leaves the correction.
  const set = new Map<Field, { corrected?: Decision; settled?: Decision; last: 'corrected' | 'settled' }>();
  const settled = new Map<DisagreementField, { value: string; decision: string }>();
  const marks = new Map<Mark, boolean>();
  const tags = new Map<string, { readonly on: boolean; readonly stance: Stance | null }>();
  const comments: { readonly number: number; readonly comment: Comment }[] = [];
  let judged: 'accept' | 'reject' | null = null;
  let added = false;
  let changed = false;
  let corrected = false;
  const put = (field: Field, how: 'corrected' | 'settled', decision: Decision) =>
    set.set(field, { ...set.get(field), [how]: decision, last: how });
  for (const decision of decisions) {
    const { id, who, when, number, what } = decision;
    switch (what.act) {
      case 'accept':
      case 'reject':
        judged = what.act;
        break;
      case 'add':
      case 'add-unsourced':
        added = true;
        put('date', 'corrected', decision);
        put('status', 'corrected', decision);
        put('summary', 'corrected', decision);
        if (what.outcome !== undefined) put('outcome', 'corrected', decision);
        break;
      case 'correct':
        changed = true;
        corrected = true;
        if (what.field !== 'kind' && what.field !== 'participants') put(what.field, 'corrected', decision);
        break;
      case 'merge':
        changed = true;
        if (what.summary !== undefined) put('summary', 'corrected', decision);
        break;
      case 'split':
      case 'move':
        changed = true;
        break;
      case 'settle': {
        const { field, value } = what;
        if (value !== null) {
          settled.set(field, { value, decision: id });
          if (field !== 'name' && valueIn(field, value) !== undefined) put(field, 'settled', decision);
        } else {
          settled.delete(field);
          const known = field === 'name' ? undefined : set.get(field);
          if (known === undefined) break;
          if (known.corrected === undefined) set.delete(field as Field);
          else set.set(field as Field, { corrected: known.corrected, last: 'corrected' });
        }
        break;
      }
      case 'comment':
        comments.push({ number, comment: { who, when, text: what.text, decision: id } });
        break;
      case 'mark':
        marks.set(what.mark, what.set);
        break;
      case 'tag':
        tags.set(what.tag, { on: what.set, stance: what.stance ?? null });
        break;
    }
  }
  const ruled = <T>(field: Field): Ruled<T> | null => {
    const one = set.get(field);
    const decision = one?.[one.last];
    if (decision === undefined) return null;
    return { value: valueSet(field, decision) as T, decision: decision.id, reason: reasonOf(decision) };
  };
  return {
    review:
      judged === 'reject' ? 'rejected' : added ? 'added' : changed ? 'corrected' : judged ? 'accepted' : 'unreviewed',
    vouched: judged === 'accept' || added || corrected,
    date: ruled('date'),
    status: ruled('status'),
    outcome: ruled('outcome'),
    fate: ruled('fate'),
    amount: ruled('amount'),
    summary: ruled('summary'),
    count: ruled('count'),
    settled,
    comments: comments.sort((a, b) => a.number - b.number).map((one) => one.comment),
    marks: Mark.enum.filter((mark) => marks.get(mark)),
    tags: [...tags].flatMap(([tag, { on }]) => (on ? [tag] : [])).sort(),
    stances: [...tags]
      .flatMap(([tag, { on, stance }]) => (on && stance !== null ? [{ tag, stance }] : []))
      .sort((a, b) => byCodeUnits(a.tag, b.tag)),
  };
}

/** Whether a person has worked on the entry. */
export const isTouched = ({ review, comments, marks, tags, settled }: Rulings): boolean =>
  review !== 'unreviewed' || comments.length + marks.length + tags.length + settled.size > 0;

function valueSet(field: Field, { what }: Decision): unknown {
  if (what.act === 'correct') return what.value;
  if (what.act === 'merge') return what.summary;
  if (what.act === 'settle') return valueIn(what.field, what.value!);
  if (what.act === 'add' || what.act === 'add-unsourced')
    return field === 'date'
      ? what.date
      : field === 'status'
        ? what.status
        : field === 'outcome'
          ? (what.outcome ?? null)
          : what.summary;
  return null;
}

/** A value as a disagreement writes it; `undefined` where it is none of the field. */
function valueIn(field: DisagreementField, value: string): unknown {
  switch (field) {
    case 'date':
      return isEdtf(value) ? value : undefined;
    case 'amount': {
      const [sum, currency] = [value.slice(0, value.indexOf(' ')), value.slice(value.indexOf(' ') + 1)];
      return value.includes(' ') && Number.isFinite(Number(sum)) ? { value: Number(sum), currency } : undefined;
    }
    case 'count': {
      const [number, ...unit] = value.split(' ') as [string, ...string[]];
      return Number.isFinite(Number(number)) && unit.length > 0
        ? { value: Number(number), unit: unit.join(' ') }
        : undefined;
    }
    case 'outcome':
    case 'name':
      return value;
  }
}

function reasonOf({ what, who, why }: Decision): string {
  const how = what.act === 'settle' ? 'settled' : what.act === 'add' || what.act === 'add-unsourced' ? 'given' : 'set';
  return `${how} by ${who}${why === null ? '' : `: ${why}`}`;
}
