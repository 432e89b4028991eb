import type { Effect } from '../../report.ts';

/** The words by which a sentence says what became of a case or of its next step. */
const effects: readonly (readonly [Effect, RegExp])[] = [
  [
    'remanded',
    /\bremand(?:ed|s|ing)?\b|\b(?:sent|sends|sending|returned|returns)\s+(?:(?:it|the (?:case|matter|dispute|suit|lawsuit)|them|her case|his case)\s+)?back\b/iu,
  ],
  ['consolidated', /\bconsolidat(?:ed|es|ion|ing)\b|\b(?:tried|heard|decided) together\b|\b(?:single|joint) trial\b/iu],
  [
    'moved',
    /\b(?:postpon\w+|delay\w*|push(?:ed|es)? back|adjourn\w*|reschedul\w*|moved (?:from|to)|continued (?:to|until)|new (?:trial )?date|put off|pushed to)\b/iu,
  ],
  [
    'cancelled',
    /\b(?:cancel(?:l?ed|s|lation)?|called off|vacat(?:ed|es|ing) (?:the )?(?:(?!convict|judg|verdict|sentenc|after|following)[\w-]{1,20} ){0,6}?(?:trial|hearing|conference)|(?:trial|hearing)[^.;]{0,60} (?:is|are|was|been|be) (?:hereby )?vacated|put off indefinitely|will not (?:take place|go ahead)|scrapped|averted?)\b/iu,
  ],
  [
    'corrected',
    /\b(?:this (?:story|article|report) (?:has been |was )?correct(?:s|ed)|(?:earlier|previous) version of this (?:story|article|report)|misstated|we (?:are happy|apologi[sz]e) [^.;]{0,60}correct)\b/iu,
  ],
  [
    'mistaken',
    /\b(?:wrongly|wrongfully|mistakenly|erroneously) (?:been )?(?:arrested|detained|held|jailed|charged|accused|indicted|identified|named|booked)\b|\b(?:arrested|detained|charged|indicted|booked|held|jailed) (?:[\w’'-]{1,20} ){0,5}?(?:by mistake|in error|mistakenly|in a case of mistaken identity)\b|\b(?:arrested|detained|charged|indicted|booked|held|jailed) the wrong (?:man|woman|person|suspect)\b/iu,
  ],
];

export const effectsIn = (words: string): readonly Effect[] =>
  effects.filter(([, pattern]) => pattern.test(words)).map(([effect]) => effect);
