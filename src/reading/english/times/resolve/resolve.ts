import type { Span } from '../../../../document/document.ts';
import { isEdtf } from '../../../../words/edtf.ts';
import type { TimeExpression } from '../../../time-expression.ts';
import { BREAK, PUNCTUATION } from '../kinds.ts';
import type { Meaning } from '../meaning.ts';
import { edtfOf, type Point, timexOf } from '../point.ts';
import type { Found } from '../scan.ts';
import { endAt, kindAt, startAt, type Tokens } from '../tokens.ts';
import { date } from './date.ts';
import type { Reason } from './reading.ts';
import { shift } from './shift.ts';
import { isAside, isAttribute, isHeading, remember, type Story } from './story.ts';

/** Gives each expression its value, in text order: each may lean on those before it. */
export function resolve(t: Tokens, found: readonly Found[], story: Story): TimeExpression[] {
  nameDays(found, story);
  return found.map((one) => resolved(t, one, story));
}

/** Notes the days that the text names in full: their year is that of the same day without one. */
function nameDays(found: readonly Found[], story: Story): void {
  for (const { meaning } of found) {
    if (meaning.kind !== 'date' || meaning.short) continue;
    if (meaning.year === undefined || meaning.month === undefined || meaning.day === undefined) continue;
    const key = meaning.month * 100 + meaning.day;
    const year = meaning.bc ? 1 - meaning.year : meaning.year;
    // Two years of the same day say nothing about a third mention.
    story.named.set(key, (story.named.get(key) ?? year) === year ? year : Number.NaN);
  }
}

function resolved(t: Tokens, one: Found, story: Story): TimeExpression {
  const { meaning } = one;
  if (meaning.kind !== 'date' && meaning.kind !== 'shift') return withoutPlace(t, one);
  const time = timeSuffix(meaning);
  const type = meaning.type ?? (time === null ? 'DATE' : 'TIME');
  const settled = meaning.kind === 'shift' ? shift(meaning, t, one, story) : date(meaning, t, one, story);
  const { point, anchor, reason } = settled;
  if (point === null) {
    const { value } = settled;
    const timed = value !== undefined && time !== null && value.startsWith('X') ? value + time : value;
    return unresolved(t, one, type, timed ?? null, { anchor, reason });
  }
  moveStory(t, one, point, story);
  const mod = meaning.mod ?? null;
  const edtf = withMod(edtfOf(point), mod);
  return {
    ...spanOf(t, one),
    type,
    value: timexOf(point) + (time ?? ''),
    mod,
    edtf,
    derivation: { ...derivationOf(t, one), anchor, reason },
    alternatives: alternativesOf(settled, edtf, mod),
  };
}

const spanOf = (t: Tokens, { from, to }: Found): Span => ({ start: startAt(t, from), end: endAt(t, to - 1) });

function derivationOf(t: Tokens, one: Found): Pick<TimeExpression['derivation'], 'words' | 'rule' | 'stated'> {
  const { start, end } = spanOf(t, one);
  return { words: t.text.slice(start, end), rule: one.form.name, stated: statedBy(one.meaning) };
}

/** An expression without a day, month or year on the calendar. */
const unresolved = (
  t: Tokens,
  one: Found,
  type: TimeExpression['type'],
  value: string | null,
  why: Omit<TimeExpression['derivation'], 'words' | 'rule' | 'stated'>,
): TimeExpression => ({
  ...spanOf(t, one),
  type,
  value,
  mod: one.meaning.mod ?? null,
  edtf: null,
  derivation: { ...derivationOf(t, one), ...why },
  alternatives: [],
});

/** Lengths of time, what comes again and again, and what is counted from an event. */
function withoutPlace(t: Tokens, one: Found): TimeExpression {
  const { kind, type, value = null, count = null, unit = 'day' } = one.meaning;
  const because = (reason: string) => ({ anchor: null, reason });
  if (kind === 'duration') return unresolved(t, one, type ?? 'DURATION', value, because('a length of time'));
  if (kind === 'set') return unresolved(t, one, 'SET', value, because('comes again and again'));
  if (kind === 'vague') return unresolved(t, one, 'DATE', value, because('no place on the calendar'));
  return unresolved(t, one, value === null ? 'DATE' : 'DURATION', value, {
    anchor: { kind: 'event', value: following(t, one.to) },
    offset: { count, unit },
    reason: `counted from an event: ${count ?? 'some'} ${unit}`,
  });
}

/** What the text has told, an expression further on. */
function moveStory(t: Tokens, one: Found, point: Point, story: Story): void {
  const { meaning, from: token } = one;
  if (meaning.kind === 'date' && (point.grain === 'day' || point.grain === 'month') && isHeading(t, one))
    story.heading = { point, token };
  if (!isLookBack(meaning, point) && !isAttribute(t, one)) remember(story, point, token, isAside(t, one, point, story));
  if (meaning.hour !== undefined && point.grain === 'day')
    story.lastClock = { number: point.number, minutes: meaning.hour * 60 + (meaning.minute ?? 0), token };
}

/** A look back ("a year earlier") does not move the story. */
const isLookBack = ({ kind, base, count, same, unit }: Meaning, point: Point): boolean =>
  kind === 'shift' &&
  ((base === 'story' && (count ?? 0) < 0) || same === true || (unit === 'year' && point.grain === 'quarter'));

/** The other readings that were possible, the likeliest first. */
function alternativesOf(
  { point, others = [] }: Reason,
  edtf: string | null,
  mod: string | null,
): TimeExpression['alternatives'] {
  const total = others.reduce((sum, other) => sum + other.weight, 0) || 1;
  return others
    .filter((other) => other.point !== point)
    .flatMap((other) => {
      const value = withMod(edtfOf(other.point), mod);
      const likelihood = Math.round((other.weight / total) * 1000) / 1000;
      return value === null || likelihood < 0.005 || value === edtf
        ? []
        : [{ edtf: value, likelihood, reason: other.reason }];
    })
    .sort((a, b) => b.likelihood - a.likelihood);
}

function statedBy(m: Meaning): TimeExpression['derivation']['stated'] {
  const stated: TimeExpression['derivation']['stated'][number][] = [];
  if (m.year !== undefined) stated.push('year');
  if (m.month !== undefined) stated.push('month');
  if (m.day !== undefined) stated.push('day');
  if (m.weekday !== undefined) stated.push('weekday');
  if (m.decade !== undefined) stated.push('decade');
  if (m.century !== undefined) stated.push('century');
  if (m.season !== undefined) stated.push('season');
  if (m.quarter !== undefined) stated.push('quarter');
  if (m.hour !== undefined || m.part !== undefined) stated.push('time');
  return stated;
}

const pad2 = (n: number): string => String(n).padStart(2, '0');

/** TIMEX3 suffix of a time of day, `null` when none is said. */
function timeSuffix(m: Meaning): string | null {
  if (m.hour !== undefined) {
    const minutes = m.minute === undefined ? (m.zone === undefined ? ':00' : ':00') : `:${pad2(m.minute)}`;
    const zone = m.zone === 'UTC' || m.zone === 'GMT' ? 'Z' : '';
    return `T${pad2(m.hour)}${minutes}${m.seconds === undefined ? '' : `:${pad2(m.seconds)}`}${zone}`;
  }
  if (m.part !== undefined && m.part !== '') return `T${m.part}`;
  if (m.kind === 'shift' && (m.unit === 'hour' || m.unit === 'minute')) return 'TXX';
  return null;
}

function withMod(edtf: string | null, mod: string | null): string | null {
  if (edtf === null) return null;
  const edged = edtf.includes('/')
    ? edtf
    : mod === 'ON_OR_BEFORE' || mod === 'BEFORE'
      ? `../${edtf}`
      : mod === 'ON_OR_AFTER' || mod === 'AFTER'
        ? `${edtf}/..`
        : mod === 'APPROX' || mod === 'LESS_THAN' || mod === 'MORE_THAN'
          ? `${edtf}~`
          : edtf;
  // Seasons and quarters take no qualifier in EDTF.
  return isEdtf(edged) ? edged : isEdtf(edtf) ? edtf : null;
}

/** The words after an expression, for an anchor that is an event: a reader sees what it is counted from. */
function following(t: Tokens, to: number): string {
  let end = to;
  while (end < t.count && end < to + 5 && (kindAt(t, end) & (BREAK | PUNCTUATION)) === 0) end++;
  return end > to ? t.text.slice(startAt(t, to), endAt(t, end - 1)) : '';
}
