import type { Span } from '../../../document/document.ts';
import type { CaseReference } from '../../report.ts';

const nouns =
  '(?:law\\s?suits?|suits?|cases?|complaints?|actions?|trials?|indictments?|prosecutions?|charges|proceedings?|claims?|verdict|award)';
const filings = '(?:law\\s?suits?|suits?|cases?|complaints?|actions?|indictments?|counter-?claims?|petitions?)';
const between = "(?:[\\p{L}’'.$\\d-]{1,40} ){0,3}";
const accused = 'm[ae]n|wom[ae]n|defendants?|suspects?|accused|teenagers?|teens?|brothers?|sisters?|persons?|people';
const patterns = {
  // Ranks are by filing: "her first lawsuit", "sued again". "An earlier trial" may be of the later suit: that is `separate`.
  earlier: new RegExp(`\\b(?:first|original|initial|older)\\s{1,9}${between}${filings}\\b`, 'iu'),
  later: new RegExp(
    `\\b(?:second|third|new|another|additional|fresh)\\s{1,9}${between}${filings}\\b|\\b(?:sued|sues|suing|filed suit|charged|indicted)\\b[^.;]{0,40}\\bagain\\b`,
    'iu',
  ),
  year: /\b((?:19|20)\d{2})\s+(?:[\p{L}-]+ )?(?:law\s?suit|suit|complaint|indictment|action)\b/iu,
  separate: new RegExp(
    `\\b(?:separate|separately|unrelated|different|other|similar|identical|parallel|companion|previous|prior|earlier)\\s{0,9},?\\s{0,9}${between}${nouns}\\b|\\bseparately\\b|\\balso (?:faces|facing|sued|charged|suing)\\b`,
    'iu',
  ),
  alongside: new RegExp(
    `\\bco-?(?:defendants?|accused)\\b|\\b(?:a |the )(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|other) (?:${accused})\\b|\\b(?:charged|indicted|tried|prosecuted|accused) (?:(?:together|along|jointly) )?(?:with|alongside) (?:him|her|them)\\b`,
    'iu',
  ),
} as const;

/** "Oak II", "the Port of Elm trial": words with a capital or a figure, as they follow one another. */
const properNames =
  /[\p{Lu}\d][\p{L}\p{M}\d'’.&-]*(?: (?:of |the |and )?[\p{Lu}\d][\p{L}\p{M}\d'’.&-]*)*(?: case| trial| affair)?/gu;

/** "In another matter", "an unrelated case". */
const another =
  /\b(?:in|of|on|from|over) (?:another|an(?:other)? (?:unrelated|earlier|older)|a (?:separate|different|previous|prior|wholly separate)|unrelated|separate) (?:[\w-]{1,20} ){0,2}(?:cases?|matters?|prosecutions?|trials?|proceedings?|charges?|offen[cs]es?)\b/gi;
/** What parts the words of an event from such words: another clause. */
const parts = /[;:()—]|, (?:and|but|while|who|which|whose)\b|\b(?:while|but|who|which|whose|because|although)\b/i;

/** Whether the words of an event are said to be of another case, in their own clause. What opens with it is a story of its own: "In an unrelated case, Oak was charged". */
function isElsewhere(words: string, { start, end }: Span): boolean {
  return [...words.matchAll(another)].some((match) => {
    const [from, to] = [match.index, match.index + match[0].length];
    if (from >= end) return !parts.test(words.slice(end, from)) && !/,/.test(words.slice(end, from));
    // "Was charged with perjury in another matter and pleaded guilty".
    return /^ and (?:[a-z]{1,12} ){0,2}$/.test(words.slice(to, start));
  });
}

/** What may come, and nobody says that it will. */
const mayCome =
  /\b(?:may|might|could|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|permission to|leave to|whether to|decid(?:e|es|ed|ing) (?:on|about)|the right to|entitled to|free to)(?: (?:also|still|yet|then|now|well|an?|the|his|her|its|their|file|filing|lodge|bring|seek|possible|further|be))* ?$/i;
const isMayCome = /\b(?:may|might|could|consider\w{0,4}|weigh\w{0,3}|mull\w{0,3}|permission to|leave to|whether to)\b/i;

const isPossible = (words: string, { start, end }: Span): boolean =>
  isMayCome.test(words.slice(start, end)) || mayCome.test(words.slice(Math.max(0, start - 60), start));

/** By what a sentence tells the case that one of its events is of from others between the same people; without the event's own words, what the whole sentence says. */
export function caseReferenceIn(words: string, trigger: Span | null = null): CaseReference {
  const year = patterns.year.exec(words)?.[1];
  const earlier = patterns.earlier.test(words);
  const later = patterns.later.test(words);
  return {
    properNames: words.match(properNames) ?? [],
    rank: earlier === later ? null : earlier ? 'earlier' : 'later',
    year: year === undefined ? null : Number(year),
    separate: patterns.separate.test(words),
    alongside: patterns.alongside.test(words),
    elsewhere: trigger !== null && isElsewhere(words, trigger),
    possible: trigger !== null && isPossible(words, trigger),
  };
}
