import type { Span } from '../../document/document.ts';
import type { EventKindName } from '../../field/kinds/index.ts';
import type { Status } from '../../field/values.ts';
import type { TimeExpression } from '../time-expression.ts';
import { type ActsBy, type DatedCue, embeddedActs, scheduledActs } from './act-words.ts';
import { sortOfEntry } from './entry-sort.ts';
import type { Row } from './rows.ts';

/** An event that an entry records. */
export interface Act {
  readonly kind: EventKindName;
  /** Of the sort of entry, or of the words within it. */
  readonly rule: string;
  readonly trigger: Span;
  /** The words that a headline is written from. */
  readonly clause: Span;
  readonly status: Status;
  /** Place in the list of times of the day it has; `null` for none. */
  readonly time: number | null;
  readonly by: ActsBy;
  readonly weight: number;
}

/** A time with its place in the list of all. */
export interface PlacedTime {
  readonly at: number;
  readonly time: TimeExpression;
}

/** The events that an entry records: what it is itself, what it says was done, and what it sets for a day. */
export function actsIn(text: string, row: Row, times: readonly PlacedTime[]): readonly Act[] {
  const words = text.slice(row.words.start, row.words.end);
  const told = ownWords(words);
  const own = times.find(({ time }) => time.start === row.day.start)?.at ?? null;
  const days = times.filter(({ time }) => time.start >= row.words.start && isDay(time));
  const scheduled = days.flatMap(({ at, time }, place) => {
    const from = place === 0 ? row.words.start : days[place - 1]!.time.end;
    const cue = cueBefore(told.slice(from - row.words.start, time.start - row.words.start));
    return cue === null || !isAhead(time, times, own) ? [] : [scheduledAct(cue, { at, time }, from)];
  });
  const opens = sortOfEntry(words);
  const main = mainAct(words, row, opens, scheduled, own, days, told);
  const embedded = opens === null || opens.sort.by !== 'court' ? [] : embeddedIn(told, row, main, own);
  return [...main, ...embedded, ...scheduled];
}

const isDay = ({ edtf }: TimeExpression): boolean => edtf !== null && /^\d{4}-\d\d-\d\d/.test(edtf);

/** What is set lies on the day of its entry or behind it. */
function isAhead(time: TimeExpression, times: readonly PlacedTime[], own: number | null): boolean {
  const entered = times.find(({ at }) => at === own)?.time.edtf;
  return entered === undefined || entered === null || time.edtf!.slice(0, 10) >= entered.slice(0, 10);
}

/** Other entries and papers that an entry names are no events of its own: "(related document(s) 12 Motion filed by ...)". Places stay. */
export function ownWords(words: string): string {
  const blank = (found: string) => ' '.repeat(found.length);
  return words
    .replace(
      /\((?:re:? )?(?:related|attachments?|entered|filed on|admin|reference)[^()]{0,400}(?:\([^()]{0,30}\)[^()]{0,400}){0,6}\)/gi,
      blank,
    )
    .replace(/\[(?:entered|\d)[^\]]{0,60}\]/gi, blank);
}

function cueBefore(before: string): (DatedCue & Span) | null {
  const near = before.slice(-120);
  const offset = before.length - near.length;
  for (const { when, kinds } of scheduledActs) {
    const set = when.exec(near);
    if (set === null) continue;
    for (const cue of kinds) {
      const last = [...near.slice(0, set.index + set[0].length).matchAll(cue.noun)].at(-1);
      if (last) return { ...cue, start: offset + last.index, end: offset + last.index + last[0].length };
    }
    return null;
  }
  return null;
}

const scheduledAct = (cue: DatedCue & Span, { at, time }: PlacedTime, from: number): Act => ({
  kind: cue.kind,
  rule: cue.rule,
  trigger: { start: from + cue.start, end: from + cue.end },
  clause: { start: from + cue.start, end: time.end },
  status: 'scheduled',
  time: at,
  by: 'nobody',
  weight: cue.weight,
});

const heldOn = /\bheld (?:on )?$/i;

function mainAct(
  words: string,
  row: Row,
  opens: ReturnType<typeof sortOfEntry>,
  scheduled: readonly Act[],
  own: number | null,
  days: readonly PlacedTime[],
  told: string,
): readonly Act[] {
  const { start } = row.words;
  const clause = { start, end: start + closeOf(told) };
  if (opens === null) {
    const trigger = { start, end: start + (/^\S{1,40}(?: \S{1,40}){0,3}/.exec(words)?.[0].length ?? words.length) };
    return [
      {
        kind: 'motion',
        rule: 'docket entry',
        trigger,
        clause,
        status: 'occurred',
        time: own,
        by: 'nobody',
        weight: 0.02,
      },
    ];
  }
  const { sort, length } = opens;
  const sets = sort.name === 'hearing set';
  // What it sets is told with its day; the setting alone is no second event.
  if ((sets || sort.name === 'days set') && scheduled.length > 0) return [];
  const held = sort.held
    ? days.find(({ time }) => heldOn.test(told.slice(Math.max(0, time.start - start - 12), time.start - start)))
    : undefined;
  return [
    {
      kind: sort.kind,
      rule: sort.name,
      trigger: { start, end: start + length },
      clause,
      status: sets ? 'scheduled' : 'occurred',
      time: sets ? null : (held?.at ?? own),
      by: sort.by,
      weight: sort.weight,
    },
  ];
}

/** Where the words of an entry end that a reader wants in a line: before attachments, initials and stamps. */
function closeOf(told: string): number {
  const cut = told.search(/ {3}| \([A-Z][\p{L}'’-]{1,20}, [A-Z][\p{L}'’.-]{0,20}\)| \([a-z]{2,4}(?:, )?\)/u);
  return (cut > 12 ? told.slice(0, cut) : told).trimEnd().length;
}

function embeddedIn(told: string, row: Row, main: readonly Act[], own: number | null): readonly Act[] {
  const kinds = new Set(main.map(({ kind }) => kind));
  const time = main[0]?.time ?? own;
  return embeddedActs.flatMap(({ kind, words, rule, weight, by }): Act[] => {
    if (kinds.has(kind)) return [];
    const match = words.exec(told);
    if (match === null) return [];
    const start = row.words.start + match.index;
    const span = { start, end: start + match[0].length };
    return [{ kind, rule, trigger: span, clause: span, status: 'occurred', time, by, weight }];
  });
}
