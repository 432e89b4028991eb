import type { Span } from '../../document/document.ts';

const isBlank = (character: string): boolean => character.trim() === '';

/** Marks that models write for one another. */
const alike: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '‹': '<',
  '–': '-',
  '—': '-',
};

/** A text in small letters with every run of white space one blank, and for each of its units the place that it has in the text. */
function evened(text: string): { readonly units: string; readonly places: readonly number[] } {
  let units = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (isBlank(character)) {
      if (units === '' || units.endsWith(' ')) continue;
      units += ' ';
    } else {
      const small = character.toLowerCase();
      units += alike[character] ?? (small.length === 1 ? small : character);
    }
    places.push(at);
  }
  return { units, places };
}

const isLetter = (unit: string | undefined): boolean =>
  unit !== undefined && (unit.toLowerCase() !== unit.toUpperCase() || (unit >= '0' && unit <= '9'));

/**
 * Where words that a model copied stand in a stretch of a document, whole words; `null` where they do not. White space, capitals and the form of
 * quotation marks and dashes may be other.
 */
export function placeOf(words: string, text: string, { start, end }: Span): Span | null {
  const within = evened(text.slice(start, end));
  const wanted = evened(words).units.trim();
  if (wanted === '') return null;
  for (let at = within.units.indexOf(wanted); at >= 0; at = within.units.indexOf(wanted, at + 1)) {
    const after = at + wanted.length;
    const whole =
      !(isLetter(within.units[at - 1]) && isLetter(wanted[0])) &&
      !(isLetter(within.units[after]) && isLetter(wanted.at(-1)));
    if (whole) return { start: start + within.places[at]!, end: start + within.places[after - 1]! + 1 };
  }
  return null;
}
