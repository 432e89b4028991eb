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

/** By what a sentence tells the case it speaks of from others between the same people. */
export function caseReferenceIn(words: string): CaseReference {
  const year = patterns.year.exec(words)?.[1];
  const earlier = patterns.earlier.test(words);
  const later = patterns.later.test(words);
  return {
    properNames: words.match(properNames) ?? [],
    rank: earlier === later ? null : earlier ? 'earlier' : 'later',
    year: year === undefined ? null : Number(year),
    separate: patterns.separate.test(words),
    alongside: patterns.alongside.test(words),
  };
}
