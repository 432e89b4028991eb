import { type EventKindName, eventKinds } from '../field/kinds/index.ts';
import type { EventKind } from '../field/kinds/kind.ts';
import type { TimeExpression } from '../reading/time-expression.ts';
import type { Day } from '../words/calendar.ts';
import { addDays, addMonths } from '../words/calendar.ts';
import { edtfDays } from '../words/edtf.ts';
import type { CompanionDate } from './dates-from-companions.ts';
import type { EventGroup } from './events.ts';
import { order, type Piece } from './parties.ts';
import { statesDay, type Telling } from './telling.ts';

/** How far behind "two days after" the words for the other event may stand, in UTF-16 units: "the jury in the second trial's verdict". */
const reach = 60;

/**
 * For each event that no report gives a day, the day counted from another event: "two days after the verdict", where the
 * verdict's day is known. The words are tied to the report nearest before them in their sentence (else the nearest after the other
 * event); the other event is the report that the words lead to, or, where they only name it ("the verdict"), the matter's one dated event of
 * that kind. Days count exactly, weeks give an approximate day, months and years their month and year (as the words are meant).
 * Open counts ("days after") say nothing.
 */
export function relativeDays(
  pieces: readonly Piece[],
  groups: readonly EventGroup[],
): readonly (CompanionDate | null)[] {
  const groupOf = new Map<number, number>();
  groups.forEach((group, at) => {
    for (const telling of group.tellings) groupOf.set(telling.index, at);
  });
  const bySentence = Map.groupBy(
    groups.flatMap((group) => group.tellings),
    (telling) => `${telling.piece} ${telling.sentence}`,
  );
  const found: (CompanionDate | null)[] = groups.map(() => null);
  for (const tellings of bySentence.values()) {
    const { document, reading } = pieces[tellings[0]!.piece]!;
    const sentence = reading.sentences[tellings[0]!.sentence];
    if (sentence === undefined) continue;
    for (const time of reading.times) {
      if (time.start < sentence.start || time.end > sentence.end) continue;
      const count = time.derivation.offset?.count ?? null;
      if (time.derivation.anchor?.kind !== 'event' || count === null) continue;
      const words = document.text.slice(time.end, time.end + reach);
      const other = anchorOf(time, words, tellings, groups, groupOf);
      if (other === null) continue;
      const own = ownerOf(
        time,
        tellings.filter((one) => groupOf.get(one.index) !== other),
      );
      if (own === null) continue;
      const at = groupOf.get(own.index)!;
      if (found[at] !== null || groups[at]!.tellings.some(statesDay)) continue;
      const day = dayOf(groups[other]!);
      const edtf = day === null ? null : countFrom(day, count, time.derivation.offset!.unit);
      if (edtf === null) continue;
      const { kind } = groups[other]!;
      const counted = document.text.slice(time.start, time.end).replace(/\s+/gu, ' ');
      found[at] = {
        edtf,
        kind,
        piece: own.piece,
        reason: `“${counted} ${count < 0 ? 'before' : 'after'}” the ${kind.replace('-', ' ')} of ${day}`,
      };
    }
  }
  return found;
}

/** The event that the words count from, by its place among the groups. */
function anchorOf(
  time: TimeExpression,
  words: string,
  tellings: readonly Telling[],
  groups: readonly EventGroup[],
  groupOf: ReadonlyMap<number, number>,
): number | null {
  const told = tellings
    .filter(({ report: { trigger } }) => trigger.start >= time.end && trigger.start < time.end + reach)
    .sort((a, b) => a.report.trigger.start - b.report.trigger.start)[0];
  // A comma or another clause between them: the words lead to something else.
  const led =
    told !== undefined && !/[,;.–—]/u.test(words.slice(0, told.report.trigger.start - time.end)) ? told : null;
  if (led !== null && dayOf(groups[groupOf.get(led.index)!]!) !== null) return groupOf.get(led.index)!;
  const noun = namedStep.exec(words)?.[1];
  const kind = led?.report.kind ?? (noun === undefined ? undefined : kindByNoun.get(noun.toLowerCase()));
  if (kind === undefined) return null;
  const dated = groups.flatMap((group, at) => (group.kind === kind && dayOf(group) !== null ? [at] : []));
  return dated.length === 1 ? dated[0]! : null;
}

/** "after the verdict", "before her second arrest". */
const namedStep =
  /^\s+(?:before|after|following|prior to|from|of)\s+(?:the|his|her|their|its|that)\s+(?:[\p{L}-]{1,20}\s+){0,2}?(\p{L}{4,14})\b/u;

/** What a bare noun stands for where it names a step that a case has once. */
const kindByNoun: ReadonlyMap<string, EventKindName> = new Map(
  eventKinds.flatMap(({ name, nouns }: EventKind<EventKindName>) => (nouns ?? []).map((noun) => [noun, name] as const)),
);

/** Whose day the words give: of the reports before them the nearest, else the nearest after. */
function ownerOf(time: TimeExpression, tellings: readonly Telling[]): Telling | null {
  const before = tellings.filter(({ report: { trigger } }) => trigger.end <= time.start);
  const after = tellings.filter(({ report: { trigger } }) => trigger.start >= time.end);
  const nearest = (list: readonly Telling[]) =>
    [...list].sort(
      (a, b) =>
        Math.abs(a.report.trigger.start - time.start) - Math.abs(b.report.trigger.start - time.start) ||
        a.index - b.index,
    )[0] ?? null;
  return nearest(before) ?? nearest(after);
}

/** The day most of an event's reports state; `null` where none states a full day. */
function dayOf({ tellings }: EventGroup): Day | null {
  const counts = new Map<string, number>();
  for (const telling of tellings) {
    if (!statesDay(telling)) continue;
    const { edtf } = telling.report.time!;
    if (edtfDays(edtf) === 1 && /^\d{4}-\d{2}-\d{2}$/u.test(edtf)) counts.set(edtf, (counts.get(edtf) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || order(a[0], b[0]))[0]?.[0] ?? null;
}

/** `null` for units shorter than a day, and for what leaves the calendar. */
function countFrom(day: Day, count: number, unit: string): string | null {
  if (!Number.isInteger(count)) return null;
  switch (unit) {
    case 'day':
      return addDays(day, count);
    case 'week': {
      const about = addDays(day, 7 * count);
      return about === null ? null : `${about}~`;
    }
    case 'month':
      return addMonths(day, count)?.slice(0, 7) ?? null;
    case 'year':
      return addMonths(day, 12 * count)?.slice(0, 4) ?? null;
    default:
      return null;
  }
}
