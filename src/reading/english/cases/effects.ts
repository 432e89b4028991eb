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
  [
    'annulled',
    /\b(?:(?:threw|throws|tossed|tosses) out|sets? aside|quash(?:ed|es)|vacat(?:ed|es)|overturn(?:ed|s)|annul(?:l?ed|s)|erased|voided) (?:[\w’'-]{1,20} ){0,6}?convictions?\b|\bconvictions?\b(?: [\w’'-]{1,20}){0,6}? (?:was|were|has been|have been|had been) (?:[\w-]{1,12} )?(?:thrown out|tossed out|set aside|quashed|vacated|overturned|annulled|voided)\b/iu,
  ],
  [
    'pardoned',
    /\bpardoned\b|\b(?:granted|gave|given|received|issued|signed|won)(?: [\w’'.-]{1,20}){0,5}? (?:a |an |his |her |the )?(?:full |posthumous |presidential |royal |unconditional |gubernatorial )*pardons?\b/iu,
  ],
  [
    'diverted',
    /\b(?:admitted (?:in)?to|entered|entered into|enrolled in|placed (?:in|on|into)|sent to|accepted (?:in)?to|granted|completed)(?: [\w’'-]{1,20}){0,4}? (?:diversion|deferred[- ]prosecution)\b/iu,
  ],
];

/** What is only asked for, refused, or may still come undoes nothing. */
const notDone =
  /\b(?:not|never|n[’']t|refus\w{1,4}|declin\w{1,4}|den(?:y|ied|ies)|ask(?:s|ed|ing)?|seek(?:s|ing)?|sought|request\w{0,4}|appl(?:y|ied|ies)|petition\w{0,4}|hop(?:e|es|ed|ing)|may|might|could|would|should|will|if|unless|whether|wants?|urg(?:e|es|ed|ing)|consider\w{0,4}|motions?|argu(?:e|es|ed|ing)|whose)\b[^,;:—]{0,80}$/i;
/** The same within the words themselves: "the conviction was not overturned". */
const isDenied = /\b(?:not|never|yet)\b|n[’']t\b/i;
const undoing: ReadonlySet<Effect> = new Set(['annulled', 'pardoned', 'diverted']);

export const effectsIn = (words: string): readonly Effect[] =>
  effects
    .filter(([effect, pattern]) => {
      const match = pattern.exec(words);
      return (
        match !== null &&
        !(undoing.has(effect) && (notDone.test(words.slice(0, match.index)) || isDenied.test(match[0])))
      );
    })
    .map(([effect]) => effect);
