import { Refused } from './workbench.ts';

/** What a person wrote, made safe to keep and show: no control characters, no marks that turn the direction of text, no half pairs. */
export function written(text: unknown, what: string, most: number): string {
  if (typeof text !== 'string') throw new Refused(`${what} has to be text.`);
  // Bounded before it is worked on.
  if (text.length > 4 * most) throw new Refused(`${what} is longer than ${most} characters.`);
  const clean = text
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\n\t]|[\p{Cs}\p{Bidi_Control}]/gu, '')
    .normalize('NFC')
    .trim();
  if (clean.length > most) throw new Refused(`${what} is longer than ${most} characters.`);
  return clean;
}

/** The same on one line, and not empty. */
export function line(text: unknown, what: string, most: number): string {
  const clean = written(text, what, most).replace(/\s+/gu, ' ');
  if (clean === '') throw new Refused(`${what} is empty.`);
  return clean;
}
