import type { Forum } from '../../report.ts';

/** Where a dispute is heard when it is heard by no court of the country, by the words that name the forum. */
const elsewhere: readonly (readonly [Exclude<Forum, 'court'>, RegExp])[] = [
  ['arbitration', /\barbitrat(?:or|ors|ion|ed|e|ing)\b|\barbitral\b/iu],
  [
    'international',
    /\bInternational (?:Court of Justice|Criminal Court|Tribunal)\b|\bEuropean Court of (?:Human Rights|Justice)\b|\bCourt of Justice of the European Union\b|\b(?:World Trade Organization|WTO) (?:panel|dispute)|\bwar crimes (?:court|tribunal)\b|\b(?:Inter-American|African) Court (?:of|on) Human/u,
  ],
  [
    'administrative',
    /\badministrative (?:law judges?|complaints?|proceedings?|hearings?|actions?|charges?|tribunal)\b|\b(?:employment|immigration|planning|tax|competition appeal|upper|first-tier) tribunal\b|\bdisciplinary (?:board|panel|hearings?|tribunal|proceedings?|charges)\b|\b(?:European|Trade|Communications|Competition|Opportunity|Privacy|Gaming|Utilities|Elections?) Commission\b|\bLabor Relations Board\b|\b(?:FTC|FCC|NLRB|EEOC|FERC|FINRA)\b|\b(?:watchdog|data protection authority|competition authority)\b/u,
  ],
];

/** Words of a court, its jury or a suit before it: a commission that sues, or files a complaint, is in court like anybody else. */
const court =
  /\bcourt(?:s|house)?\b|\bjur(?:y|ors?)\b|\b(?:law)?suits?\b|\bsu(?:ed|es|ing)\b|\bindict|\bfederal judge\b|\bprosecutors?\b|(?<!administrative )\bcomplaints?\b|\binjunction|\bcivil (?:charges?|action|penalt)/iu;

/** The forums that a sentence names. */
export function forumsIn(words: string): readonly Forum[] {
  const named = elsewhere.filter(([, pattern]) => pattern.test(words)).map(([forum]) => forum);
  // The name of an international court is no word for a court of the country.
  const rest = elsewhere.reduce((left, [, pattern]) => left.replace(pattern, ' '), words);
  return court.test(rest) ? [...named, 'court'] : named;
}
