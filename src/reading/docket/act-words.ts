import type { EventKindName } from '../../field/kinds/index.ts';

/** Who does what an entry tells: whoever filed it, the court, whomever it is about ("as to"); or nobody is looked for. */
export type ActsBy = 'party' | 'court' | 'subject' | 'nobody';

/** A step that an entry sets for a day. */
export interface DatedCue {
  readonly kind: EventKindName;
  readonly rule: string;
  readonly weight: number;
  readonly noun: RegExp;
}

/** What an entry says is due or set, by the words right before its day. Of the nouns in front of them the last counts, of the first kind that has one. */
export const scheduledActs: readonly { readonly when: RegExp; readonly kinds: readonly DatedCue[] }[] = [
  {
    when: /\b(?:due|deadlines?|no later than|on or before|ddl)\b(?: date)?(?: (?:is|set|by|on|for|of|to)){0,3}[:. ]{0,3}(?:\w{1,9} ){0,1}$/i,
    kinds: [
      {
        kind: 'amendment',
        rule: 'amendment due',
        weight: 0.3,
        noun: /\b(?:amended pleadings?|amended complaint|joinder of parties|amend)\b/gi,
      },
      {
        kind: 'discovery',
        rule: 'discovery due',
        weight: 0.66,
        noun: /\b(?:fact discovery|expert discovery|discovery|depositions?|expert (?:reports?|disclosures?)|disclosures?|witness lists?|exhibit lists?)\b/gi,
      },
      { kind: 'filing', rule: 'claims due', weight: 0.4, noun: /\b(?:proofs? of claim|counter-?claims?)\b/gi },
      { kind: 'enforcement', rule: 'payment due', weight: 0.2, noun: /\b(?:(?:filing )?fees?|payments?|bond)\b/gi },
      {
        kind: 'motion',
        rule: 'paper due',
        weight: 0.66,
        noun: /\b(?:answers?(?: to complaint)?|(?:opening |answering |reply |response )?briefs?|(?:dispositive |pretrial |daubert |in limine )?motions?|responses?|repl(?:y|ies)|oppositions?|objections?|memorand(?:um|a)|(?:status |joint |case management )?(?:reports?|statements?)|schedules?(?:\/statements)?|plan|(?:master )?mailing list|record|transcripts?|appendix|petition|filing|submissions?|pretrial order|notice)\b/gi,
      },
    ],
  },
  {
    when: /\b(?:re)?(?:set|scheduled|continued|adjourned|noticed|to be held|will be held|calendared)\b(?:,? (?:for|to|on|at|before|in|hearing|[A-Z][\w.]{1,16}|\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?)){0,8},? ?$/i,
    kinds: [
      { kind: 'sentence', rule: 'sentencing set', weight: 0.7, noun: /\bsentencing(?: hearing)?\b/gi },
      {
        kind: 'hearing',
        rule: 'conference before trial set',
        weight: 0.66,
        noun: /\b(?:final |jury |bench )?(?:pre-?trial|trial[- ]setting|trial management|change of plea|plea) (?:conference|hearing)\b/gi,
      },
      {
        kind: 'trial',
        rule: 'trial set',
        weight: 0.9,
        noun: /\b(?:jury (?:selection (?:& |and |\/))?|bench |court )?trial\b(?! setting)/gi,
      },
      { kind: 'jury', rule: 'jury selection set', weight: 0.7, noun: /\bjury selection\b/gi },
      { kind: 'discovery', rule: 'deposition set', weight: 0.3, noun: /\bdepositions?\b/gi },
      {
        kind: 'hearing',
        rule: 'hearing set',
        weight: 0.66,
        noun: /\b(?:(?:\w{1,14}[ /]){0,2}(?:hearing|hrg|conference|argument|meeting(?: of creditors)?)|arraignment|initial appearance|inquest|mediation|presentment|docket call|meeting of creditors)\b/gi,
      },
    ],
  },
];

/** What was done at a hearing or by an order beside what its entry is, by the words that say so. */
export const embeddedActs: readonly {
  readonly kind: EventKindName;
  readonly rule: string;
  readonly weight: number;
  readonly by: ActsBy;
  readonly words: RegExp;
}[] = [
  {
    kind: 'plea',
    rule: 'plea entered',
    weight: 0.9,
    by: 'subject',
    words:
      /\b(?:(?:not )?guilty )?pleas?(?: of (?:not )?guilty)?(?: (?:is|was|are|were))? entered\b|\bpleads? (?:not )?guilty\b|\benters? (?:an? )?(?:not )?(?:guilty )?plea\b/i,
  },
  {
    kind: 'sentence',
    rule: 'sentenced',
    weight: 0.9,
    by: 'court',
    words:
      /\bsentenc(?:ing held|ing completed|ed to\b.{0,60}|e imposed)|\b\d{1,4} (?:months?|years?) (?:of )?(?:imprisonment|probation|custody)/i,
  },
  {
    kind: 'verdict',
    rule: 'verdict returned',
    weight: 0.95,
    by: 'court',
    words: /\bjury (?:returns?|returned|verdict)\b(?: (?:a |its )?verdict)?|\bverdict (?:returned|rendered)\b/i,
  },
  {
    kind: 'trial',
    rule: 'trial on its days',
    weight: 0.85,
    by: 'court',
    words:
      /\b(?:jury |bench |court )trial (?:\(?day \d{1,3}\)? )?(?:held|begun|began|begins|continue[sd]|completed|concluded|resume[sd])\b/i,
  },
  {
    kind: 'dismissal',
    rule: 'dismissed',
    weight: 0.85,
    by: 'court',
    words:
      /\b(?:case|action|complaint|counts?|indictment|petition|appeal|claims?|matter|lawsuit)\b[^.;]{0,60}\b(?:is|are|be|was|were|hereby|been)? ?dismissed\b|\bdismissing (?:the |this )?(?:case|action|appeal|complaint|petition)\b/i,
  },
  {
    kind: 'ruling',
    rule: 'ruled at a hearing',
    weight: 0.7,
    by: 'court',
    words:
      /\b(?:motions?|application|request|objections?)\b[^.;]{0,80}\b(?:granted|denied|overruled|sustained|allowed)\b|\b(?:court|judge) (?:grants|denies|granted|denied|overrules|sustains)\b/i,
  },
];
