import type { Matter, Saying, Statement } from '../../casefile/schema.ts';
import { byCodeUnits } from '../../words/code-unit-order.ts';
import { edtfSortKey } from '../../words/edtf.ts';

/** One thing that somebody said: exact words with all their printings, or what a writer says that somebody said. */
export type Said =
  | { readonly kind: 'statement'; readonly of: Statement }
  | { readonly kind: 'saying'; readonly of: Saying };

export interface Speaker {
  /** `Party.id`; `null` gathers words whose speaker is not known. */
  readonly party: string | null;
  /** In order of days, those without one last. */
  readonly said: readonly Said[];
}

export interface DayOfWords {
  /** EDTF; `null` gathers what is on no known day. */
  readonly date: string | null;
  readonly said: readonly Said[];
}

function saidIn(matter: Pick<Matter, 'statements' | 'sayings'>): readonly Said[] {
  return [
    ...matter.statements.map((of): Said => ({ kind: 'statement', of })),
    ...matter.sayings.map((of): Said => ({ kind: 'saying', of })),
  ];
}

const dayKey = (date: string | null) => (date === null ? '~' : edtfSortKey(date));
const byDay = (one: Said, other: Said) => byCodeUnits(dayKey(one.of.date), dayKey(other.of.date));

/** By speaker, the most quoted first and the unknown last. */
export function speakersOf(
  matter: Pick<Matter, 'statements' | 'sayings'>,
  known: { has(party: string): boolean },
): readonly Speaker[] {
  const bySpeaker = Map.groupBy(saidIn(matter), ({ of: { speaker } }) =>
    speaker !== null && known.has(speaker) ? speaker : null,
  );
  const printings = ({ said }: Speaker) =>
    said.reduce((sum, one) => sum + (one.kind === 'statement' ? one.of.reports.length : 0), 0);
  return [...bySpeaker]
    .map(([party, said]): Speaker => ({ party, said: said.toSorted(byDay) }))
    .sort(
      (a, b) =>
        Number(a.party === null) - Number(b.party === null) ||
        printings(b) - printings(a) ||
        b.said.length - a.said.length,
    );
}

/** By day, in order; what is on no known day comes last. */
export function daysOf(matter: Pick<Matter, 'statements' | 'sayings'>): readonly DayOfWords[] {
  const groups = Map.groupBy(saidIn(matter), ({ of: { date } }) => date);
  return [...groups]
    .map(([date, said]): DayOfWords => ({ date, said }))
    .sort((a, b) => byCodeUnits(dayKey(a.date), dayKey(b.date)) || byCodeUnits(a.date ?? '', b.date ?? ''));
}

/** Text of a printing in pieces: words that other printings have otherwise are marked with what the fullest has `instead`. */
export interface WordingPiece {
  readonly text: string;
  /** `null` where the wording is the same. */
  readonly instead: string | null;
}

/** Cuts a stretch of a document at the places where its wording differs. */
export function wordingPieces(
  text: string,
  stretch: { readonly start: number; readonly end: number },
  differences: Statement['reports'][number]['differences'],
): readonly WordingPiece[] {
  const pieces: WordingPiece[] = [];
  let at = stretch.start;
  for (const { start, end, instead } of differences) {
    if (start < at || end > stretch.end) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), instead: null });
    pieces.push({ text: text.slice(start, end), instead });
    at = end;
  }
  if (at < stretch.end) pieces.push({ text: text.slice(at, stretch.end), instead: null });
  return pieces;
}
