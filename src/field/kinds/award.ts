import { eventKind } from './kind.ts';

export const award = eventKind({
  name: 'award',
  label: 'Award',
  means: 'a sum or another relief is fixed: damages, fine, restitution; also where it is later cut or raised',
  family: 'decided',
  recurrence: 'once',
  bench: 'acts alone',
  sumWithin: 200,
  givesGrounds: true,
  marks: 'civil',
  afterOpening: true,
  decidesCase: true,
  ofTrial: true,
  beforeJudge: true,
  decidedWith: ['verdict', 'appeal-decision', 'ruling', 'judgment'],
  untold: {
    where: String.raw`\b(?:under|in|as part of) (?:a|an|the|its|their) (?:[\w-]{1,20} ){0,2}?settlement\b|\b(?:agreed|agrees|agree|offered|will|would|is) (?:[\w-]{1,20} ){0,3}?(?:to )?pay\b[^;]{1,60}\b(?:to (?:end|settle|resolve)|settling)\b`,
    unless: String.raw`award|damages|verdict|jury|fine|penalt|restitution`,
  },
  posture: { to: 'damages or penalty fixed', needsAmount: true },
  onePerCase: true,
  amountDisputable: true,
  disputeWeight: 0.5,
  sumStep: 'awarded',
  prominence: 7,
  alsoCalled: 'award damage compensation pay cut reduce',
  wordings: {
    // "cut the award to $1m" before "award ... $1m".
    'award cut': [
      '([cut]|[reduce]|[slash]|[increase]|[double]|[triple]|[treble]|[lower]) (\\S+ ){0,5}?(awards?|damages|fine|penalty|verdict)',
      { unless: 'could', alters: true },
    ],
    awards: [
      '((to|will|would|could|may|must|should|not) award|awards|awarded|awarding) (\\S+ ){0,5}?(MONEY|damages|costs|compensation|punitive)',
      { gives: true },
    ],
    'is awarded': [
      '(was|were|been|be) awarded',
      { voice: 'passive', gives: true, beside: 'MONEY|damages|costs|jury|court' },
    ],
    'ordered to pay': [
      '([order]|[require]|[direct]|[tell]) (\\S+ ){0,6}?to (pay|return|repay|forfeit|reimburse|disgorge|compensate)',
      { voice: 'passive' },
    ],
    fines:
      '([fine]|[penalize]|[penalise]) (\\S+ ){0,4}?MONEY|(was|were|been) fined|[impose] (DET )*(\\w+ ){0,3}?(fines?|penalt(y|ies)|damages)|[fine] (the )?(company|bank|firm|group)',
    'a fine of': [
      '(fines?|penalt(y|ies)|restitution|punitive damages|compensatory damages|damages award|jury award) (of|totall?ing|against|was|were|worth|from)',
      { voice: 'nominal', unless: 'could|faces?|maximum|up to' },
    ],
    'money award': [
      'MONEY (\\w+ )?(fines?|penalt(y|ies)|verdict|award|judge?ment|in (punitive |compensatory |\\w+ )?(damages|fines|restitution|penalties|costs|compensation))',
      { voice: 'nominal', unless: 'seeks?|seeking|sought|lawsuit|suit (seeks|for)' },
    ],
    'wins damages': '[win] (\\S+ ){0,3}?(MONEY|damages|compensation|judgment)',
    'shall recover': '(shall|must|will) (recover|pay|forfeit) … (costs|MONEY|damages)',
  },
  finds: [
    'The jury [awarded her $5 million].',
    'Oak was [ordered to pay] restitution.',
    'The judge [cut the jury award] by half.',
    'The crew [was awarded] damages.',
    'The agency [fined the company].',
    'A [fine of] €2m was set.',
    'A [$3 million verdict] was announced.',
    'The crew [won damages].',
    'Oak [shall recover its costs].',
  ],
  skips: ['She won an award for best actress.', 'Fine weather is expected.', 'The suit seeks $4 million in damages.'],
});
