import type { Piece } from './parties.ts';
import type { Telling } from './telling.ts';

/** What a sentence says of the case it speaks about, so that cases between the same people can be told apart. */
export interface CaseCues {
  readonly nicknames: readonly string[];
  readonly dockets: readonly string[];
  /** Captions as written. */
  readonly captions: readonly { readonly text: string; readonly first: string; readonly second: string | null }[];
  /** "the first lawsuit" is `earlier`, "sued again", "a second suit" is `later`. */
  readonly rank: 'earlier' | 'later' | null;
  /** "the 2019 lawsuit". */
  readonly year: number | null;
  readonly level: 'federal' | 'state' | null;
  /** "in a separate case", "at an earlier trial": not the one the story is about. */
  readonly separate: boolean;
}

const caseNouns =
  '(?:law\\s?suits?|suits?|cases?|complaints?|actions?|trials?|indictments?|prosecutions?|charges|proceedings?|claims?|verdict|award)';
const filings = '(?:law\\s?suits?|suits?|cases?|complaints?|actions?|indictments?|counter-?claims?|petitions?)';
const between = "(?:[\\p{L}’'.$\\d-]+ ){0,3}";
const patterns = {
  // Ranks are by filing: "her first lawsuit", "sued again". "An earlier trial" may be of the later suit: that is `separate`.
  earlier: new RegExp(`\\b(?:first|original|initial|older)\\s+${between}${filings}\\b`, 'iu'),
  later: new RegExp(
    `\\b(?:second|third|new|another|additional|fresh)\\s+${between}${filings}\\b|\\b(?:sued|sues|suing|filed suit|charged|indicted)\\b[^.;]{0,40}\\bagain\\b`,
    'iu',
  ),
  year: /\b((?:19|20)\d{2})\s+(?:[\p{L}-]+ )?(?:law\s?suit|suit|complaint|indictment|action)\b/iu,
  separate: new RegExp(
    `\\b(?:separate|separately|unrelated|different|other|similar|identical|parallel|companion|previous|prior|earlier)\\s*,?\\s*${between}${caseNouns}\\b|\\bseparately\\b|\\balso (?:faces|facing|sued|charged|suing)\\b`,
    'iu',
  ),
  federal:
    /\bfederal(?:ly)?\s+(?:\p{L}+\s){0,2}(?:court|courthouse|charges?|case|trial|jury|prosecutors?|indictment|lawsuit|suit|judge|crimes?|conviction|complaint|grand jury)\b|\bU\.?S\.? (?:District|Attorney)/iu,
  state:
    /\b(?:state|county|superior)\s+(?:\p{L}+\s){0,2}(?:court|courthouse|charges?|case|trial|jury|prosecutors?|indictment|lawsuit|suit|judge|crimes?|conviction|grand jury)\b|\b(?:district|state|county) attorney|\b(?:superior|supreme) court\b(?! justice)/iu,
} as const;

/** Nicknames of cases that any document of the matter introduces ("in the first case, known as Oak I"): the others use them without. */
export function nicknamesIn(pieces: readonly Piece[]): readonly string[] {
  const known = new Set<string>();
  for (const { reading } of pieces)
    for (const { nickname, authority } of reading.cases) if (nickname !== null && !authority) known.add(nickname);
  return [...known].sort();
}

/** @param known - nicknames of the matter's cases (`nicknamesIn`), which count where the sentence has them as whole words */
export function cuesOf(piece: Piece, telling: Telling, known: readonly string[] = []): CaseCues {
  const { report } = telling;
  const text = piece.document.text.slice(report.start, report.end);
  const cases = piece.reading.cases.filter(
    (one) => !one.authority && one.start >= report.start && one.end <= report.end,
  );
  const introduced = cases.flatMap((one) => (one.nickname === null ? [] : [one.nickname]));
  const nicknames = [...new Set([...introduced, ...known.filter((name) => standsIn(name, text))])];
  const year = patterns.year.exec(text);
  const federal = patterns.federal.test(text);
  const state = patterns.state.test(text);
  const earlier = patterns.earlier.test(text);
  const later = patterns.later.test(text);
  return {
    nicknames,
    dockets: cases.flatMap((one) => (one.docketNumber === null ? [] : [one.docketNumber])),
    captions: cases.flatMap((one) => (one.caption === null ? [] : [one.caption])),
    rank: earlier === later ? null : earlier ? 'earlier' : 'later',
    year: year ? Number(year[1]) : null,
    level: federal === state ? null : federal ? 'federal' : 'state',
    separate: patterns.separate.test(text),
  };
}

/** Whether the name stands in the text as whole words: "Oak I" is not in "Oak II". */
function standsIn(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? '')) return true;
  }
  return false;
}
