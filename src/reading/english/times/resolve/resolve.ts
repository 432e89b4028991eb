import { isEdtf } from '../../../../words/edtf.ts';
import type { TimeExpression } from '../../../time-expression.ts';
import { BREAK, PUNCTUATION } from '../kinds.ts';
import type { Meaning } from '../meaning.ts';
import { edtfOf, timexOf } from '../point.ts';
import type { Found } from '../scan.ts';
import { endAt, kindAt, startAt, type Tokens } from '../tokens.ts';
import { date } from './date.ts';
import { shift } from './shift.ts';
import { isAside, isAttribute, isHeading, remember, type Story } from './story.ts';

/** Gives each expression its value, in text order: each may lean on those before it. */
export function resolve(t: Tokens, found: readonly Found[], story: Story): TimeExpression[] {
  for (const { meaning } of found) {
    if (
      meaning.kind === 'date' &&
      meaning.year !== undefined &&
      meaning.month !== undefined &&
      meaning.day !== undefined &&
      !meaning.short
    ) {
      const key = meaning.month * 100 + meaning.day;
      const year = meaning.bc ? 1 - meaning.year : meaning.year;
      // Two years of the same day say nothing about a third mention.
      story.named.set(key, (story.named.get(key) ?? year) === year ? year : Number.NaN);
    }
  }
  return found.map((one) => {
    const start = startAt(t, one.from);
    const end = endAt(t, one.to - 1);
    const { meaning } = one;
    const words = t.text.slice(start, end);
    const derivation = { words, rule: one.form.name, stated: statedBy(meaning) };
    const unresolved = (
      type: TimeExpression['type'],
      value: string | null,
      reason: string,
      mod: string | null = meaning.mod ?? null,
    ): TimeExpression => ({
      start,
      end,
      type,
      value,
      mod,
      edtf: null,
      derivation: { ...derivation, anchor: null, reason },
      alternatives: [],
    });
    if (meaning.kind === 'duration')
      return unresolved(meaning.type ?? 'DURATION', meaning.value ?? null, 'a length of time');
    if (meaning.kind === 'set') return unresolved('SET', meaning.value ?? null, 'comes again and again');
    if (meaning.kind === 'vague') return unresolved('DATE', meaning.value ?? null, 'no place on the calendar');
    if (meaning.kind === 'event') {
      return {
        ...unresolved(
          meaning.value === undefined ? 'DATE' : 'DURATION',
          meaning.value ?? null,
          'counted from an event',
        ),
        derivation: {
          ...derivation,
          anchor: { kind: 'event' as const, value: following(t, one.to) },
          offset: { count: meaning.count ?? null, unit: meaning.unit ?? 'day' },
          reason: `counted from an event: ${meaning.count ?? 'some'} ${meaning.unit}`,
        },
      };
    }
    const time = timeSuffix(meaning);
    const type = meaning.type ?? (time === null ? 'DATE' : 'TIME');
    const settled = meaning.kind === 'shift' ? shift(meaning, t, one, story) : date(meaning, t, one, story);
    const { point } = settled;
    if (point === null) {
      const value =
        settled.value === undefined
          ? null
          : time !== null && /^X/.test(settled.value)
            ? settled.value + time
            : settled.value;
      return {
        ...unresolved(type, value, settled.reason),
        derivation: { ...derivation, anchor: settled.anchor, reason: settled.reason },
      };
    }
    if (meaning.kind === 'date' && (point.grain === 'day' || point.grain === 'month') && isHeading(t, one))
      story.heading = { point, token: one.from };
    // A look back ("a year earlier") does not move the story.
    if (
      !(meaning.kind === 'shift' && meaning.base === 'story' && (meaning.count ?? 0) < 0) &&
      !(meaning.kind === 'shift' && meaning.same) &&
      !isAttribute(t, one) &&
      !(meaning.kind === 'shift' && meaning.unit === 'year' && point.grain === 'quarter')
    )
      remember(story, point, one.from, isAside(t, one, point, story));
    if (meaning.hour !== undefined && point.grain === 'day')
      story.lastClock = { number: point.number, minutes: meaning.hour * 60 + (meaning.minute ?? 0), token: one.from };
    let value = timexOf(point);
    const mod = meaning.mod ?? null;
    if (time !== null) {
      const day = point.grain === 'day' && meaning.hour === 24 && meaning.minute === 0 ? timexOf(point) : value;
      value = day + time;
    }
    const edtf = withMod(edtfOf(point), mod);
    const others = settled.others ?? [];
    const total = others.reduce((sum, other) => sum + other.weight, 0) || 1;
    const alternatives = others
      .filter((other) => other.point !== point)
      .map((other) => ({
        edtf: withMod(edtfOf(other.point), mod),
        likelihood: Math.round((other.weight / total) * 1000) / 1000,
        reason: other.reason,
      }))
      .filter(
        (other): other is { edtf: string; likelihood: number; reason: string } =>
          other.edtf !== null && other.likelihood >= 0.005 && other.edtf !== edtf,
      )
      .sort((a, b) => b.likelihood - a.likelihood);
    return {
      start,
      end,
      type,
      value,
      mod,
      edtf,
      derivation: { ...derivation, anchor: settled.anchor, reason: settled.reason },
      alternatives,
    };
  });
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
