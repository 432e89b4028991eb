import { dateWords } from '../../words/dates.ts';

/**
 * An instant in words, on the clock `offset` minutes east of UTC: "24 November 2026, 16:02".
 * `instant` is ISO 8601 in UTC, as decisions have it; anything else is given back as written.
 */
export function instantWords(instant: string, offset: number): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return instant;
  const there = new Date(time + offset * 60_000).toISOString();
  return `${dateWords(there.slice(0, 10))}, ${there.slice(11, 16)}`;
}

/** On the clock of this machine. */
export function instantHere(instant: string): string {
  const offset = -new Date(instant).getTimezoneOffset();
  return instantWords(instant, Number.isNaN(offset) ? 0 : offset);
}
