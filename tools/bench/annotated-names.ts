/**
 * Names of an annotation against names that the program gives, compared as `score.mjs` of the annotated cases compares them.
 */

/** Roles, which are nobody's name. */
export const generic =
  /^(?:a |an |the )?(?:grand jury|jury|jurors?|court|judges?|justices?|prosecutors?|prosecution|defen[cs]e|plaintiffs?|defendants?|lawyers?|attorneys?|counsel|police|officers?|investigators?|officials?|authorities|regulators?|government|witness(?:es)?|victims?|appeals? (?:court|panel)|panel|magistrate|magistrate judge|clerk|agents?|families|family|women|men|employees|shareholders?|investors?|residents?|protesters|parents|students|customers|patients|deputies|federal .*|state .*|local .*|lawyers? for .*|attorneys? for .*|family of .*)$/i;

/** The words of a name, in lower case, without titles and forms of companies. */
export const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(
      /\b(?:mr|mrs|ms|dr|judge|justice|sir|dame|jr|sr|ii|iii|inc|corp|co|llc|ltd|plc|the|of|and|for|us|u\.s\.)\b\.?/g,
      ' ',
    )
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .split(/\s+/)
    .filter(Boolean);

const fits = (a: string, b: string): boolean =>
  a === b ||
  (a.length === 1 && b.startsWith(a)) ||
  (b.length === 1 && a.startsWith(b)) ||
  (a.length >= 3 && b.length >= 3 && (a.startsWith(b) || b.startsWith(a)));

/** Whether two written forms can be one name: all words of the shorter fit; one word alone must be first, last or the initials. */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  if (x.length === 0 || y.length === 0) return a.trim().toLowerCase() === b.trim().toLowerCase();
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length === 1)
    return long.at(-1) === short[0] || long[0] === short[0] || long.map((word) => word[0]).join('') === short[0];
  return short.every((word) => long.some((other) => fits(word, other)));
}
