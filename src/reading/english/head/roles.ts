import type { PartyRole } from '../../../field/values.ts';

/** Which side a word of a caption puts somebody on, before it is known whether the court tries or reviews. */
export type Side = 'first' | 'second' | 'appellant' | 'appellee' | 'other';

const words: readonly (readonly [RegExp, Side])[] = [
  [/\bappellants?\b/i, 'appellant'],
  [/\bappellees?\b/i, 'appellee'],
  [
    /\bintervenors?\b|\bintervener|\bamic(?:us|i)\b|\bthird[- ]party\b|\bdebtors?\b|\btrustees?\b|\binterested\b|\bmovants?\b|\bgarnishee\b|\bcreditors?\b|\bmediator\b/i,
    'other',
  ],
  [/\b(?:plaintiffs?|petitioners?|claimants?|applicants?|complainants?|pursuers?|relators?)\b/i, 'first'],
  [/\b(?:defendants?|respondents?|defenders?|accused)\b/i, 'second'],
];

/** The side of a role as it is written: of "Plaintiff-Appellant" what counts is the step that is taken. */
export const sideOf = (role: string): Side => words.find(([pattern]) => pattern.test(role))?.[1] ?? 'other';

/** The side in the case below that a role of an appeal names: "Defendant-Appellant". */
export function sideBelow(role: string): 'plaintiff' | 'defendant' | null {
  const side = sideOf(role);
  if (side !== 'appellant' && side !== 'appellee') return null;
  return /\bplaintiff/i.test(role) ? 'plaintiff' : /\bdefendant/i.test(role) ? 'defendant' : null;
}

/** What a side is called in the case: whoever petitions a court of appeals is its appellant. */
export function partyRole(side: Side, appeal: boolean): PartyRole {
  if (side === 'other') return 'other';
  if (side === 'appellant' || side === 'appellee') return side;
  if (appeal) return side === 'first' ? 'appellant' : 'appellee';
  return side === 'first' ? 'plaintiff' : 'defendant';
}

const one =
  '(?:Plaintiffs?|PLAINTIFFS?|Defendants?|DEFENDANTS?|Petitioners?|PETITIONERS?|Respondents?|RESPONDENTS?|Appellants?|APPELLANTS?|Appellees?|APPELLEES?|Claimants?|CLAIMANTS?|Applicants?|APPLICANTS?|Complainants?|COMPLAINANTS?|Pursuers?|PURSUERS?|Defenders?|DEFENDERS?|Debtors?|DEBTORS?|Intervenors?|INTERVENORS?|Accused|ACCUSED|Relators?|RELATORS?|Movants?|MOVANTS?)';
const before =
  '(?:(?:Lead|Consolidated|Third[ -]Party|THIRD[ -]PARTY|Cross|CROSS|Counter|COUNTER|Nominal|First|Second|Third|Fourth|Proposed|Amicus|Movant|Intervenors?|INTERVENORS?|In|IN)[ /-]{1,2}){0,3}';

/** A role as it stands beside a party in a caption: with a comma, full stop or bracket behind it, or at the end of its line. */
export const roleMark = new RegExp(
  `(?:^|[\\s,(])(?:[.…]{1,9} ?)?\\(?(?:[Tt]he )?(${before}${one}(?: {0,1}[-–—/&,] ?(?:and )?${before}${one}){0,3})(?: ?\\([sS]\\))?(?:[.,;)\\]]{1,3}(?=\\s|$)|:$|\\/?(?= ?$)|(?= (?:v|vs|-v-|- ?v)[ .]))`,
  'g',
);

export const isPlural = (role: string): boolean => /s\b/i.test(role.replace(/\baccuse/i, ''));
