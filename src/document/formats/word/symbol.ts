import { hex } from 'dingbat-to-unicode';

/** The sign that a font of symbols shows at a place, as a character of its own; nothing for a sign that no character stands for. */
export function symbolOf(font: string, place: string): string {
  const found = hex(font, place) ?? (/^F0..$/.test(place) ? hex(font, place.slice(2)) : undefined);
  return found?.string ?? '';
}
